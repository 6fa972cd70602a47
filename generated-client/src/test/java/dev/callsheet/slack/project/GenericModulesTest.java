package dev.callsheet.slack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the Slack spec, the Slack client and what measures it beside Slack's own know Slack; everything else serves any API. */
final class GenericModulesTest {
    private static final List<String> MODULES =
            List.of("language", "openapi", "generator", "runtime", "testkit", "maven-plugin");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//.*$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)slack",
                "(?i)xox[a-z]\\b",
                "\\bworkspace",
                "response_metadata",
                "\"(needed|provided|bot|user)\"",
                "not_authed|invalid_auth|invalid_arg|invalid_form_data|invalid_json|post_type|ratelimited|unknown_method",
            })
    void codeOfGenericModulesDoesNotKnowSlack(String word) {
        Pattern pattern = Pattern.compile(word);
        Stream<String> found = ProjectFiles.in(
                        MODULES.stream().map(module -> module + "/src/main").toList(), name -> name.endsWith(".java"))
                .stream()
                .flatMap(file -> ProjectFiles.findOutside(COMMENT, pattern, file));

        assertThat(found).isEmpty();
    }
}
