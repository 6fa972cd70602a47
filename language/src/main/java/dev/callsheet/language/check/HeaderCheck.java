package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.value.HeaderText;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of headers and cookies are tokens (RFC 9110 section 5.6.2, RFC 6265 section 4.1.1), media types are well-formed, and
 * no header is one that the client sets itself.
 */
final class HeaderCheck implements Check {
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+( *; *[A-Za-z0-9_.-]+=([A-Za-z0-9_./:+-]+|\"[^\"\\\\\\p{Cntrl}]*\"))*");
    private static final String BY_CLIENT = "the client sets it itself";
    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("accept", "use `accept`"),
            Map.entry("accept-encoding", BY_CLIENT),
            Map.entry("authorization", "use `auth`"),
            Map.entry("connection", BY_CLIENT),
            Map.entry("content-length", BY_CLIENT),
            Map.entry("content-type", "use `contentType`"),
            Map.entry("cookie", "use `in: cookie`"),
            Map.entry("expect", BY_CLIENT),
            Map.entry("host", BY_CLIENT),
            Map.entry("keep-alive", BY_CLIENT),
            Map.entry("proxy-authorization", BY_CLIENT),
            Map.entry("proxy-connection", BY_CLIENT),
            Map.entry("te", BY_CLIENT),
            Map.entry("trailer", BY_CLIENT),
            Map.entry("transfer-encoding", BY_CLIENT),
            Map.entry("upgrade", BY_CLIENT));

    @Override
    public void check(CheckedApi checked) {
        Protocol protocol = checked.api().protocol();
        mediaTypes("accept", protocol.accept(), protocol.position(), checked);
        mediaType("contentType", protocol.contentType(), protocol.position(), checked);
        for (ApiMethod method : checked.api().methods()) {
            mediaTypes("accept", method.accept(), method.position(), checked);
            mediaType("contentType", method.contentType(), method.position(), checked);
            method.responseHeaders().forEach(header -> token("header", header.name(), header.position(), checked));
            for (Parameter param : method.params()) {
                mediaType("contentType", param.contentType(), param.position(), checked);
                if (param.location() == Location.HEADER) {
                    header(param, checked);
                } else if (param.location() == Location.COOKIE) {
                    token("cookie", param, checked);
                }
            }
        }
    }

    private static void header(Parameter param, CheckedApi checked) {
        String hint = FORBIDDEN.get(param.wireName().toLowerCase(Locale.ROOT));
        if (hint != null) {
            checked.report(
                    DiagnosticCode.BAD_PLACE,
                    checked.at(param.position(), "as"),
                    "a parameter cannot be the header " + quote(param.wireName()),
                    hint);
        }
        token("header", param, checked);
    }

    private static void token(String what, Parameter param, CheckedApi checked) {
        token(what, param.wireName(), checked.at(param.position(), "as"), checked);
    }

    private static void token(String what, String name, Position position, CheckedApi checked) {
        if (!HeaderText.isName(name)) {
            checked.report(
                    DiagnosticCode.BAD_NAME,
                    position,
                    quote(name) + " is not a valid name of a " + what,
                    "use ASCII letters, digits and -");
        }
    }

    private static void mediaTypes(String key, @Nullable String written, Position element, CheckedApi checked) {
        if (written != null) {
            for (String one : written.split(",", -1)) {
                mediaType(key, one.strip(), element, checked);
            }
        }
    }

    private static void mediaType(String key, @Nullable String written, Position element, CheckedApi checked) {
        if (written != null && !MEDIA_TYPE.matcher(written).matches()) {
            checked.report(
                    DiagnosticCode.BAD_NAME,
                    checked.at(element, key),
                    quote(written) + " is not a valid media type",
                    "write a media type such as application/json");
        }
    }
}
