String log = new File(basedir, 'build.log').readLines()*.replaceFirst(/^\[ERROR\] /, '').join('\n')

// Both findings in one build, shown as they are, and the message ends with them.
def findings = '''the spec has errors

src/main/callsheet/pets.yaml:3:5: error[E104] unknown key `sumary` in a method
    3 |     sumary: Lists the pets that have no home yet.
      |     ^
   hint: did you mean `summary`?
src/main/callsheet/pets.yaml:5:20: error[E108] there is no type `Pat`
    5 |       pets: {type: list<Pat>, summary: The pets.}
      |                    ^
   hint: did you mean `Pet`?
2 errors
'''
assert log.contains(findings)

// A fault of the user is no fault of the program: no stack trace, nothing half made.
assert !log.contains('Caused by') && !log.contains('\tat ') && !log.contains('Exception:')
assert !new File(basedir, 'target/generated-sources/callsheet').exists()
