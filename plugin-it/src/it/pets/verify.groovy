String log = new File(basedir, 'build.log').text

// The app's own test ran against the generated client.
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

// The line that tells what was made is in the log and, for programs, in a file.
String summary = new File(basedir, 'target/callsheet/summary.txt').text.trim()
assert summary =~ /^3 methods: \d+ files written, 0 unchanged, 0 deleted, \d+ ms$/
assert log.contains(summary)

// Maven 3.9 and 4 look for what a plugin should not do.
assert !log.contains('Plugin validation issues were detected')
assert !log.contains('[WARNING]')
