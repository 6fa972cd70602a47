package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Location;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.endpoint.PathTemplate;
import dev.callsheet.runtime.http.HeaderRules;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Encodes the values of a call as a URL, headers and a body. */
final class RequestEncoder {
    private final BaseUrls urls;

    RequestEncoder(BaseUrls urls) {
        this.urls = urls;
    }

    /**
     * Encodes a call.
     *
     * @throws IOException if a file to upload cannot be read
     * @throws IllegalArgumentException if a value cannot be sent in its place
     */
    EncodedRequest encode(CallValues values) throws IOException {
        BodyEncoder.Body body = BodyEncoder.encode(values);
        return new EncodedRequest(uri(values), body.content(), body.contentType(), headers(values), values.secrets());
    }

    /** Returns the base URL of a method. */
    URI base(Endpoint<?, ?> endpoint) {
        return URI.create(urls.of(endpoint.server()));
    }

    /** Returns the URL of a call: the address of its page if it has one. */
    URI uri(CallValues values) {
        if (values.start() != null && values.start().address() != null) {
            return values.start().address();
        }
        StringBuilder url = new StringBuilder(urls.of(values.endpoint().server()));
        appendPath(url, values);
        appendQuery(url, values);
        return URI.create(url.toString());
    }

    private static void appendPath(StringBuilder url, CallValues values) {
        PathTemplate path = values.endpoint().layout().path();
        for (PathTemplate.Slot slot : path.slots()) {
            Object value = slot.param() < 0 ? null : values.value(slot.param());
            if (value == null) {
                throw new IllegalArgumentException(
                        values.endpoint().method() + ": " + slot.name() + " is part of the path and must be given.");
            }
            url.append(slot.before());
            String text =
                    ParameterText.text(values.endpoint().params().get(slot.param()), plain(values, slot.name(), value));
            if (slot.keepsSlashes()) {
                PercentEncoder.path(url, text);
            } else {
                PercentEncoder.url(url, text);
            }
        }
        url.append(path.end());
    }

    private static void appendQuery(StringBuilder url, CallValues values) {
        values.forEach(Location.QUERY, values.endpoint().layout().query(), new Query(url, values));
    }

    /** Appends parameters to a URL. */
    private static final class Query implements CallValues.Sink, ParameterPairs.Sink {
        private final StringBuilder url;
        private final CallValues values;
        private final int end;
        private final ParameterPairs pairs;

        Query(StringBuilder url, CallValues values) {
            this.url = url;
            this.values = values;
            this.end = url.length();
            this.pairs = new ParameterPairs(values.endpoint().api(), this);
        }

        @Override
        public void accept(Param param, Object value) {
            pairs.add(param, plain(values, param.name(), value));
        }

        @Override
        public void pair(String name, String text) {
            url.append(url.length() == end ? '?' : '&');
            PercentEncoder.url(url, name);
            PercentEncoder.url(url.append('='), text);
        }
    }

    private static Map<String, String> headers(CallValues values) {
        Endpoint<?, ?> endpoint = values.endpoint();
        int[] own = endpoint.layout().headers();
        int[] cookies = endpoint.layout().cookies();
        if (own.length + cookies.length == 0) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int index : own) {
            Param param = endpoint.params().get(index);
            Object value = values.value(index);
            if (value != null) {
                String text = ParameterText.text(param, plain(values, param.name(), value));
                headers.put(param.wireName(), HeaderRules.value(param.wireName(), text));
            } else if (param.isIdempotencyKey()) {
                headers.put(param.wireName(), UUID.randomUUID().toString());
            }
        }
        StringBuilder cookie = new StringBuilder();
        values.forEach(cookies, (param, value) -> {
            cookie.append(cookie.isEmpty() ? "" : "; ").append(param.wireName()).append('=');
            PercentEncoder.cookie(cookie, ParameterText.text(param, plain(values, param.name(), value)));
        });
        if (!cookie.isEmpty()) {
            headers.put(Exchange.COOKIE, cookie.toString());
        }
        return headers;
    }

    /** Returns a value that is not a file, which only a body can hold. */
    private static Object plain(CallValues values, String name, Object value) {
        if (value instanceof Upload) {
            throw new IllegalArgumentException(
                    values.endpoint().method() + ": " + name + " is a file, which cannot be sent with "
                            + values.endpoint().verb() + ".");
        }
        return value;
    }
}
