String log = new File(basedir, 'build.log').text

assert log =~ /1 method: \d+ files? written, 0 deleted in src.main.callsheet/
assert log.contains('1 method, no errors')
assert new File(basedir, 'src/main/callsheet/api.yaml').file
