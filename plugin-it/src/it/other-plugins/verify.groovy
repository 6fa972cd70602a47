import java.util.jar.JarFile

String log = new File(basedir, 'build.log').text

assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

// The sources jar has the client and the code of the app, and nothing else.
def entries = new JarFile(new File(basedir, 'target/other-plugins-1.0.0-sources.jar')).withCloseable { jar ->
    jar.entries().toList().findAll { !it.directory }*.name
}
assert entries.containsAll(['com/example/Search.java', 'com/example/pets/Pets.java'])
assert entries.findAll { !it.endsWith('.java') && !it.startsWith('META-INF/') } == []

// Every dependency that is used is declared, and every declared one is used.
assert log.contains('No dependency problems found')

// The report on coverage has the code of the app alone.
def classes = new File(basedir, 'target/site/jacoco/jacoco.csv').readLines().tail().collect { it.split(',')[1..2].join('.') }
assert classes == ['com.example.Search']
