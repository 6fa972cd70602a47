package dev.callsheet.maven;

import java.io.File;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;

/** Sees to it that two executions of one project never write to one folder: each would delete the files of the other. */
final class Executions {
    private Executions() {}

    /**
     * Takes a folder for an execution. A lifecycle that runs an execution twice takes it again, which is fine.
     *
     * @param context what Maven keeps for this plugin in this project
     * @throws MojoFailureException if another execution has the folder
     */
    static void claim(Map<String, Object> context, File outputDirectory, String execution) throws MojoFailureException {
        Object owner = context.putIfAbsent("outputDirectory:" + outputDirectory, execution);
        if (owner != null && !owner.equals(execution)) {
            throw new MojoFailureException("the executions " + owner + " and " + execution + " both write to "
                    + outputDirectory + ": give one of them an <outputDirectory> of its own");
        }
    }
}
