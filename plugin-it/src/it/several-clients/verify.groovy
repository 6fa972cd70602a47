String log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/classes/com/example/Both.class').file

// The lines that docs/openapi.md shows.
assert log.contains('operations 10, carried 10, of these 0 with approximations; fields 32, typed 32')
