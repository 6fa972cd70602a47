package dev.callsheet.language.read;

import dev.callsheet.language.model.SpecWord;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of keys in the language's reference. A table stands between {@code <!-- keys: METHOD -->} and {@code <!-- end -->};
 * {@code API except FILE} leaves out keys that both elements have, {@code PARAMETER and FIELD} has only those.
 */
final class KeyTable {
    private static final Pattern TABLE =
            Pattern.compile("<!-- keys: (\\w+)(?: (except|and) (\\w+))? -->\n.*?<!-- end -->", Pattern.DOTALL);

    private KeyTable() {}

    /** Returns the reference with its tables made anew. */
    static String update(String reference) {
        return TABLE.matcher(reference)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().substring(0, found.group().indexOf('\n') + 1)
                                + table(keys(found.group(1), found.group(2), found.group(3))) + "<!-- end -->"));
    }

    /** Returns the keys that some table of the reference has. */
    static List<Key> keys(String reference) {
        return TABLE.matcher(reference)
                .results()
                .flatMap(found -> keys(found.group(1), found.group(2), found.group(3)).stream())
                .toList();
    }

    private static List<Key> keys(String element, String mode, String other) {
        List<Key> keys = Element.valueOf(element).keys();
        return mode == null
                ? keys
                : keys.stream()
                        .filter(key -> Element.valueOf(other).keys().contains(key) == mode.equals("and"))
                        .toList();
    }

    private static String table(List<Key> keys) {
        boolean defaults =
                keys.stream().anyMatch(key -> key.required() || !key.fallback().isEmpty());
        StringBuilder table = new StringBuilder(
                defaults
                        ? "| key | value | default | meaning |\n| --- | --- | --- | --- |\n"
                        : "| key | value | meaning |\n| --- | --- | --- |\n");
        for (Key key : keys) {
            table.append("| `").append(key.name()).append("` | ").append(value(key));
            if (defaults) {
                table.append(" | ").append(key.required() ? "required" : key.fallback());
            }
            table.append(" | ").append(key.text()).append(meanings(key)).append(" |\n");
        }
        return table.toString();
    }

    private static String value(Key key) {
        return key.form() == Form.WORD
                ? key.words().stream().map(word -> "`" + word.word() + "`").collect(Collectors.joining(", "))
                : key.form().label();
    }

    private static String meanings(Key key) {
        return key.words().stream()
                .filter(word -> !word.meaning().isEmpty())
                .map(KeyTable::meaning)
                .collect(Collectors.joining());
    }

    private static String meaning(SpecWord word) {
        return "<br>`" + word.word() + "`: " + word.meaning();
    }
}
