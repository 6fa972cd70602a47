package dev.callsheet.testkit.check;

import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.RequestError;
import dev.callsheet.language.model.Rule;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.UnreadableRequestException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is wrong with a request.
 *
 * @param kind decides the error code or the HTTP status of the response
 * @param names the names by which error codes may call the parameter, the most specific first; empty if it is not about one
 * @param message what is wrong, naming the parameter
 */
public record RequestProblem(RequestError kind, List<String> names, String message) {
    public RequestProblem {
        names = List.copyOf(names);
    }

    private RequestProblem(RequestError kind, String message) {
        this(kind, List.of(), message);
    }

    /** Returns the problem of a request that calls no method. */
    public static RequestProblem unknownMethod(String name) {
        return new RequestProblem(RequestError.UNKNOWN_METHOD, "the API has no method " + name);
    }

    static RequestProblem wrongVerb(String message) {
        return new RequestProblem(RequestError.WRONG_VERB, message);
    }

    /** Returns the problem of a call without credentials, of which {@code place} says where they should be. */
    static RequestProblem missingCredential(String place) {
        return new RequestProblem(RequestError.MISSING_TOKEN, "no token: " + place + " is missing");
    }

    static RequestProblem invalidToken() {
        return new RequestProblem(RequestError.INVALID_TOKEN, "the server does not accept this token");
    }

    static RequestProblem unreadable(UnreadableRequestException e) {
        RequestError kind = switch (e.reason()) {
            case FORM -> RequestError.INVALID_FORM;
            case JSON -> RequestError.INVALID_JSON;
            case JSON_KIND -> RequestError.NOT_A_JSON_OBJECT;
            case SIZE -> RequestError.BODY_TOO_LARGE;
        };
        return new RequestProblem(kind, e.getMessage());
    }

    static RequestProblem missingContentType() {
        return new RequestProblem(
                RequestError.MISSING_CONTENT_TYPE, "the request has a body but no Content-Type header");
    }

    static RequestProblem invalidContentType(String contentType) {
        return new RequestProblem(
                RequestError.INVALID_CONTENT_TYPE,
                "a body of the type " + Excerpt.of(contentType) + " cannot send parameters");
    }

    static RequestProblem missing(Parameter parameter) {
        return new RequestProblem(
                RequestError.MISSING_PARAMETER,
                List.of(parameter.name()),
                "missing required parameter: " + parameter.name());
    }

    static RequestProblem misplaced(String message) {
        return new RequestProblem(RequestError.INVALID_PARAMETER, message);
    }

    static RequestProblem brokenRule(Rule rule, boolean missing, String message) {
        return missing
                ? new RequestProblem(RequestError.MISSING_PARAMETER, rule.names(), message)
                : new RequestProblem(RequestError.INVALID_PARAMETER, message);
    }

    static RequestProblem invalid(Parameter parameter, String message) {
        return new RequestProblem(
                RequestError.INVALID_PARAMETER,
                names(parameter.name(), parameter.type().innermost().toString()),
                message);
    }

    /**
     * Returns the problem of a page that no response led to.
     *
     * @param parameter says where the page starts
     * @param cursor whether it is a cursor
     */
    public static RequestProblem unknownPage(String parameter, boolean cursor) {
        return new RequestProblem(
                RequestError.INVALID_PARAMETER,
                names(parameter, parameter),
                parameter
                        + (cursor
                                ? " is not a cursor that this method returned"
                                : " does not say where a page of this method starts"));
    }

    /** Returns the HTTP status of the response if the API has no code for the problem. */
    public int status() {
        return switch (kind) {
            case UNKNOWN_METHOD -> 404;
            case WRONG_VERB -> 405;
            case MISSING_TOKEN, INVALID_TOKEN -> 401;
            case MISSING_PARAMETER, INVALID_PARAMETER, INVALID_FORM, INVALID_JSON, NOT_A_JSON_OBJECT -> 400;
            case MISSING_CONTENT_TYPE, INVALID_CONTENT_TYPE -> 415;
            case BODY_TOO_LARGE -> 413;
        };
    }

    /** Returns how codes may call a parameter: {@code team_ids}, {@code team_id}, {@code team}, then by its type. */
    private static List<String> names(String parameter, String type) {
        String singular = parameter.endsWith("s") ? parameter.substring(0, parameter.length() - 1) : parameter;
        String thing = singular.endsWith("_id") ? singular.substring(0, singular.length() - 3) : singular;
        String snake = type.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Stream.of(parameter, singular, singular + "s", thing, snake, snake + "s")
                .distinct()
                .toList();
    }
}
