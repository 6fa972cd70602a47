String log = new File(basedir, 'build.log').text

def runs = (log =~ /(\d+) methods?: (\d+) files? written, (\d+) unchanged, (\d+) deleted/).collect { it[1..4]*.toInteger() }
assert runs.size() == 3
// The first run generates from target/classes; the second run, from the jar of the same spec, changes nothing.
assert runs*.get(0).sort() == [1, 2, 2] && runs.every { it[1] > 0 && it[2] == 0 && it[3] == 0 }
assert (log =~ /(\d+) methods?: nothing changed/).collect { it[1].toInteger() }.sort() == [1, 2, 2]

assert new File(basedir, 'client/target/classes/module-info.class').file
assert new File(basedir, 'client/target/classes/com/example/pets/pets/PetsRemoveRequest.class').file
assert new File(basedir, 'folder/target/classes/com/example/pets/pets/PetsRemoveRequest.class').file
assert new File(basedir, 'app/target/classes/com/example/app/pets/pets/PetsListRequest.class').file
assert !new File(basedir, 'app/target/classes/com/example/app/pets/pets/PetsRemoveRequest.class').exists()
