String log = new File(basedir, 'build.log').text

assert log.contains('1 method, no errors')
assert !new File(basedir, 'target/generated-sources').exists() && !new File(basedir, 'target/callsheet').exists()

// The help describes every parameter: name, description and user property.
assert log.contains('callsheet:generate')
['basePackage', 'excludes', 'includes', 'moduleInfo', 'outputDirectory', 'skip', 'spec', 'specArtifact', 'specFolder'].each { name ->
    assert log =~ /(?m)^ {4}$name\b.*\R {4,6}\S/
    assert log.contains("User property: callsheet.$name")
}
assert log.contains('Required: Yes')
