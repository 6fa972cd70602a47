// Exactly the files that users.* needs are generated, and they compile with -Xlint:all -Werror.
// If a change of the spec adds or removes a file, update expected-files.txt.
def root = new File(basedir, 'target/generated-sources/callsheet').toPath()
def files = [] as TreeSet
root.toFile().eachFileRecurse { file ->
    if (file.name.endsWith('.java')) {
        files << root.relativize(file.toPath()).toString().replace('\\', '/')
    }
}
def expected = new File(basedir, 'expected-files.txt').readLines() as TreeSet

// Shows only the difference, because both lists are long.
def check(Set found, String what) { if (!found.isEmpty()) { throw new AssertionError(what + ": " + found) } }
check(files - expected, "generated, but not in expected-files.txt")
check(expected - files, "in expected-files.txt, but not generated")

String log = new File(basedir, 'build.log').text
assert log =~ /13 methods: ${files.size()} files written/

// The same with chat.postMessage and without one of them.
assert log =~ /13 methods: \d+ files written/
assert new File(basedir, 'target/classes/com/example/subset/chat/ChatPostMessageRequest.class').file
assert !new File(basedir, 'target/classes/com/example/subset/users/UsersSetActiveRequest.class').exists()

// A client of a part works with a fake server of the whole.
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
