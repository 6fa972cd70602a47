String log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('missing dependency callsheet-runtime: generated code requires it at compile time.')
def snippet = """\
<dependency>
  <groupId>dev.callsheet</groupId>
  <artifactId>callsheet-runtime</artifactId>
  <version>${projectVersion}</version>
</dependency>
"""
assert log.readLines()*.replaceFirst(/^\[ERROR\] /, '').join('\n').contains(snippet)
assert !log.contains('Caused by')
assert !new File(basedir, 'target/generated-sources/callsheet').exists()
