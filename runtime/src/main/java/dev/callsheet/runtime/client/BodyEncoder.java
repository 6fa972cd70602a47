package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Location;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.endpoint.RequestLayout;
import dev.callsheet.runtime.http.MediaTypes;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueKind;
import dev.callsheet.runtime.json.VariantValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes the body of a call. */
final class BodyEncoder {
    // A form has no charset parameter (URL Standard). JSON has none either, but some servers warn if it is missing.
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String JSON_PART = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Body NONE = new Body(null, null);

    /**
     * A body.
     *
     * @param content null if there is none
     * @param contentType null if there is no body
     */
    record Body(@Nullable RequestBody content, @Nullable String contentType) {}

    private BodyEncoder() {}

    /**
     * Encodes the body of a call.
     *
     * @throws IOException if a file to upload cannot be read
     */
    static Body encode(CallValues values) throws IOException {
        RequestLayout layout = values.endpoint().layout();
        if (layout.wholeBody() >= 0) {
            Object value = values.value(layout.wholeBody());
            return value == null
                    ? NONE
                    : whole(values.endpoint(), values.endpoint().params().get(layout.wholeBody()), value);
        }
        boolean extras = layout.usual() == Location.BODY && values.haveExtra();
        if (layout.body().length == 0 && !extras) {
            return NONE;
        }
        Api.Encoding encoding = values.haveFile() ? Api.Encoding.MULTIPART : layout.encoding();
        return switch (encoding) {
            case FORM -> new Body(RequestBody.of(form(values)), FORM);
            case JSON ->
                new Body(RequestBody.of(json(values)), values.endpoint().jsonContentType(JSON));
            case MULTIPART -> multipart(values);
        };
    }

    private static Body whole(Endpoint<?, ?> endpoint, Param param, Object value) throws IOException {
        if (value instanceof Upload file) {
            String type = endpoint.contentType() == null ? file.contentType() : endpoint.contentType();
            return new Body(RequestBody.of(file.length(), file::open), type);
        } else if (param.isText() && ValueKind.of(value).isPlain()) {
            String type = endpoint.contentType() == null ? TEXT : endpoint.contentType();
            return new Body(RequestBody.of(PlainText.of(value).getBytes(MediaTypes.charset(type))), type);
        }
        return switch (endpoint.layout().encoding()) {
            case FORM -> new Body(RequestBody.of(form(endpoint, param, value)), FORM);
            case JSON, MULTIPART ->
                new Body(
                        RequestBody.of(
                                new JsonOutput().value(param.formatted(value)).toBytes()),
                        endpoint.jsonContentType(JSON));
        };
    }

    private static byte[] form(Endpoint<?, ?> endpoint, Param param, Object value) {
        StringBuilder form = new StringBuilder(128);
        formPairs(endpoint, form).add(param, value);
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] form(CallValues values) {
        StringBuilder form = new StringBuilder(128);
        ParameterPairs pairs = formPairs(values.endpoint(), form);
        values.forEach(Location.BODY, values.endpoint().layout().body(), pairs::add);
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static ParameterPairs formPairs(Endpoint<?, ?> endpoint, StringBuilder form) {
        return new ParameterPairs(endpoint.api(), (name, text) -> {
            PercentEncoder.form(form.isEmpty() ? form : form.append('&'), name);
            PercentEncoder.form(form.append('='), text);
        });
    }

    private static byte[] json(CallValues values) {
        JsonOutput out = new JsonOutput().startObject();
        values.forEach(
                Location.BODY,
                values.endpoint().layout().body(),
                (param, value) -> out.field(param.wireName(), param.formatted(value)));
        return out.endObject().toBytes();
    }

    private static Body multipart(CallValues values) throws IOException {
        Endpoint<?, ?> endpoint = values.endpoint();
        MultipartBody.Builder body = new MultipartBody.Builder();
        values.forEach(
                Location.BODY, endpoint.layout().body(), (param, value) -> part(endpoint.api(), param, value, body));
        MultipartBody multipart = body.build();
        return new Body(multipart.toRequestBody(), multipart.contentType(endpoint.contentType()));
    }

    private static void part(Api api, Param param, Object value, MultipartBody.Builder body) {
        if (value instanceof Upload file) {
            body.file(param.wireName(), file, param.contentType());
        } else if (CallValues.isFile(value) && value instanceof Collection<?> files) {
            files.forEach(file -> body.file(param.wireName(), (Upload) file, param.contentType()));
        } else if (CallValues.isFile(value) && value instanceof Map<?, ?> files) {
            files.forEach((name, file) -> body.file((String) name, (Upload) file, param.contentType()));
        } else {
            String type = isJson(param, value) ? JSON_PART : null;
            String chosen = param.contentType() == null ? type : param.contentType();
            new ParameterPairs(api, (name, text) -> body.text(name, text, chosen)).add(param, value);
        }
    }

    private static boolean isJson(Param param, Object given) {
        Object value = VariantValue.sent(given);
        if (ValueKind.of(value).isPlain()) {
            return false;
        }
        return switch (param.wireOf(value)) {
            case JSON -> true;
            case COMMA, REPEAT, PIPE, SPACE, BRACKETS, SPREAD -> false;
        };
    }
}
