package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How requests and responses of the API are encoded. Paths are field names joined with dots.
 *
 * @param encoding how the parameters of a request with a body are encoded
 * @param lists how a list of plain values is sent if its parameter does not say
 * @param objects how an object is sent in a form or query if its parameter does not say
 * @param accept the media types that methods accept; null for those of their responses
 * @param contentType the content type of JSON bodies; null for the usual one
 * @param ok the path of the boolean that is true on success; null if the HTTP status alone decides
 * @param errors the paths of the error code, the first of which counts that a response has; none if the HTTP status is the code
 * @param errorDetails the fields of a failed response that explain the error code
 * @param messages the path of the messages for people; null if there is none
 * @param warnings the paths of warning codes; at each a list, or one string with commas between the codes
 * @param retryAfter the path of the seconds that a failed response asks to wait; null if only the header says it
 * @param acceptsPost whether the server takes a POST for every method
 * @param requestErrors the codes for each kind of invalid request, the most specific first. A server uses the first that the
 *     method has; {@link RequestError#PARAMETER} stands for the name of the parameter
 */
public record Protocol(
        Encoding encoding,
        Wire lists,
        Wire objects,
        @Nullable String accept,
        @Nullable String contentType,
        @Nullable String ok,
        List<String> errors,
        List<String> errorDetails,
        @Nullable String messages,
        List<String> warnings,
        @Nullable String retryAfter,
        boolean acceptsPost,
        Map<RequestError, List<String>> requestErrors,
        Position position) {
    public Protocol {
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(lists, "lists");
        Objects.requireNonNull(objects, "objects");
        errors = List.copyOf(errors);
        errorDetails = List.copyOf(errorDetails);
        warnings = List.copyOf(warnings);
        Map<RequestError, List<String>> codes = new EnumMap<>(RequestError.class);
        requestErrors.forEach((kind, some) -> codes.put(kind, List.copyOf(some)));
        requestErrors = Collections.unmodifiableMap(codes);
        Objects.requireNonNull(position, "position");
    }

    /** Returns the first keys of the paths of what responses say in addition to their values. */
    public Set<String> envelope() {
        return Stream.of(errors, errorDetails, warnings, Arrays.asList(ok, messages, retryAfter))
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(path -> path.split("[.\\[]", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How the parameters of a request with a body are encoded. */
    public enum Encoding implements SpecWord {
        /** {@code application/x-www-form-urlencoded}. */
        FORM("form", "As a form; as multipart if one can be a file."),
        /** One JSON object. */
        JSON("json", "As a JSON object; as multipart if one can be a file."),
        /** {@code multipart/form-data}. */
        MULTIPART("multipart", "As multipart form data, a part for each.");

        private final String word;
        private final String meaning;

        Encoding(String word, String meaning) {
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
