// Exactly what users.* needs is generated, and javac (-Xlint:all -Werror in the pom) has nothing to say about it.
// A change of the spec that adds or drops a file belongs into expected-files.txt.
def root = new File(basedir, 'target/generated-sources/callsheet').toPath()
def files = [] as TreeSet
root.toFile().eachFileRecurse { file ->
    if (file.name.endsWith('.java')) {
        files << root.relativize(file.toPath()).toString().replace('\\', '/')
    }
}
def expected = new File(basedir, 'expected-files.txt').readLines() as TreeSet

assert files - expected == [] as Set : 'generated, but not in expected-files.txt'
assert expected - files == [] as Set : 'in expected-files.txt, but not generated'

String log = new File(basedir, 'build.log').text
assert log =~ /13 methods: ${files.size()} files written/
