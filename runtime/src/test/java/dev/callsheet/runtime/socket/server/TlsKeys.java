package dev.callsheet.runtime.socket.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A key pair and its certificate, generated when a test runs. */
public final class TlsKeys {
    /** The password of the file. */
    public static final String PASSWORD = "changeit";

    private final Path file;
    private final KeyManagerFactory keys;

    private TlsKeys(Path file, KeyManagerFactory keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Generates keys.
     *
     * @param folder to write the file to
     * @param properties of the certificate, as arguments of keytool
     */
    public static TlsKeys generate(Path folder, List<String> properties)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("server.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
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
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        return new TlsKeys(file, keys);
    }

    /** Generates keys of localhost that are valid today. */
    public static TlsKeys ofLocalhost(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        return generate(folder, List.of("-ext", "SAN=dns:localhost,ip:127.0.0.1", "-startdate", "-1H"));
    }

    /** Returns the key store, of type PKCS12. */
    public Path file() {
        return file;
    }

    /** Returns a context that shows the certificate, and trusts one that is valid today, whoever signed it. */
    public SSLContext context(String protocol) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance(protocol);
        context.init(keys.getKeyManagers(), new TrustManager[] {new DatesOnly()}, null);
        return context;
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
