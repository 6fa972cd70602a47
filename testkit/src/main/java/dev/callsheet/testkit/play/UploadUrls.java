package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.testkit.check.OpenTargets;
import dev.callsheet.testkit.http.RequestHead;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The addresses in responses that files are sent to: on this server, and open as soon as a client knows them. */
final class UploadUrls {
    private final OpenTargets open;

    UploadUrls(OpenTargets open) {
        this.open = open;
    }

    /** Returns an example of the spec with the address moved to this server, so that no upload leaves the machine. */
    JsonValue moved(ApiMethod method, JsonValue response, RequestHead head) {
        URI url = url(method, response);
        if (method.uploadUrl() == null || url == null || !(response instanceof JsonObject object)) {
            return response;
        }
        String path = url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        JsonString here = JsonValue.string(server(head) + path + query);
        return JsonPaths.put(object, method.uploadUrl(), here);
    }

    /** Opens the address in a response if it is on this server. */
    void open(ApiMethod method, JsonValue response, RequestHead head) {
        URI url = url(method, response);
        if (url != null && url.toString().startsWith(server(head) + "/")) {
            open.addPath(url.getRawPath());
        }
    }

    private static @Nullable URI url(ApiMethod method, JsonValue response) {
        if (method.uploadUrl() != null && JsonPaths.at(response, method.uploadUrl()) instanceof JsonString text) {
            try {
                URI url = new URI(text.text());
                return url.isOpaque() || !url.getRawPath().startsWith("/") ? null : url;
            } catch (URISyntaxException notAnAddress) {
                return null; // the test wants the client to see it
            }
        }
        return null;
    }

    private static String server(RequestHead head) {
        return "http://" + head.header("Host");
    }
}
