package dev.callsheet.generator.cli;

import picocli.CommandLine.IVersionProvider;

/** Returns the version in the jar's manifest. */
final class Version implements IVersionProvider {
    Version() {}

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"callsheet " + (version == null ? "(version unknown: not run from its jar)" : version)};
    }
}
