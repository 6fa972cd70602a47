package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a test wants a method to answer: steps, played in order, one a call.
 *
 * <p>The last step is played for ever. {@link #times} plays a step so many times instead; once the last one's times are
 * over, the method answers as before the script. Of several scripts that fit a call the newest is played.
 *
 * <p>{@link #times}, {@link #header} and {@link #delayUntil} are about the step in front of them.
 */
public final class Script {
    private final String name;
    private final @Nullable ApiMethod method;
    private final Spec spec;
    private final Player player;
    private final List<Step> steps = new ArrayList<>();
    private Predicate<RecordedRequest> condition = request -> true;
    private int current;
    private int played;

    /** @param method null for a path that is no method's */
    Script(String name, @Nullable ApiMethod method, Spec spec, Player player) {
        this.name = name;
        this.method = method;
        this.spec = spec;
        this.player = player;
    }

    /** Only for calls that send exactly these values for a parameter; added to the conditions so far. */
    public Script with(String parameter, String... values) {
        List<String> wanted = List.of(values);
        return matching(request -> wanted.equals(request.params().get(parameter)));
    }

    /** Only for calls that fit; added to the conditions so far. */
    public synchronized Script matching(Predicate<RecordedRequest> fits) {
        condition = condition.and(fits);
        return this;
    }

    /**
     * Answers a faultless call with this JSON, to which the flag for success is added. A call without a token, or with
     * wrong parameters, is refused as ever.
     *
     * @throws IllegalArgumentException if the text is no JSON
     */
    public Script answer(String json) {
        JsonText.parseFor("The answer of " + name, json);
        return answer(request -> json);
    }

    /** Answers a faultless call with JSON that is made from it; else as {@link #answer(String)}. */
    public Script answer(Function<RecordedRequest, String> json) {
        return step(call -> player.answer(call, json.apply(call.request())));
    }

    /** Answers as the spec says. */
    public Script play() {
        return step(player::play);
    }

    /**
     * Fails with an error code, whatever the call is like.
     *
     * @param code one that the spec gives the method, of its own or in a group
     * @throws IllegalArgumentException if the method has no such code
     */
    public Script fail(String code) {
        return fail(code, "{}");
    }

    /**
     * Fails with an error code and more.
     *
     * @param details a JSON object: what the answer carries beyond the code
     * @throws IllegalArgumentException if the method has no such code, or {@code details} is no JSON object
     */
    public Script fail(String code, String details) {
        if (method == null) {
            throw new IllegalArgumentException(
                    name + " is no method and has no error codes. Use answerRaw(status, contentType, body) instead.");
        }
        spec.requireCode(method, code);
        if (!(JsonText.parseFor("The details of " + code, details) instanceof ObjectNode object)) {
            throw new IllegalArgumentException(
                    "The details of " + code + " are no JSON object: " + JsonText.cut(details));
        }
        return step(call -> player.fail(code, object));
    }

    /** Answers with status 429, a Retry-After header of whole seconds, rounded up, and a body that is no JSON. */
    public Script rateLimit(Duration retryAfter) {
        long seconds = retryAfter.plusNanos(999_999_999).toSeconds();
        Reply reply = Reply.text(429, "Too many calls.\n").with(Map.of("Retry-After", Long.toString(seconds)));
        return step(call -> reply);
    }

    /** Answers with these bytes, whatever the call is like. */
    public Script answerRaw(int status, String contentType, byte[] body) {
        Reply reply = Reply.of(status, contentType, body.clone());
        return step(call -> reply);
    }

    /** Answers with this text in UTF-8, whatever the call is like. */
    public Script answerRaw(int status, String contentType, String body) {
        return answerRaw(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Breaks the connection after the request was read, without an answer. */
    public Script drop() {
        return drop(Drop.UNANSWERED);
    }

    /**
     * Breaks the connection.
     *
     * @param when for {@link Drop#UNREAD}, conditions see the headers and the query only
     */
    public Script drop(Drop when) {
        Objects.requireNonNull(when, "when");
        return add(new Step(call -> player.play(call).dropped(when), when == Drop.UNREAD, 0, Map.of(), null));
    }

    /** Adds a header to the answer of the step before. */
    public synchronized Script header(String header, String value) {
        Step last = last("header");
        Map<String, String> headers = new HashMap<>(last.headers());
        headers.put(header, value);
        return replace(new Step(last.action(), last.unread(), last.times(), headers, last.latch()));
    }

    /** Plays the step before this many times, at least once. */
    public synchronized Script times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A step is played at least once, not " + count + " times.");
        }
        Step last = last("times");
        return replace(new Step(last.action(), last.unread(), count, last.headers(), last.latch()));
    }

    /** Holds the answer of the step before back until the latch is at zero, or the server closed. */
    public synchronized Script delayUntil(CountDownLatch latch) {
        Step last = last("delayUntil");
        return replace(new Step(last.action(), last.unread(), last.times(), last.headers(), latch));
    }

    String name() {
        return name;
    }

    synchronized boolean fits(RecordedRequest request) {
        return current < steps.size() && condition.test(request);
    }

    /**
     * The step for the next call; to be asked for only when {@link #fits}.
     *
     * @param unread whether the request's body is still to be read
     * @return null where the step is not for now, or another call was faster
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

    private Script step(Function<Call, Reply> action) {
        return add(new Step(action, false, 0, Map.of(), null));
    }

    private synchronized Script add(Step step) {
        steps.add(step);
        return this;
    }

    private Step last(String word) {
        if (steps.isEmpty()) {
            throw new IllegalStateException(
                    word + "(...) is about the step in front of it, and there is none. Say what to answer first.");
        }
        return steps.get(steps.size() - 1);
    }

    private Script replace(Step step) {
        steps.set(steps.size() - 1, step);
        return this;
    }

    /**
     * An answer, several times perhaps.
     *
     * @param unread whether it is given before the request's body is read
     * @param times 0 for once, or for ever where nothing follows
     * @param headers added to the answer
     * @param latch what the answer waits for; null for nothing
     */
    record Step(
            Function<Call, Reply> action,
            boolean unread,
            int times,
            Map<String, String> headers,
            @Nullable CountDownLatch latch) {

        Reply reply(Call call) {
            return action.apply(call).with(headers);
        }

        void hold() throws InterruptedException {
            if (latch != null) {
                latch.await();
            }
        }
    }
}
