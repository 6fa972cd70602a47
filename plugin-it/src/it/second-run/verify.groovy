import groovy.io.FileType

def log = new File(basedir, 'build.log').text
def runs = (log =~ /(\d+) methods?: (\d+) files? written, (\d+) unchanged, (\d+) deleted, \d+ ms/)
        .collect { match -> match[1..4]*.toInteger() }
assert runs.size() == 3
int all = runs[0][1]
int deleted = runs[2][3]

assert runs[0] == [2, all, 0, 0]
// Nothing changed, nothing is written.
assert runs[1] == [2, 0, all, 0]
// A method less: its files and its enum go, the family's class changes.
assert runs[2] == [1, 1, all - deleted - 1, deleted]
assert deleted == 4

def sources = new File(basedir, 'target/generated-sources/callsheet/com/example/pets')
def removed = ['model/Reason', 'pets/PetsRemoveError', 'pets/PetsRemoveRequest', 'pets/PetsRemoveResponse']
removed.each { name -> assert !new File(sources, "${name}.java").exists() }
assert new File(sources, 'pets/Own.java').text.contains('final class Own {}')

// javac ran after the first run. What is newer than its class was touched later: only the family's class.
def classes = new File(basedir, 'target/classes/com/example/pets')
def touched = []
sources.eachFileRecurse(FileType.FILES) { source ->
    def name = sources.toPath().relativize(source.toPath()).toString().replace('\\', '/')
    def compiled = new File(classes, name.replaceFirst(/\.java$/, '.class'))
    if (!name.endsWith('package-info.java') && source.lastModified() > compiled.lastModified()) {
        touched << name
    }
}
assert touched == ['pets/Pets.java']
