// The document of the examples, which docs/openapi.md is about.
def document = new File(basedir, 'src/main/openapi/depot.yaml')
document.parentFile.mkdirs()
document.write(new File(basedir, '../../../../examples/src/main/openapi/depot.yaml').text)
