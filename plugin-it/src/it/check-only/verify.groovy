String log = new File(basedir, 'build.log').text

assert log.contains('The spec is fine: 1 method')
assert !new File(basedir, 'target/generated-sources').exists() && !new File(basedir, 'target/callsheet').exists()

// The help alone teaches the parameters: each has a name, a text and, for -D, a property.
assert log.contains('callsheet:generate')
['basePackage', 'excludes', 'includes', 'moduleInfo', 'outputDirectory', 'skip', 'spec', 'specArtifact', 'specFolder'].each { name ->
    assert log =~ /(?m)^ {4}$name\b.*\R {4,6}\S/
    assert log.contains("User property: callsheet.$name")
}
assert log.contains('Required: Yes')
