package dev.callsheet.testkit.check;

import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Rule;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.UnreadableRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is wrong with a request.
 *
 * @param codes error codes that fit, the best first; the response has the first that the method has
 * @param status the HTTP status if the method has none of them
 * @param message what is wrong, naming the parameter
 */
public record RequestProblem(List<String> codes, int status, String message) {
    /** Codes by which APIs say that something is wrong with a parameter without saying with which. */
    private static final List<String> ANY_ARGUMENT =
            List.of("invalid_arguments", "invalid_args", "invalid_parameters", "invalid_request", "bad_request");

    public RequestProblem {
        codes = List.copyOf(codes);
    }

    static RequestProblem unknownMethod(String message, int status) {
        return new RequestProblem(List.of("unknown_method", "method_not_found"), status, message);
    }

    static RequestProblem noToken() {
        return new RequestProblem(
                List.of("not_authed", "invalid_auth", "unauthorized"),
                401,
                "no token: the Authorization header with a bearer token is missing");
    }

    static RequestProblem badToken() {
        return new RequestProblem(
                List.of("invalid_auth", "not_authed", "unauthorized"), 401, "the server does not accept this token");
    }

    static RequestProblem unreadable(UnreadableRequestException e) {
        return switch (e.reason()) {
            case FORM -> new RequestProblem(then("invalid_form_data"), 400, e.getMessage());
            case JSON ->
                new RequestProblem(then("invalid_json", "json_not_object", "invalid_form_data"), 400, e.getMessage());
            case JSON_KIND -> new RequestProblem(then("json_not_object", "invalid_json"), 400, e.getMessage());
            // No code: so large a body is refused before anything is known about it.
            case SIZE -> new RequestProblem(List.of(), 413, e.getMessage());
        };
    }

    static RequestProblem badContentType(String contentType) {
        return new RequestProblem(
                then("invalid_post_type"),
                415,
                "a body of the type " + Excerpt.of(contentType) + " cannot send parameters");
    }

    static RequestProblem noContentType() {
        return new RequestProblem(
                then("missing_post_type", "invalid_post_type"),
                415,
                "the request has a body but no Content-Type header");
    }

    static RequestProblem missing(String parameter) {
        return new RequestProblem(missingCodes(List.of(parameter)), 400, "missing required parameter: " + parameter);
    }

    static RequestProblem brokenRule(Rule rule, boolean missing, String message) {
        return new RequestProblem(missing ? missingCodes(rule.params()) : ANY_ARGUMENT, 400, message);
    }

    static RequestProblem invalid(Parameter parameter, String message) {
        return new RequestProblem(
                invalidCodes(parameter.name(), parameter.type().innermost().toString()), 400, message);
    }

    /** Returns the problem of a cursor that the server did not hand out. */
    public static RequestProblem unknownCursor(String parameter) {
        return new RequestProblem(
                invalidCodes(parameter, parameter), 400, parameter + " is not a cursor that this method returned");
    }

    private static List<String> invalidCodes(String parameter, String type) {
        List<String> codes = new ArrayList<>();
        for (String word : words(parameter, type)) {
            codes.add("invalid_" + word);
        }
        codes.addAll(ANY_ARGUMENT);
        return codes;
    }

    private static List<String> missingCodes(List<String> parameters) {
        List<String> codes = new ArrayList<>();
        for (String parameter : parameters) {
            codes.addAll(List.of(
                    "missing_" + parameter, "no_" + parameter, parameter + "_required", parameter + "_is_required"));
        }
        codes.addAll(List.of("missing_argument", "missing_arguments", "missing_args"));
        codes.addAll(ANY_ARGUMENT);
        return codes;
    }

    /** How APIs write a parameter in a code: {@code team_ids} as team_ids, team_id, team; then its type's name. */
    private static List<String> words(String parameter, String type) {
        String singular = parameter.endsWith("s") ? parameter.substring(0, parameter.length() - 1) : parameter;
        String thing = singular.endsWith("_id") ? singular.substring(0, singular.length() - 3) : singular;
        String snake = type.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Stream.of(parameter, singular, singular + "s", thing, snake, snake + "s")
                .distinct()
                .toList();
    }

    private static List<String> then(String... codes) {
        return Stream.concat(Stream.of(codes), ANY_ARGUMENT.stream()).toList();
    }
}
