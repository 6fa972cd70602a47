package dev.callsheet.runtime.http;

import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/** Thrown if no connection could be made through a proxy: nothing of the request was sent. */
public final class ProxyConnectException extends ConnectException {
    private static final long serialVersionUID = 1L;

    private final String proxy;
    private final boolean reached;

    /**
     * Creates an exception.
     *
     * @param proxy host and port
     * @param reached whether there was a connection to the proxy itself
     * @param cause null if there is none
     */
    public ProxyConnectException(@Nullable String message, String proxy, boolean reached, @Nullable Throwable cause) {
        super(message);
        this.proxy = proxy;
        this.reached = reached;
        initCause(cause);
    }

    /** Returns host and port of the proxy. */
    public String proxy() {
        return proxy;
    }

    /** Returns whether there was a connection to the proxy itself, which then did not lead to the server. */
    public boolean isReached() {
        return reached;
    }
}
