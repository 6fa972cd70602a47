package dev.callsheet.runtime.client;

import dev.callsheet.runtime.auth.RequestParts;
import dev.callsheet.runtime.auth.SignedRequest;
import dev.callsheet.runtime.http.HeaderRules;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to which credentials are added. For one thread. */
final class RequestDraft implements RequestParts {
    private final HttpVerb verb;
    private final Map<String, String> headers;
    private final @Nullable RequestBody body;
    private final Collection<String> secrets;
    private URI uri;

    /**
     * @param headers takes headers; names ignore case
     * @param secrets takes texts that must not be shown
     */
    RequestDraft(
            HttpVerb verb,
            URI uri,
            Map<String, String> headers,
            @Nullable RequestBody body,
            Collection<String> secrets) {
        this.verb = verb;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.secrets = secrets;
    }

    @Override
    public void header(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void query(String name, String value) {
        StringBuilder url = new StringBuilder(uri.toString()).append(uri.getRawQuery() == null ? '?' : '&');
        PercentEncoder.url(url, name);
        PercentEncoder.url(url.append('='), value);
        uri = URI.create(url.toString());
    }

    @Override
    public void cookie(String name, String value) {
        StringBuilder cookie = new StringBuilder(name).append('=');
        PercentEncoder.cookie(cookie, value);
        secrets.add(cookie.substring(name.length() + 1));
        headers.merge(Exchange.COOKIE, cookie.toString(), (others, ours) -> others + "; " + ours);
    }

    @Override
    public void fill(String placeholder, String value) {
        // The first occurrence is that of the base URL: all else comes after it.
        String address = uri.toString();
        String encoded = BaseUrls.placeholder(placeholder);
        int at = address.indexOf(encoded);
        if (at >= 0) {
            uri = URI.create(
                    address.substring(0, at) + PercentEncoder.url(value) + address.substring(at + encoded.length()));
        }
    }

    URI uri() {
        return uri;
    }

    /** Returns the request for a signer. */
    SignedRequest toSign() {
        return new SignedRequest() {
            @Override
            public String verb() {
                return verb.name();
            }

            @Override
            public URI uri() {
                return uri;
            }

            @Override
            public Map<String, String> headers() {
                return Collections.unmodifiableMap(headers);
            }

            @Override
            public InputStream body() throws IOException {
                return body == null ? InputStream.nullInputStream() : body.open();
            }

            @Override
            public void header(String name, String value) {
                HeaderRules.signature(name);
                headers.put(name, HeaderRules.value(name, value));
                if (!value.isBlank()) {
                    secrets.add(value);
                }
            }

            @Override
            public String toString() {
                return verb.name();
            }
        };
    }
}
