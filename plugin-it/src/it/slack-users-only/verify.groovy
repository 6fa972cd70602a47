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

// Only the difference is worth reading: both lists are long.
def check(Set found, String what) { if (!found.isEmpty()) { throw new AssertionError(what + ": " + found) } }
check(files - expected, "generated, but not in expected-files.txt")
check(expected - files, "in expected-files.txt, but not generated")

String log = new File(basedir, 'build.log').text
assert log =~ /13 methods: ${files.size()} files written/
