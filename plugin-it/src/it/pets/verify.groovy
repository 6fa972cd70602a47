String log = new File(basedir, 'build.log').text

// The test of the app ran against the generated client.
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

// The summary is in the log and, for scripts, in a file.
String summary = new File(basedir, 'target/callsheet/summary.txt').text.trim()
assert summary =~ /^3 methods: \d+ files written, 0 unchanged, 0 deleted, \d+ ms$/
assert log.contains(summary)

// The plugin passes the plugin validation of Maven 3.9 and 4.
assert !log.contains('Plugin validation issues were detected')
assert !log.contains('[WARNING]')

// An overlay changed the spec.
assert new File(basedir, 'target/generated-sources/callsheet/com/example/pets/pets/Pets.java').text.contains('Lists the pets of our shelter.')
