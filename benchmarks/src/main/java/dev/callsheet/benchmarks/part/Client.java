package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.process.Series;
import dev.callsheet.benchmarks.process.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The clients of the Slack API that are compared, by what the programs call them. */
enum Client {
    CALLSHEET("callsheet", "Callsheet"),
    HTTP_CLIENT("callsheet-jdk", "Callsheet, over the JDK's HTTP client"),
    SDK("sdk", "slack-api-client"),
    /** Not a client: what nobody can do without. */
    BARE("bare", "a bare socket: the floor");

    private final String kind;
    private final String title;

    Client(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /** Returns what tables call it. */
    String title() {
        return title;
    }

    /** Returns a program that calls with it. */
    Subject program(Class<?> main, List<String> options, String baseUrl, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Generators.JAVA));
        command.addAll(options);
        command.addAll(List.of("-cp", ClassPaths.of(this), main.getName(), kind, baseUrl));
        command.addAll(arguments);
        return Subject.of(title, command);
    }

    /** Returns its runs among those of several. */
    Series in(Map<String, Series> series) {
        Series found = series.get(title);
        if (found == null) {
            throw new IllegalStateException(title + " was not measured");
        }
        return found;
    }
}
