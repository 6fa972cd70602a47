// A hand-written file in a folder that the generator writes to.
def own = new File(basedir, 'target/generated-sources/callsheet/com/example/pets/pets/Own.java')
own.parentFile.mkdirs()
own.write('package com.example.pets.pets;\n\nfinal class Own {}\n')
