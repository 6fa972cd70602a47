package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.client.CannedServer;
import dev.callsheet.benchmarks.process.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server that clients call, as two processes: over HTTP, and over HTTPS with a certificate made for this run. Clients trust it
 * through a copy of the trust store of their Java that has it in addition, so that they read as large a store as they always do.
 */
final class Servers implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final Path trust;
    private final Process http;
    private final Process https;
    private final int httpPort;
    private final int httpsPort;

    Servers(Path folder) {
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
            Path keys = folder.resolve("keys.p12");
            Path certificate = folder.resolve("certificate.pem");
            this.trust = folder.resolve("cacerts");
            Files.copy(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"), trust);
            trust.toFile().setWritable(true);
            keytool(
                    "-genkeypair",
                    "-keystore",
                    keys,
                    "-storetype",
                    "PKCS12",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-validity",
                    "2");
            keytool("-exportcert", "-keystore", keys, "-alias", "server", "-rfc", "-file", certificate);
            keytool("-importcert", "-keystore", trust, "-alias", "benchmark", "-noprompt", "-file", certificate);
            this.http = start(List.of());
            this.https = start(List.of(keys.toString(), PASSWORD));
            this.httpPort = port(http);
            this.httpsPort = port(https);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the base URL of a scheme. */
    String baseUrl(String scheme) {
        return scheme.equals("https")
                ? "https://localhost:" + httpsPort + "/api/"
                : "http://localhost:" + httpPort + "/api/";
    }

    /** Returns what Java needs to trust the server. */
    List<String> trust() {
        return List.of("-Djavax.net.ssl.trustStore=" + trust, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    @Override
    public void close() {
        http.destroy();
        https.destroy();
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Generators.JAVA, "-cp", ClassPaths.benchmarks(), CannedServer.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int port(Process server) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        return Integer.parseInt(output.readLine());
    }

    private static void keytool(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
