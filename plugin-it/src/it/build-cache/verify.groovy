import java.util.jar.JarFile

String log = new File(basedir, 'build.log').text
def clients = ['folder', 'artifact', 'document']

// Three clients are generated at first, and again when the spec and the document have changed. Then they come from the cache.
assert (log =~ /1 method: \d+ files? written/).size() == 2 * clients.size()
for (client in clients) {
    assert log.count("Found cached build, restoring com.example:pets-$client from cache") == 1
}
assert log.count('Skipping plugin execution (cached): callsheet:generate') == clients.size()
assert log.count('BUILD SUCCESS') == 4

// What came from the cache is the client of the changed spec, with its sources.
for (client in clients) {
    String model = "com/example/$client/model/Pet"
    try (JarFile jar = new JarFile(new File(basedir, "$client/target/pets-$client-1.0.0.jar"))) {
        assert new String(jar.getInputStream(jar.getEntry("${model}.class")).bytes, 'ISO-8859-1').contains('age')
    }
    assert new File(basedir, "$client/target/generated-sources/callsheet/${model}.java").text.contains('Its age in years')
}

// The app was compiled against it.
assert new File(basedir, 'app/target/classes/com/example/app/App.class').file
