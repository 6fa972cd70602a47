package dev.callsheet.runtime.socket.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A request that one of the servers received, and its response. */
interface Served {
    String verb();

    /** Returns the path with its query. */
    String path();

    /** Returns the port of the client, which tells connections apart. */
    int clientPort();

    InputStream body() throws IOException;

    /**
     * Sends the head of the response.
     *
     * @param length of the body; -1 if it is not announced
     * @param headers names and values in turn
     * @return where the body goes
     */
    OutputStream respond(int status, long length, String... headers) throws IOException;
}
