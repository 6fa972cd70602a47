import groovy.io.FileType

def log = new File(basedir, 'build.log').text
def runs = (log =~ /(\d+) methods?: (\d+) files? written, (\d+) unchanged, (\d+) deleted, \d+ ms/)
        .collect { match -> match[1..4]*.toInteger() }
assert runs.size() == 2
int all = runs[0][1]
int deleted = runs[1][3]

assert runs[0] == [2, all, 0, 0]
// Nothing has changed, so nothing is written.
assert log.contains('2 methods: nothing changed')
// One method was removed: its files and its enum are deleted, and two classes change, that of the family and that of the client,
// which lists the methods for rate limits.
assert runs[1] == [1, 2, all - deleted - 2, deleted]
assert deleted == 4

def sources = new File(basedir, 'target/generated-sources/callsheet/com/example/pets')
def removed = ['model/Reason', 'pets/PetsRemoveError', 'pets/PetsRemoveRequest', 'pets/PetsRemoveResponse']
removed.each { name -> assert !new File(sources, "${name}.java").exists() }
assert new File(sources, 'pets/Own.java').text.contains('final class Own {}')

// javac ran in the first build, so a source newer than its class file was written later: only those two.
def classes = new File(basedir, 'target/classes/com/example/pets')
def touched = []
sources.eachFileRecurse(FileType.FILES) { source ->
    def name = sources.toPath().relativize(source.toPath()).toString().replace('\\', '/')
    def compiled = new File(classes, name.replaceFirst(/\.java$/, '.class'))
    if (!name.endsWith('package-info.java') && source.lastModified() > compiled.lastModified()) {
        touched << name
    }
}
assert touched.sort() == ['Shop.java', 'pets/Pets.java']
