package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.testkit.check.CheckedCall;
import dev.callsheet.testkit.check.MethodIndex;
import dev.callsheet.testkit.exchange.DropPoint;
import dev.callsheet.testkit.http.JsonParsing;
import dev.callsheet.testkit.http.Reply;
import dev.callsheet.testkit.play.ResponsePlayer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The responses that a test wants for a method: steps, played in order, one for each call.
 *
 * <p>The last step is repeated forever. With {@link #times}, a step is played that many times instead; after the last one,
 * the method responds as before the script. If several scripts apply to a call, the newest is played.
 *
 * <p>{@link #times}, {@link #header} and {@link #delayUntil} apply to the step before them. All methods return this script.
 */
public final class Script {
    private final String name;
    private final @Nullable ApiMethod method;
    private final MethodIndex methods;
    private final ResponsePlayer player;
    private final List<Step> steps = new ArrayList<>();
    private Predicate<RecordedRequest> condition = request -> true;
    private int current;
    private int played;

    /** @param method null for a path that is not that of a method, and for a method that the spec lacks */
    Script(String name, @Nullable ApiMethod method, MethodIndex methods, ResponsePlayer player) {
        this.name = name;
        this.method = method;
        this.methods = methods;
        this.player = player;
    }

    /** Applies the script only to calls that send exactly these values for a parameter, in addition to other conditions. */
    public Script with(String parameter, String... values) {
        List<String> wanted = List.of(values);
        return matching(request -> wanted.equals(request.params().get(parameter)));
    }

    /** Applies the script only to calls that satisfy the predicate, in addition to other conditions. */
    public synchronized Script matching(Predicate<RecordedRequest> matches) {
        condition = condition.and(matches);
        return this;
    }

    /**
     * Responds to a valid call with this JSON, to which the flag for success is added. A call without a token or with
     * invalid parameters still fails.
     *
     * @throws IllegalArgumentException if the text is not valid JSON
     */
    public Script respond(String json) {
        JsonParsing.parseGiven("The response of " + name, json);
        return respond(request -> json);
    }

    /** Responds to a valid call with JSON that is made from the request; otherwise like {@link #respond(String)}. */
    public Script respond(Function<RecordedRequest, String> json) {
        return step((call, request) -> player.respond(call, json.apply(request)));
    }

    /**
     * Responds to a valid call with an HTTP status and JSON; otherwise like {@link #respond(String)}.
     *
     * @param status one that the spec declares as successful
     * @throws IllegalArgumentException if the spec declares no such response, or the text is not valid JSON
     */
    public Script respond(int status, String json) {
        ApiMethod declaring = declaring();
        player.requireResponse(declaring, status, json);
        return step((call, request) -> player.respond(call, status, json));
    }

    /**
     * Responds as the spec says for an HTTP status.
     *
     * @param status one that the spec declares as successful
     * @throws IllegalArgumentException if the spec does not
     */
    public Script play(int status) {
        ApiMethod declaring = declaring();
        player.requireStatus(declaring, status);
        return step((call, request) -> player.play(call, declaring, status));
    }

    private ApiMethod declaring() {
        if (method == null) {
            throw new IllegalArgumentException(name
                    + (isPath() ? " is not a method and" : " is not in the spec, which")
                    + " declares no responses. Use respondRaw(status, contentType, body) instead.");
        }
        return method;
    }

    /** Responds as the spec says. */
    public Script play() {
        return step((call, request) -> player.play(call));
    }

    /**
     * Fails with an error code, even if the call is invalid.
     *
     * @param code one that the spec declares for the method, by itself or in a group
     * @throws IllegalArgumentException if the method has no such code
     */
    public Script fail(String code) {
        return fail(code, "{}");
    }

    /**
     * Fails with an error code and other fields, even if the call is invalid.
     *
     * @param details a JSON object: the other fields of the response
     * @throws IllegalArgumentException if the method has no such code, or {@code details} is not a JSON object
     */
    public Script fail(String code, String details) {
        if (method == null && !isPath()) {
            return reply(player.fail(code, details));
        } else if (method == null) {
            throw new IllegalArgumentException(name
                    + " is not a method and has no error codes. Use respondRaw(status, contentType, body) instead.");
        }
        methods.requireCode(method, code);
        return reply(player.fail(code, details));
    }

    /**
     * Fails with an HTTP status and a JSON body, even if the call is invalid.
     *
     * @param status from 300 to 599
     * @param body JSON, sent unchanged
     * @throws IllegalArgumentException if the status is another or a success, the spec declares something else for it, or the text
     *     is not valid JSON
     */
    public Script fail(int status, String body) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException("The status of a failure is from 300 to 599, not " + status + ".");
        }
        return reply(player.fail(method, status, body));
    }

    /**
     * Responds with status 429 and whole seconds, rounded up: in a Retry-After header, and in a JSON body if the spec says where.
     */
    public Script rateLimit(Duration retryAfter) {
        long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
        return reply(player.rateLimit(seconds));
    }

    /** Responds with these bytes, even if the call is invalid. */
    public Script respondRaw(int status, String contentType, byte[] body) {
        return reply(Reply.of(status, contentType, body.clone()));
    }

    /** Responds with this text in UTF-8, even if the call is invalid. */
    public Script respondRaw(int status, String contentType, String body) {
        return respondRaw(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Breaks the connection after the request was read, without a response. */
    public Script drop() {
        return drop(DropPoint.BEFORE_RESPONSE);
    }

    /**
     * Breaks the connection.
     *
     * @param point with {@link DropPoint#BEFORE_BODY}, conditions see only the headers, the path and the query
     */
    public Script drop(DropPoint point) {
        Objects.requireNonNull(point, "point");
        boolean unread = switch (point) {
            case BEFORE_BODY -> true;
            case BEFORE_RESPONSE, DURING_RESPONSE -> false;
        };
        return add(new Step((call, request) -> player.play(call).dropped(point), unread, 0, Map.of(), null));
    }

    /** Adds a header to the response of the step before. */
    public synchronized Script header(String header, String value) {
        Step last = last("header");
        Map<String, String> headers = new HashMap<>(last.headers());
        headers.put(header, value);
        return replace(new Step(last.action(), last.unread(), last.times(), headers, last.latch()));
    }

    /**
     * Plays the step before this many times.
     *
     * @throws IllegalArgumentException if the count is less than 1
     */
    public synchronized Script times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A step must be played at least once, not " + count + " times.");
        }
        Step last = last("times");
        return replace(new Step(last.action(), last.unread(), count, last.headers(), last.latch()));
    }

    /** Delays the response of the step before until the latch reaches zero or the server is closed. */
    public synchronized Script delayUntil(CountDownLatch latch) {
        Step last = last("delayUntil");
        return replace(new Step(last.action(), last.unread(), last.times(), last.headers(), latch));
    }

    String name() {
        return name;
    }

    private boolean isPath() {
        return name.startsWith("/");
    }

    synchronized boolean appliesTo(RecordedRequest request) {
        return current < steps.size() && condition.test(request);
    }

    /**
     * Returns the step for the next call; to be called only if the script applies to the request.
     *
     * @param unread whether the request body has not been read yet
     * @return null if the step is for the other stage, or another call took the last one
     */
    synchronized @Nullable Step next(boolean unread) {
        if (current == steps.size() || steps.get(current).unread() != unread) {
            return null;
        }
        Step step = steps.get(current);
        played++;
        boolean last = current == steps.size() - 1;
        if (step.times() > 0 ? played == step.times() : !last) {
            current++;
            played = 0;
        }
        return step;
    }

    private Script reply(Reply reply) {
        return step((call, request) -> reply);
    }

    private Script step(BiFunction<CheckedCall, RecordedRequest, Reply> action) {
        return add(new Step(action, false, 0, Map.of(), null));
    }

    private synchronized Script add(Step step) {
        steps.add(step);
        return this;
    }

    private Step last(String word) {
        if (steps.isEmpty()) {
            throw new IllegalStateException(
                    word + "(...) applies to the step before it, and there is none. Add a step first, such as play().");
        }
        return steps.get(steps.size() - 1);
    }

    private Script replace(Step step) {
        steps.set(steps.size() - 1, step);
        return this;
    }

    /**
     * A response, for one call or several.
     *
     * @param unread whether it is played before the request body is read
     * @param times 0 for once, or forever if no step follows
     * @param headers added to the response
     * @param latch delays the response; null for no delay
     */
    record Step(
            BiFunction<CheckedCall, RecordedRequest, Reply> action,
            boolean unread,
            int times,
            Map<String, String> headers,
            @Nullable CountDownLatch latch) {

        Reply reply(CheckedCall call, RecordedRequest request) {
            return action.apply(call, request).with(headers);
        }

        void hold() throws InterruptedException {
            if (latch != null) {
                latch.await();
            }
        }
    }
}
