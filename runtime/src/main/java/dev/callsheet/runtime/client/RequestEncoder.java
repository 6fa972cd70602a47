package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
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
    EncodedRequest encode(CallValues arguments) throws IOException {
        Endpoint<?, ?> endpoint = arguments.endpoint();
        StringBuilder url = new StringBuilder(baseUrl);
        appendPath(url, arguments);
        if (!endpoint.verb().hasBody()) {
            appendQuery(url, arguments);
            return new EncodedRequest(URI.create(url.toString()), null, null, arguments.secrets());
        }
        URI uri = URI.create(url.toString());
        if (arguments.haveFile()) {
            MultipartBody multipart = multipart(arguments);
            return new EncodedRequest(uri, multipart.toRequestBody(), multipart.contentType(), arguments.secrets());
        } else if (endpoint.api().encoding() == Api.Encoding.JSON) {
            return new EncodedRequest(uri, RequestBody.of(json(arguments)), JSON, arguments.secrets());
        }
        return new EncodedRequest(uri, RequestBody.of(form(arguments)), FORM, arguments.secrets());
    }

    private static void appendPath(StringBuilder url, CallValues arguments) {
        Endpoint<?, ?> endpoint = arguments.endpoint();
        String path = endpoint.path();
        int at = path.startsWith("/") ? 1 : 0;
        for (int open = path.indexOf('{', at); open >= 0; open = path.indexOf('{', at)) {
            int close = path.indexOf('}', open);
            String name = path.substring(open + 1, close);
            int index = endpoint.indexOf(name);
            Object value = index < 0 ? null : arguments.value(index);
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

    private static void appendQuery(StringBuilder url, CallValues arguments) {
        int end = url.length();
        arguments.forEach((param, value) -> {
            if (value instanceof Upload) {
                throw new IllegalArgumentException(
                        arguments.endpoint().method() + ": " + param.name() + " is a file, which cannot be sent with "
                                + arguments.endpoint().verb() + ".");
            }
            if (!arguments.endpoint().isInPath(param.name())) {
                for (String text : ParameterText.texts(param, value)) {
                    url.append(url.length() == end ? '?' : '&');
                    PercentEncoder.url(url, param.name());
                    PercentEncoder.url(url.append('='), text);
                }
            }
        });
    }

    private static byte[] form(CallValues arguments) {
        StringBuilder form = new StringBuilder(128);
        arguments.forEach((param, value) -> {
            if (!arguments.endpoint().isInPath(param.name())) {
                for (String text : ParameterText.texts(param, value)) {
                    PercentEncoder.form(form.isEmpty() ? form : form.append('&'), param.name());
                    PercentEncoder.form(form.append('='), text);
                }
            }
        });
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] json(CallValues arguments) {
        JsonOutput out = new JsonOutput().startObject();
        arguments.forEach((param, value) -> {
            if (!arguments.endpoint().isInPath(param.name())) {
                out.required(param.name(), ParameterText.timed(param, value));
            }
        });
        return out.endObject().toBytes();
    }

    private static MultipartBody multipart(CallValues arguments) throws IOException {
        MultipartBody.Builder body = new MultipartBody.Builder();
        arguments.forEach((param, value) -> {
            if (value instanceof Upload file) {
                body.file(param.name(), file);
            } else if (!arguments.endpoint().isInPath(param.name())) {
                for (String text : ParameterText.texts(param, value)) {
                    body.text(param.name(), text);
                }
            }
        });
        return body.build();
    }
}
