package dev.callsheet.runtime.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A server on loopback that speaks TLS with a certificate of its own, and counts connections. */
final class TlsServer implements AutoCloseable {
    /** Responds on a connection whose handshake is over. */
    interface Script {
        void serve(SSLSocket socket) throws Exception;
    }

    private static final String PASSWORD = "changeit";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private final SSLContext trusting;
    private final SSLServerSocket server;

    /** Starts a server whose certificate has these properties, in the words of keytool. */
    TlsServer(Path folder, List<String> certificate, String[] protocols, Script script) throws Exception {
        KeyStore store = certificate(folder, certificate);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        trusting = SSLContext.getInstance("TLS");
        trusting.init(keys.getKeyManagers(), new TrustManager[] {new DatesOnly()}, null);
        server = (SSLServerSocket)
                trusting.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SSLParameters parameters = server.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        server.setSSLParameters(parameters);
        threads.execute(() -> accept(script));
    }

    private static KeyStore certificate(Path folder, List<String> properties)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("server.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(properties);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private void accept(Script script) {
        while (!server.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket, script));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private static void serve(SSLSocket socket, Script script) {
        try (socket) {
            socket.startHandshake();
            script.serve(socket);
        } catch (Exception gone) {
            // The client rejected the certificate or closed the connection: tests do both on purpose.
            return;
        }
    }

    int connections() {
        return connections.get();
    }

    /** Returns a context that trusts the server if its certificate is of that host and valid today. */
    SSLContext trusting() {
        return trusting;
    }

    String url() {
        return "https://localhost:" + server.getLocalPort() + "/api/";
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    /** Trusts whoever signed a certificate. The JDK checks the host itself, but not the dates of one that it trusts. */
    private static final class DatesOnly implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            chain[0].checkValidity();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
