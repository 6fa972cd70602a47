package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.json.JsonOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Encodes the values of a call as a URL and a body. */
final class RequestEncoder {
    // A form has no charset parameter (URL Standard). JSON has none either, but some servers warn if it is missing.
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json; charset=utf-8";

    private final String baseUrl;

    RequestEncoder(String baseUrl) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    }

    /**
     * Encodes a call.
     *
     * @throws IOException if a file to upload cannot be read
     */
    EncodedRequest encode(CallValues values) throws IOException {
        Endpoint<?, ?> endpoint = values.endpoint();
        StringBuilder url = new StringBuilder(baseUrl);
        appendPath(url, values);
        if (!endpoint.verb().hasBody()) {
            appendQuery(url, values);
            return new EncodedRequest(URI.create(url.toString()), null, null, values.secrets());
        }
        URI uri = URI.create(url.toString());
        if (values.haveFile()) {
            MultipartBody multipart = multipart(values);
            return new EncodedRequest(uri, multipart.toRequestBody(), multipart.contentType(), values.secrets());
        }
        return switch (endpoint.api().encoding()) {
            case FORM -> new EncodedRequest(uri, RequestBody.of(form(values)), FORM, values.secrets());
            case JSON -> new EncodedRequest(uri, RequestBody.of(json(values)), JSON, values.secrets());
        };
    }

    private static void appendPath(StringBuilder url, CallValues values) {
        Endpoint<?, ?> endpoint = values.endpoint();
        String path = endpoint.path();
        int at = path.startsWith("/") ? 1 : 0;
        for (int open = path.indexOf('{', at); open >= 0; open = path.indexOf('{', at)) {
            int close = path.indexOf('}', open);
            String name = path.substring(open + 1, close);
            int index = endpoint.indexOf(name);
            Object value = index < 0 ? null : values.value(index);
            if (value == null) {
                throw new IllegalArgumentException(
                        endpoint.method() + ": " + name + " is part of the path and must be given.");
            }
            url.append(path, at, open);
            PercentEncoder.url(url, ParameterText.text(endpoint.params().get(index), value));
            at = close + 1;
        }
        url.append(path, at, path.length());
    }

    private static void appendQuery(StringBuilder url, CallValues values) {
        int end = url.length();
        values.forEach((param, value) -> {
            if (value instanceof Upload) {
                throw new IllegalArgumentException(
                        values.endpoint().method() + ": " + param.name() + " is a file, which cannot be sent with "
                                + values.endpoint().verb() + ".");
            }
            if (!values.endpoint().isInPath(param.name())) {
                for (String text : ParameterText.texts(param, value)) {
                    url.append(url.length() == end ? '?' : '&');
                    PercentEncoder.url(url, param.name());
                    PercentEncoder.url(url.append('='), text);
                }
            }
        });
    }

    private static byte[] form(CallValues values) {
        StringBuilder form = new StringBuilder(128);
        values.forEach((param, value) -> {
            if (!values.endpoint().isInPath(param.name())) {
                for (String text : ParameterText.texts(param, value)) {
                    PercentEncoder.form(form.isEmpty() ? form : form.append('&'), param.name());
                    PercentEncoder.form(form.append('='), text);
                }
            }
        });
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] json(CallValues values) {
        JsonOutput out = new JsonOutput().startObject();
        values.forEach((param, value) -> {
            if (!values.endpoint().isInPath(param.name())) {
                out.required(param.name(), ParameterText.timed(param, value));
            }
        });
        return out.endObject().toBytes();
    }

    private static MultipartBody multipart(CallValues values) throws IOException {
        MultipartBody.Builder body = new MultipartBody.Builder();
        values.forEach((param, value) -> {
            if (value instanceof Upload file) {
                body.file(param.name(), file);
            } else if (!values.endpoint().isInPath(param.name())) {
                for (String text : ParameterText.texts(param, value)) {
                    body.text(param.name(), text);
                }
            }
        });
        return body.build();
    }
}
