package dev.callsheet.openapi.operation;

import java.util.Locale;
import java.util.Map;

/** The status of a response as a document has it: a number, a class such as {@code 4XX}, or {@code default}. */
record Status(String text) {
    static final String DEFAULT = "default";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("400", "BadRequest"),
            Map.entry("401", "Unauthorized"),
            Map.entry("402", "PaymentRequired"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "NotFound"),
            Map.entry("405", "MethodNotAllowed"),
            Map.entry("406", "NotAcceptable"),
            Map.entry("408", "RequestTimeout"),
            Map.entry("409", "Conflict"),
            Map.entry("410", "Gone"),
            Map.entry("411", "LengthRequired"),
            Map.entry("412", "PreconditionFailed"),
            Map.entry("413", "ContentTooLarge"),
            Map.entry("415", "UnsupportedMediaType"),
            Map.entry("416", "RangeNotSatisfiable"),
            Map.entry("417", "ExpectationFailed"),
            Map.entry("421", "MisdirectedRequest"),
            Map.entry("422", "UnprocessableContent"),
            Map.entry("423", "Locked"),
            Map.entry("424", "FailedDependency"),
            Map.entry("425", "TooEarly"),
            Map.entry("426", "UpgradeRequired"),
            Map.entry("428", "PreconditionRequired"),
            Map.entry("429", "TooManyRequests"),
            Map.entry("431", "RequestHeaderFieldsTooLarge"),
            Map.entry("451", "UnavailableForLegalReasons"),
            Map.entry("500", "InternalServerError"),
            Map.entry("501", "NotImplemented"),
            Map.entry("502", "BadGateway"),
            Map.entry("503", "ServiceUnavailable"),
            Map.entry("504", "GatewayTimeout"),
            Map.entry("507", "InsufficientStorage"),
            Map.entry("4XX", "Client"),
            Map.entry("5XX", "Server"));

    static Status of(String written) {
        String text = written.strip();
        return new Status(text.equalsIgnoreCase(DEFAULT) ? DEFAULT : text.toUpperCase(Locale.ROOT));
    }

    boolean isValid() {
        return text.equals(DEFAULT) || text.matches("[1-5](\\d\\d|XX)");
    }

    boolean isDefault() {
        return text.equals(DEFAULT);
    }

    boolean isOf(int hundreds) {
        return text.startsWith(String.valueOf(hundreds));
    }

    /** Returns the registered name of the status (RFC 9110 section 15) as a part of a name; empty for any. */
    String name() {
        return isDefault() ? "" : NAMES.getOrDefault(text, "Status" + text);
    }
}
