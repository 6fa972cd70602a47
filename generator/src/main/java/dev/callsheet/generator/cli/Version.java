package dev.callsheet.generator.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {
    Version() {}

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"callsheet " + (version == null ? "(not run from its jar)" : version)};
    }
}
