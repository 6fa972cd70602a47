String log = new File(basedir, 'build.log').text

assert log.contains('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')

// The test is meaningful only with the Jackson that Spring Boot manages.
assert log.contains('jackson-databind 2.19')
