package dev.callsheet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something wrong with a request.
 *
 * @param codes error codes that fit, the best first; the first that the method has is answered
 * @param status the HTTP status where the method has none of them
 * @param message what is wrong, naming the parameter
 */
record Fault(List<String> codes, int status, String message) {
    /** Codes by which APIs say that something is wrong with a parameter without saying with which. */
    private static final List<String> ANY_ARGUMENT =
            List.of("invalid_arguments", "invalid_args", "invalid_parameters", "invalid_request", "bad_request");

    Fault {
        codes = List.copyOf(codes);
    }

    static Fault unknownMethod(String message, int status) {
        return new Fault(List.of("unknown_method", "method_not_found"), status, message);
    }

    static Fault noToken() {
        return new Fault(
                List.of("not_authed", "invalid_auth", "unauthorized"),
                401,
                "no token: the Authorization header with a bearer token is missing");
    }

    static Fault badToken() {
        return new Fault(
                List.of("invalid_auth", "not_authed", "unauthorized"),
                401,
                "the token is none that this server accepts");
    }

    static Fault badForm(String message) {
        return new Fault(then("invalid_form_data"), 400, message);
    }

    static Fault badJson(String message) {
        return new Fault(then("invalid_json", "json_not_object", "invalid_form_data"), 400, message);
    }

    static Fault noJsonObject(String message) {
        return new Fault(then("json_not_object", "invalid_json"), 400, message);
    }

    static Fault badContentType(String message) {
        return new Fault(then("invalid_post_type"), 415, message);
    }

    static Fault noContentType() {
        return new Fault(
                then("missing_post_type", "invalid_post_type"),
                415,
                "the request has a body and no Content-Type header");
    }

    /** No code is looked for: a body this large is refused before anything is known about it. */
    static Fault tooLarge(String message) {
        return new Fault(List.of(), 413, message);
    }

    static Fault missing(String parameter) {
        return new Fault(missingCodes(List.of(parameter)), 400, "missing required parameter: " + parameter);
    }

    static Fault rule(List<String> parameters, boolean missing, String message) {
        return new Fault(missing ? missingCodes(parameters) : ANY_ARGUMENT, 400, message);
    }

    /** @param type the name of the parameter's type in the spec, which codes may be made of */
    static Fault invalid(String parameter, String type, String message) {
        List<String> codes = new ArrayList<>();
        for (String word : words(parameter, type)) {
            codes.add("invalid_" + word);
        }
        codes.addAll(ANY_ARGUMENT);
        return new Fault(codes, 400, message);
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
        String snake = type.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
        return Stream.of(parameter, singular, singular + "s", thing, snake, snake + "s")
                .distinct()
                .toList();
    }

    private static List<String> then(String... codes) {
        return Stream.concat(Stream.of(codes), ANY_ARGUMENT.stream()).toList();
    }
}
