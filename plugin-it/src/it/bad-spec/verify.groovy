String log = new File(basedir, 'build.log').readLines()*.replaceFirst(/^\[ERROR\] /, '').join('\n')

// One build reports both errors, and the message ends with them.
def findings = '''the spec has errors

src/main/callsheet/pets.yaml:3:5: error[E104] unknown key `sumary` in a method
    3 |     sumary: Lists the pets available for adoption.
      |     ^
   hint: did you mean `summary`?
src/main/callsheet/pets.yaml:5:20: error[E108] there is no type `Pat`
    5 |       pets: {type: list<Pat>, summary: The pets.}
      |                    ^
   hint: did you mean `Pet`?
2 errors
'''
assert log.contains(findings)

// An error in the spec causes no stack trace and no partial output.
assert !log.contains('Caused by') && !log.contains('\tat ') && !log.contains('Exception:')
assert !new File(basedir, 'target/generated-sources/callsheet').exists()
