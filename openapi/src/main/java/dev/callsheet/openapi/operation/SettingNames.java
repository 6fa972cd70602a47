package dev.callsheet.openapi.operation;

import dev.callsheet.language.model.CamelCase;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of schemes and variables: each is a setter of the client's builder, and cannot be given another name in Java. */
final class SettingNames {
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends final "
                            + "finally float for goto if implements import instanceof int interface long native new package private "
                            + "protected public return short static strictfp super switch synchronized this throw throws transient try "
                            + "void volatile while true false null yield clone finalize getclass hashcode notify notifyall tostring "
                            + "wait equals build options none optional")
                    .split(" "));

    private final Set<String> taken = new HashSet<>(RESERVED);

    /**
     * Returns a name like this that is possible and that nothing else has.
     *
     * @param suffix what a name gets that is not possible
     */
    String claim(String wanted, String suffix) {
        String plain = wanted.replaceAll("[^A-Za-z0-9_-]", "_").replaceFirst("^[^A-Za-z]+", "");
        String start = plain.isEmpty() || RESERVED.contains(inJava(plain)) ? plain + suffix : plain;
        String free = start;
        for (int number = 2; !taken.add(inJava(free)); number++) {
            free = start + number;
        }
        return free;
    }

    private static String inJava(String name) {
        return CamelCase.lower(name).toLowerCase(Locale.ROOT);
    }
}
