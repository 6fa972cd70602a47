package dev.callsheet.maven;

import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Prevents two executions in a project from getting in each other's way: in one folder, each would delete the files of the other, and
 * with one package, each would generate the classes of the other.
 */
final class Executions {
    private Executions() {}

    /**
     * Claims a value of a parameter for an execution. It replaces what the execution claimed before: a forked lifecycle or an IDE can run
     * an execution more than once.
     *
     * @param context the plugin context, which Maven keeps per plugin and project
     * @param parameter the name of the parameter
     * @param execution the execution as Maven names it, such as {@code generate@users}
     * @throws MojoFailureException if another execution has claimed the value
     */
    static void claim(Map<String, Object> context, String parameter, Object value, String execution)
            throws MojoFailureException {
        String prefix = parameter + ":";
        for (Map.Entry<String, Object> claim : context.entrySet()) {
            String owner = claim.getKey()
                    .substring(Math.min(prefix.length(), claim.getKey().length()));
            if (claim.getKey().startsWith(prefix)
                    && !owner.equals(execution)
                    && Objects.equals(claim.getValue(), value)) {
                throw new MojoFailureException("executions " + owner + " and " + execution + " have the same <"
                        + parameter + "> " + value + ": set a different one for one of them");
            }
        }
        context.put(prefix + execution, value);
    }
}
