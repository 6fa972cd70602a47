import com.sun.net.httpserver.HttpServer

String log = new File(basedir, 'build.log').text

// Four versions of Maven generated the client and compiled it with the app.
assert (log =~ /Apache Maven (\d\S+)/).collect { it[1] }.toSet().size() == 4
assert (log =~ /1 method: \d+ files written, 0 unchanged, 0 deleted/).size() == 4
assert log.count('BUILD SUCCESS') == 4
assert new File(basedir, 'target/classes/com/example/App.class').file

// None of them warns of the plugin.
assert log.readLines().findAll { it.startsWith('[WARNING]') && it.contains('callsheet') } == []
assert !log.contains('Plugin validation issues were detected')

// Nothing is missing among the dependencies, and none is unused.
assert log.contains('No dependency problems found')

// The app runs.
def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/pets.find') { exchange ->
    byte[] body = '{"pet":{"name":"Rex"}}'.bytes
    exchange.sendResponseHeaders(200, body.length)
    exchange.responseBody.write(body)
    exchange.close()
}
server.start()
try {
    String classPath = new File(basedir, 'target/app-1.0-SNAPSHOT.jar').path + File.pathSeparator + new File(basedir, 'target/class-path.txt').text
    String java = new File(System.getProperty('java.home'), 'bin/java').path
    def app = [java, '-cp', classPath, 'com.example.App', "http://127.0.0.1:$server.address.port/", 'Rex'].execute()
    def out = new StringBuilder()
    app.waitForProcessOutput(out, out)
    assert out.toString().trim() == 'Rex'
} finally {
    server.stop(0)
}
