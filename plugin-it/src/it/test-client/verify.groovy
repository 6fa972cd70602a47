String log = new File(basedir, 'build.log').text

assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

// The client is for tests alone.
assert new File(basedir, 'target/test-classes/com/example/pets/Pets.class').file
assert !new File(basedir, 'target/classes').exists()
