package dev.callsheet.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the mistakes of a person who edits a spec: a word in the wrong place, a word twice, one too few, one that nobody knows. */
final class Mistakes {
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]|\\\\.)*\"");
    private static final List<String> OTHERS = List.of(
            "\"\"",
            "\"null\"",
            "\"0\"",
            "\"-1\"",
            "\"9223372036854775808\"",
            "\"list<\"",
            "\"list<file>\"",
            "\"file\"",
            "\"class\"",
            "\"*/\"",
            "\"\\\\u002a/\"",
            "\"{x}\"",
            "\"a/../b\"",
            "\"GET\"",
            "\"json\"",
            "\"Model0\"",
            "[]",
            "{}",
            "[\"a\", \"a\"]",
            "{\"type\": \"string\"}",
            "\"true\"",
            "\"name\"",
            "\"type\"",
            "\"fields\"",
            "\"values\"",
            "\"required\"",
            "\"always\"",
            "\"secret\"",
            "\"like\"",
            "\"path\"",
            "\"auth\"",
            "\"paging\"",
            "\"include\"");

    private final Random random;

    Mistakes(long seed) {
        random = new Random(seed);
    }

    /** Returns the spec with one to three mistakes. */
    String in(String yaml) {
        String changed = yaml;
        for (int i = 0; i <= random.nextInt(3); i++) {
            changed = one(changed);
        }
        return changed;
    }

    private String one(String yaml) {
        List<MatchResult> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(yaml); word.find(); ) {
            words.add(word.toMatchResult());
        }
        MatchResult word = words.get(random.nextInt(words.size()));
        String other = random.nextBoolean()
                ? OTHERS.get(random.nextInt(OTHERS.size()))
                : words.get(random.nextInt(words.size())).group();
        return yaml.substring(0, word.start()) + other + yaml.substring(word.end());
    }
}
