package dev.callsheet.maven;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Whether code that a version of the plugin generates works with a version of the runtime. The rule is that of
 * {@code docs/compatibility.md}: both have the same first number (below 1.0: the same first two), and the runtime's first two
 * numbers are not below the plugin's.
 */
enum Compatibility {
    COMPATIBLE,
    TOO_OLD,
    TOO_NEW;

    /** The first two numbers. Versions without, such as {@code main-SNAPSHOT}, are not compared. */
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)?");

    static Compatibility of(String plugin, String runtime) {
        Matcher ours = NUMBERS.matcher(plugin);
        Matcher theirs = NUMBERS.matcher(runtime);
        if (!ours.lookingAt() || !theirs.lookingAt()) {
            return COMPATIBLE;
        } else if (isBelow(runtime, ours.group() + "-SNAPSHOT") && isBelow(runtime, plugin)) {
            return TOO_OLD;
        }
        return line(ours.group()).equals(line(theirs.group())) ? COMPATIBLE : TOO_NEW;
    }

    /** Maven's order, in which {@code 1.2-rc-1}, {@code 1.2-SNAPSHOT} and {@code 1.2.0} follow each other. */
    private static boolean isBelow(String version, String other) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
    }

    /** Returns the numbers that change with an incompatible release. */
    private static String line(String numbers) {
        String first = numbers.replaceFirst("\\..*", "");
        return first.equals("0") ? numbers : first;
    }
}
