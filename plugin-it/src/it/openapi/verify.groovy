import groovy.io.FileType

def log = new File(basedir, 'build.log').text
def runs = (log =~ /(\d+) methods?: (\d+) files? written, (\d+) unchanged, (\d+) deleted, \d+ ms/)
        .collect { match -> match[1..4]*.toInteger() }
assert runs.size() == 1
int all = runs[0][1]

// Two methods of three have the tag. Nothing has changed in the second run, so nothing is written.
assert runs[0] == [2, all, 0, 0]
assert log.contains('2 methods: nothing changed')

// What became of the document: a line in the log, warnings at their place in its second file, and all of it in a file.
assert log.contains('src/main/openapi/openapi.yaml: operations 3, carried 3,')
assert log.contains('src/main/openapi/schemas/pet.yaml:8:61: warning[W601] `uniqueItems` is not checked')
def report = new File(basedir, 'target/callsheet/report.json')
assert report.text.contains('"pointer" : "/Pet/properties/toys/uniqueItems"')

// javac ran in the first build: what is newer than its class was written in the second one.
def sources = new File(basedir, 'target/generated-sources/callsheet/com/example/pets')
def compiled = new File(basedir, 'target/classes/com/example/pets/app/Cats.class').lastModified()
def touched = []
sources.eachFileRecurse(FileType.FILES) { source ->
    if (source.lastModified() > compiled) {
        touched << source.name
    }
}
assert touched == []
assert report.lastModified() <= compiled

// The overlay renamed a method; the code of the app compiled against it.
assert new File(sources, 'pets/Pets.java').text.contains(' all(')

// The document as a spec: written once, then found to be there, and never over a spec that somebody else wrote.
assert log =~ /3 methods: \d+ files? written, 0 deleted in src.main.callsheet/
assert log.contains('src/main/callsheet has this spec already: no file changed')
assert new File(basedir, 'src/main/callsheet/api.yaml').text.contains('api: shop')
assert log.contains('src/other has another spec: no file changed. Use -Dcallsheet.force to overwrite it.')
assert log.contains('change api.yaml  (edited by hand)')
assert new File(basedir, 'src/other/api.yaml').text == 'callsheet: 1\n'
assert new File(basedir, 'src/other').list() == ['api.yaml']
