package dev.callsheet.maven;

import java.io.File;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;

/** Prevents two executions in a project from writing to the same folder: each would delete the files of the other. */
final class OutputDirectories {
    private OutputDirectories() {}

    /**
     * Claims a folder for an execution. Claiming it again for the same execution has no effect, because a forked
     * lifecycle can run an execution twice.
     *
     * @param context the plugin context, which Maven keeps per plugin and project
     * @throws MojoFailureException if another execution has claimed the folder
     */
    static void claim(Map<String, Object> context, File outputDirectory, String execution) throws MojoFailureException {
        Object owner = context.putIfAbsent("outputDirectory:" + outputDirectory, execution);
        if (owner != null && !owner.equals(execution)) {
            throw new MojoFailureException("executions " + owner + " and " + execution + " both write to "
                    + outputDirectory + ": set a different <outputDirectory> for one of them");
        }
    }
}
