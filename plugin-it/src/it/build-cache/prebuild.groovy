// Left by an earlier build of this project.
for (folder in ['cache', 'target', 'spec/target', 'folder/target', 'artifact/target', 'document/target', 'app/target']) {
    new File(basedir, folder).deleteDir()
}
