package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.testkit.exchange.ReceivedBytes;
import dev.callsheet.testkit.http.BodyReader;
import dev.callsheet.testkit.http.Excerpt;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.RequestHead;
import dev.callsheet.testkit.http.UnreadableRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Validates requests against the spec. */
public final class RequestCheck {
    private final Credentials credentials;
    private final ParameterCheck parameters;
    private final CursorCheck cursors;

    /** Creates a check of the requests to an API. */
    public RequestCheck(ApiModel api, Credentials credentials, CursorCheck cursors) {
        this.credentials = credentials;
        this.parameters = new ParameterCheck(api);
        this.cursors = cursors;
    }

    /**
     * Validates a request.
     *
     * @param misplaced what is sent in the wrong place
     * @param unreadable why the parameters could not be read to the end; null if they could
     */
    public CheckedCall check(
            Route route,
            RequestHead head,
            ReceivedParameters received,
            List<String> misplaced,
            ReceivedBytes body,
            @Nullable UnreadableRequestException unreadable) {
        ApiMethod method = route.method();
        List<RequestProblem> problems = method == null
                ? Stream.ofNullable(route.problem()).toList()
                : problems(method, route, head, received, misplaced, body, unreadable);
        List<String> messages = new ArrayList<>();
        problems.forEach(problem -> messages.add("[ERROR] " + problem.message()));
        if (method != null) {
            parameters.unknown(method, received, credentials.queryKeys()).stream()
                    .filter(name -> !cursors.isInAddresses(method, name))
                    .forEach(name -> messages.add("[WARN] unknown parameter: " + Excerpt.of(name)));
        }
        return new CheckedCall(
                route.name(), method, head, received, problems.isEmpty() ? null : problems.get(0), messages);
    }

    /** Returns the parameters of a request that no text may show. */
    public Set<String> secrets(Route route) {
        return route.secrets(credentials.queryKeys());
    }

    private List<RequestProblem> problems(
            ApiMethod method,
            Route route,
            RequestHead head,
            ReceivedParameters received,
            List<String> misplaced,
            ReceivedBytes body,
            @Nullable UnreadableRequestException unreadable) {
        List<RequestProblem> problems = new ArrayList<>();
        add(credentials.problem(method, route, head), problems);
        RequestProblem ofBody = unreadable != null
                ? RequestProblem.unreadable(unreadable)
                : contentType(method, head.header("Content-Type"), body);
        if (ofBody != null) {
            problems.add(ofBody);
            return problems;
        }
        misplaced.forEach(message -> problems.add(RequestProblem.misplaced(message)));
        problems.addAll(parameters.problems(method, received));
        add(problems.isEmpty() ? cursors.problem(method, received) : null, problems);
        return problems;
    }

    private static @Nullable RequestProblem contentType(
            ApiMethod method, @Nullable String contentType, ReceivedBytes body) {
        if (body.size() == 0) {
            return null;
        }
        if (contentType == null) {
            return RequestProblem.missingContentType();
        }
        if (method.contentType() != null && !mediaType(contentType).equals(mediaType(method.contentType()))) {
            return RequestProblem.invalidContentType(contentType);
        }
        boolean raw = method.wholeBody()
                .filter(param ->
                        param.type().is(ScalarKind.FILE) || param.type().is(ScalarKind.TEXT))
                .isPresent();
        return raw || BodyReader.sendsParameters(contentType) ? null : RequestProblem.invalidContentType(contentType);
    }

    /** Returns a content type in lower case, without its parameters. */
    static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static void add(@Nullable RequestProblem problem, List<RequestProblem> problems) {
        if (problem != null) {
            problems.add(problem);
        }
    }
}
