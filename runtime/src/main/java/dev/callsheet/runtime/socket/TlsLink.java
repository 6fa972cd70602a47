package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;

/**
 * TLS over another link, for HTTP (RFC 9110 section 4.3.4): the certificate must be valid for the host. An engine
 * rather than a socket, so that each write and wait is that of {@link TcpLink}.
 */
final class TlsLink implements Link {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Link tcp;
    private final SSLEngine engine;
    /** What has arrived and is not decrypted yet, from its start to its position. */
    private ByteBuffer encrypted;
    /** What is decrypted and not read yet, from its position to its limit. */
    private ByteBuffer decrypted;
    /** What is encrypted and not written yet, from its position to its limit. */
    private ByteBuffer outgoing;

    private TlsLink(Link tcp, SSLEngine engine) {
        this.tcp = tcp;
        this.engine = engine;
        this.encrypted = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        this.outgoing =
                ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).limit(0);
        this.decrypted = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize())
                .limit(0);
    }

    /**
     * Makes the handshake.
     *
     * @param engine a new engine for the host and port
     * @throws SSLHandshakeException if it fails, also if the certificate is not trusted or that of another host
     * @throws IOException if the connection fails
     */
    static TlsLink over(Link tcp, SSLEngine engine, Deadline deadline) throws IOException {
        engine.setUseClientMode(true); // first: a server's parameters have other protocols
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        engine.setSSLParameters(parameters);
        TlsLink link = new TlsLink(tcp, engine);
        try {
            engine.beginHandshake();
            link.handshake(deadline);
            return link;
        } catch (SSLException refused) {
            link.sendAlert(refused);
            throw refusal(refused);
        }
    }

    private static SSLHandshakeException refusal(SSLException refused) {
        if (refused instanceof SSLHandshakeException already) {
            return already;
        }
        SSLHandshakeException failure = new SSLHandshakeException(refused.getMessage());
        failure.initCause(refused);
        return failure;
    }

    /** Sends the alert that the engine holds ready after a failure (RFC 8446 section 6.2). */
    private void sendAlert(SSLException refused) {
        try {
            wrap(NOTHING, Deadline.in(Duration.ZERO));
        } catch (IOException alsoFailed) {
            refused.addSuppressed(alsoFailed);
        }
    }

    /** Does what the engine asks for, until it asks for nothing. */
    private void handshake(Deadline deadline) throws IOException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> wrap(NOTHING, deadline);
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    if (engine.isInboundDone() || (!unwrap() && receive(deadline) < 0)) {
                        throw new ConnectException("The server closed the connection during the TLS handshake.");
                    }
                }
                case FINISHED, NOT_HANDSHAKING -> {
                    return;
                }
            }
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length, Deadline deadline) throws IOException {
        while (!decrypted.hasRemaining()) {
            if (engine.isInboundDone()) {
                return -1;
            }
            if (!decrypt(deadline) && receive(deadline) < 0) {
                // An attacker may have cut it off (RFC 8446 section 6.1).
                throw new SSLException("The connection was closed without the TLS message that announces it.");
            }
        }
        return take(buffer, offset, length);
    }

    @Override
    public int readArrived(byte[] buffer, int offset, int length) throws IOException {
        int state = arrived(Deadline.in(Duration.ZERO));
        return state <= 0 ? state : take(buffer, offset, length);
    }

    /**
     * Decrypts what has arrived. Part of it is not for the reader, such as a new session ticket (RFC 8446 section
     * 4.6.1).
     *
     * @return -1 at the end, 0 if nothing for the reader has arrived
     */
    private int arrived(Deadline deadline) throws IOException {
        while (!decrypted.hasRemaining()) {
            if (engine.isInboundDone()) {
                return -1;
            }
            if (!decrypt(deadline)) {
                int count = tcp.readArrived(encrypted.array(), encrypted.position(), room());
                if (count <= 0) {
                    return count;
                }
                encrypted.position(encrypted.position() + count);
            }
        }
        return 1;
    }

    private int take(byte[] buffer, int offset, int length) {
        int count = Math.min(length, decrypted.remaining());
        decrypted.get(buffer, offset, count);
        return count;
    }

    /** Decrypts a record, and sends what the peer wants to know about it. Returns whether there was a whole one. */
    private boolean decrypt(Deadline deadline) throws IOException {
        boolean whole = unwrap();
        if (whole && !engine.isInboundDone()) {
            handshake(deadline);
        }
        return whole;
    }

    /** Decrypts a record that has arrived. Returns whether there was a whole one. */
    private boolean unwrap() throws SSLException {
        encrypted.flip();
        decrypted.compact();
        try {
            SSLEngineResult.Status status = engine.unwrap(encrypted, decrypted).getStatus();
            while (status == SSLEngineResult.Status.BUFFER_OVERFLOW) {
                decrypted = grown(decrypted, engine.getSession().getApplicationBufferSize());
                status = engine.unwrap(encrypted, decrypted).getStatus();
            }
            return status != SSLEngineResult.Status.BUFFER_UNDERFLOW;
        } finally {
            encrypted.compact();
            decrypted.flip();
        }
    }

    /** Waits for more of a record. Returns -1 at the end. */
    private int receive(Deadline deadline) throws IOException {
        int count = tcp.read(encrypted.array(), encrypted.position(), room(), deadline);
        if (count > 0) {
            encrypted.position(encrypted.position() + count);
        }
        return count;
    }

    /** Returns how many bytes fit; a record may be larger than the session foresaw. */
    private int room() {
        if (!encrypted.hasRemaining()) {
            encrypted = grown(encrypted, engine.getSession().getPacketBufferSize());
        }
        return encrypted.remaining();
    }

    /** Returns a buffer with the content that was put into this one, and room for more. */
    private static ByteBuffer grown(ByteBuffer full, int more) {
        return ByteBuffer.allocate(full.position() + more).put(full.flip());
    }

    @Override
    public boolean write(ByteBuffer bytes, Deadline deadline) throws IOException {
        do {
            if (!wrap(bytes, deadline)) {
                return false;
            }
        } while (bytes.hasRemaining());
        return true;
    }

    /** Encrypts a record and writes it. Returns false if something for the reader came in the meantime. */
    private boolean wrap(ByteBuffer plain, Deadline deadline) throws IOException {
        outgoing.compact();
        try {
            while (engine.wrap(plain, outgoing).getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
                outgoing = grown(outgoing, engine.getSession().getPacketBufferSize());
            }
        } finally {
            outgoing.flip();
        }
        while (!tcp.write(outgoing, deadline)) {
            if (arrived(deadline) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long written() {
        return tcp.written();
    }

    @Override
    public void end() {
        engine.closeOutbound();
        try {
            wrap(NOTHING, Deadline.in(Duration.ZERO));
        } catch (IOException unheard) {
            return; // the peer learns of it by the end of the connection
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        tcp.close();
    }
}
