// Exactly what users.* needs, and javac (-Xlint:all -Werror in the pom) has nothing to say about it.
def root = new File(basedir, 'target/generated-sources/callsheet').toPath()
def files = []
root.toFile().eachFileRecurse { if (it.name.endsWith('.java')) files << root.relativize(it.toPath()).toString().replace('\\', '/') }
def expected = new File(basedir, 'expected-files.txt').readLines()

assert files.sort() == expected
