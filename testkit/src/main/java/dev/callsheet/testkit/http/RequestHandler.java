package dev.callsheet.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Handles the requests that a {@link LoopbackServer} receives, many of them at the same time. */
@FunctionalInterface
public interface RequestHandler {
    /**
     * Returns the reply to a request.
     *
     * @param body the request body, not read yet
     * @return null to break the connection at once
     * @throws IOException if the connection breaks
     * @throws InterruptedException if the server is closed
     */
    @Nullable
    Reply handle(RequestHead head, InputStream body) throws IOException, InterruptedException;
}
