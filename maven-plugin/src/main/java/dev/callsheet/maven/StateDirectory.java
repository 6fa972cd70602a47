package dev.callsheet.maven;

import java.nio.file.Path;

/** Chooses the folder for what is known of an output folder: below the build folder, and so in no source root. */
final class StateDirectory {
    private StateDirectory() {}

    /**
     * Returns the folder; the same for every execution that writes to the output folder, on every machine.
     *
     * @param parent the folder for all of them
     * @param outputDirectory the output folder, relative to the project if it is below it
     */
    static Path of(Path parent, String outputDirectory) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < outputDirectory.length(); i++) {
            char each = outputDirectory.charAt(i);
            if (each == '/') {
                name.append('+');
            } else if (Character.isLetterOrDigit(each) || "._-".indexOf(each) >= 0) {
                name.append(each);
            } else {
                name.append('%').append(Integer.toHexString(each)).append('%');
            }
        }
        return parent.resolve(name.toString());
    }
}
