package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What a user reads who typed a wrong command, and what scripts may rely on. */
final class UsageTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check|Name one spec: --spec DIR, or --openapi FILE.|See: callsheet check --help",
                "check a --strict --spec b|Name one spec: --spec DIR, or --openapi FILE.|See: callsheet check --help",
                "generate .|Missing required options: '--package=P', '--output=DIR'|See: callsheet generate --help",
                "import a.yaml|Name the folder of the spec: --output DIR. Or use --check.|See: callsheet import --help",
                "check --specc a|Unknown option: '--specc'|Possible solutions: --spec",
                "chek a|Unmatched arguments from index 0: 'chek', 'a'|Did you mean: callsheet check or callsheet help?"
            })
    void wrongUsageIsOneLineAndWhereToLook(String typed, String message, String help) {
        assertThat(run(typed.split(" "))).isEqualTo(Main.USAGE);

        assertThat(err.toString().lines()).containsExactly(message, help);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void commandAloneListsCommands() {
        assertThat(run()).isEqualTo(Main.USAGE);

        assertThat(err.toString()).contains("Missing command", "generate", "check", "describe", "import");
    }

    @Test
    void helpListsExitCodes() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString().lines().map(String::strip)).contains("0   success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/command-line.md"})
    void pageSaysExitCodesAsHelpDoes(String page) throws IOException {
        String text = Files.readString(Path.of(page)).replaceAll("\\s+", " ").replace(" | ", ": ");
        Map<String, String> codes =
                new CommandLine(new Main()).getCommandSpec().usageMessage().exitCodeList();

        assertThat(codes).hasSize(3);
        codes.forEach((code, meaning) -> assertThat(text).contains(code + ": " + meaning));
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, args);
    }
}
