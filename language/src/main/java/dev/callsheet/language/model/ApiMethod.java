package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A method of the API, with shared parameters and texts filled in.
 *
 * @param name the name in the API ({@code users.setPresence})
 * @param javaName the {@code name} override; null where the Java name follows from the last part of {@code name}
 * @param path the URL's path below the base URL, with {@code {param}} placeholders; by default the name
 * @param rateLimit the name of a rate limit; null where the spec says nothing
 * @param params in spec order
 * @param errorResponse what a failed answer carries beyond the code
 * @param errorGroups names of groups, in spec order
 * @param errors the method's own codes
 * @param example an answer, as JSON text; null where the spec has none
 */
public record ApiMethod(
        String name,
        @Nullable String javaName,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String deprecated,
        HttpVerb verb,
        String path,
        Effect effect,
        Auth auth,
        @Nullable String rateLimit,
        List<Scope> scopes,
        List<Parameter> params,
        List<Rule> rules,
        ResponseShape response,
        List<Field> errorResponse,
        @Nullable Paging paging,
        List<String> errorGroups,
        List<CodeText> errors,
        List<CodeText> warnings,
        @Nullable String example,
        Position position) {
    public ApiMethod {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(auth, "auth");
        scopes = List.copyOf(scopes);
        params = List.copyOf(params);
        rules = List.copyOf(rules);
        Objects.requireNonNull(response, "response");
        errorResponse = List.copyOf(errorResponse);
        errorGroups = List.copyOf(errorGroups);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(position, "position");
    }

    /** The name of the method's family: its own name without the last part; empty for a name of one part. */
    public String family() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Whether a call changes anything on the server; decides what may be retried. */
    public enum Effect implements SpecWord {
        /** Changes nothing. */
        READ("read", "Changes nothing, so it may be retried."),
        /** Changes something. */
        WRITE("write", "Changes something, so it is not retried after it was sent.");

        private final String word;
        private final String meaning;

        Effect(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whether a call carries a token. */
    public enum Auth implements SpecWord {
        /** Always. */
        REQUIRED("required", "A call without a token fails before it is sent."),
        /** If the client has one. */
        OPTIONAL("optional", "The token is sent if the client has one."),
        /** Never. */
        NONE("none", "The token is never sent.");

        private final String word;
        private final String meaning;

        Auth(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
