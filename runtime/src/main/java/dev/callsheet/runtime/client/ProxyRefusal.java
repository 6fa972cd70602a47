package dev.callsheet.runtime.client;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to do about status 407, which only a proxy responds with (RFC 9110 section 15.5.8). */
final class ProxyRefusal {
    static final int STATUS = 407;

    /** The JDK's setting; {@code Basic} unless the JVM is started with another value. */
    private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

    private ProxyRefusal() {}

    /** Returns the advice for a call to an address with the settings of a client. */
    static String advice(URI address, CallSettings settings) {
        if (settings.hasOwnConnections()) {
            return "Set the password of the proxy in the HTTP client or transport that the options of the client name";
        }
        boolean login = settings.client().proxyLogin() != null;
        boolean kept = "https".equalsIgnoreCase(address.getScheme()) && isDisabled(System.getProperty(DISABLED));
        String jvm = "start the JVM with -D" + DISABLED
                + "= (without a value): otherwise the JDK sends no password to a proxy for https";
        if (login) {
            return kept ? "To send the proxy its password, " + jvm : "Check the user and the password of the proxy";
        }
        return "Set the password of the proxy with ClientOptions.builder().proxy(host, port, user, password)"
                + (kept ? ", and " + jvm : "");
    }

    private static boolean isDisabled(@Nullable String schemes) {
        return schemes == null || schemes.toLowerCase(Locale.ROOT).contains("basic");
    }
}
