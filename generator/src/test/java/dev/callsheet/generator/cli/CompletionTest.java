package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.AutoComplete;
import picocli.CommandLine;

/** What bash offers after the completion script was sourced. */
@DisabledOnOs(OS.WINDOWS)
final class CompletionTest {
    /** Asks as bash does when a user presses the tab key at the end of its arguments, and prints each offer on a line. */
    static final String PRESS_TAB = """
            . "$1"
            shift
            compopt() { :; } # Outside of a real completion it would fail.
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
            function=$(complete -p callsheet)
            function=${function#*-F }
            "${function%% *}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(
                folder.resolve("callsheet.bash"), AutoComplete.bash("callsheet", new CommandLine(new Main())));
    }

    @Test
    void offersCommands() throws IOException {
        assertThat(offers("")).containsExactlyInAnyOrder("generate", "check", "describe", "import", "help");
        assertThat(offers("gen")).containsExactly("generate");
    }

    @Test
    void offersOptionsOfCommand() throws IOException {
        assertThat(offers("generate", "--o")).containsExactlyInAnyOrder("--output", "--openapi", "--overlay");
        assertThat(offers("describe", "--j")).containsExactly("--json");
        assertThat(offers("import", "--f")).containsExactly("--force");
    }

    @Test
    void offersFilesAsValues() throws IOException {
        Files.createDirectory(folder.resolve("my spec"));

        assertThat(offers("check", "my")).containsExactly("my spec");
        assertThat(offers("generate", "--output", "my")).containsExactly("my spec");
        assertThat(offers("generate", "--package", "my")).containsExactly("");
    }

    private List<String> offers(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", PRESS_TAB, "bash", script.toString(), "callsheet"));
        command.addAll(List.of(words));
        Processes.Ended ended = Processes.run(folder, Map.of(), command);
        assertThat(ended.err()).isEmpty();
        return ended.out().lines().toList();
    }
}
