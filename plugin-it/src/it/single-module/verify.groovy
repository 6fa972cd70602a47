String log = new File(basedir, 'build.log').text

def runs = (log =~ /1 method: (\d+) files? written, (\d+) unchanged, (\d+) deleted/).collect { it[1..3]*.toInteger() }
assert runs.size() == 2
assert log.count('BUILD SUCCESS') == 6
// The first command generates both clients. The spec is the same in all others, so nothing is written.
assert runs.every { it[0] > 0 && it[1] == 0 && it[2] == 0 }
assert log.count('1 method: nothing changed') == 5

for (client in ['folder', 'artifact']) {
    assert new File(basedir, "$client/target/classes/com/example/$client/model/Pet.class").file
}
