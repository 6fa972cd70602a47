import java.util.jar.JarFile
import groovy.xml.XmlSlurper

File repository = new File(basedir, '../../it-repository/dev/callsheet')
def file = { String module, String suffix -> new File(repository, "callsheet-$module/$projectVersion/callsheet-$module-$projectVersion$suffix") }

// What the jar of each artifact is called as a module; the BOM alone has no jar.
Map modules = [
    'bom': null,
    'generator': 'dev.callsheet.generator',
    'language': 'dev.callsheet.language',
    'maven-plugin': 'dev.callsheet.maven',
    'openapi': 'dev.callsheet.openapi',
    'runtime': 'dev.callsheet.runtime',
    'slack-client': 'dev.callsheet.slack',
    'slack-spec': 'dev.callsheet.slack.spec',
    'testkit': 'dev.callsheet.testkit',
]

modules.each { module, name ->
    // A POM stands alone: no parent, no property but its own version, no dependency of our tests.
    String pom = file(module, '.pom').text.replace('${project.version}', projectVersion)
    def project = new XmlSlurper().parseText(pom)
    assert project.parent.isEmpty(), module
    assert !pom.contains('${'), module
    assert !pom.contains('<scope>test</scope>'), module
    assert !project.name.text().isEmpty() && !project.description.text().isEmpty(), module
    assert project.licenses.license.name.text() == 'Apache-2.0', module
    // Their values are set for a release alone.
    ['url', 'issueManagement', 'scm', 'developers'].each { assert pom =~ "\n  <$it[ >]", "$module $it" }

    if (name != null) {
        JarFile jar = new JarFile(file(module, '.jar'))
        assert jar.manifest.mainAttributes.getValue('Automatic-Module-Name') == name
        assert jar.getEntry('META-INF/LICENSE') != null && jar.getEntry('META-INF/NOTICE') != null
        jar.close()
        assert java.lang.module.ModuleFinder.of(file(module, '.jar').toPath()).find(name).isPresent()
    }
}

// The BOM manages every artifact, the command line too, and nothing of other people.
def managed = new XmlSlurper().parse(file('bom', '.pom')).dependencyManagement.dependencies.dependency.collect {
    [it.groupId, it.artifactId, it.version, it.classifier]*.text().join(':')
}
def expected = (modules.keySet() - 'bom').collect { "dev.callsheet:callsheet-$it:\${project.version}:".toString() }
expected.add('dev.callsheet:callsheet-generator:${project.version}:cli')
assert managed.sort() == expected.sort()

// The command line runs on its own and names each library inside.
File commandLine = new File(basedir, '../../../../generator/target/callsheet.jar')
Process version = ['java', '-jar', commandLine.path, '--version'].execute()
assert version.text.contains(projectVersion)
assert version.waitFor() == 0
JarFile jar = new JarFile(commandLine)
String notice = jar.getInputStream(jar.getEntry('META-INF/NOTICE')).getText('UTF-8')
List packages = notice.readLines().findAll { it =~ /^[\w.]+:[\w-]+ / }.collect { it.split(/\s+/)[1] } + 'dev.callsheet'
Set unnamed = jar.entries().collect { it.name }
    .findAll { it.endsWith('.class') }
    .collect { it.replaceFirst('^META-INF/versions/\\d+/', '').replace('/', '.') }
    .findAll { type -> !packages.any { type.startsWith(it + '.') } }
jar.close()
assert unnamed.isEmpty()
