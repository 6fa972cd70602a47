package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.TransportRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request in the making, with a timeout that only a hang reaches. */
final class Requests {
    private final String verb;
    private final String url;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable RequestBody body;
    private Duration timeout = Duration.ofSeconds(30);
    private boolean once;
    private boolean streamed;
    private long limit = 100_000_000;

    private Requests(String verb, String url) {
        this.verb = verb;
        this.url = url;
    }

    static Requests get(String url) {
        return new Requests("GET", url);
    }

    static Requests of(String verb, String url) {
        return new Requests(verb, url);
    }

    static Requests post(String url, RequestBody body) {
        return new Requests("POST", url).body(body);
    }

    Requests body(RequestBody content) {
        body = content;
        return this;
    }

    Requests header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Requests timeout(Duration time) {
        timeout = time;
        return this;
    }

    Requests once() {
        return once(true);
    }

    Requests once(boolean only) {
        once = only;
        return this;
    }

    Requests streamed() {
        streamed = true;
        return this;
    }

    Requests limit(long bytes) {
        limit = bytes;
        return this;
    }

    TransportRequest build() {
        return new TransportRequest(verb, URI.create(url), headers, body, timeout, once, streamed, limit);
    }
}
