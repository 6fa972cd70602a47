package dev.callsheet.runtime.socket.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;

/** Tomcat. */
final class TomcatServer implements RealServer {
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector;

    TomcatServer(int port, @Nullable TlsKeys keys, Routes routes) throws Exception {
        Path folder = Path.of("target", "tomcat").toAbsolutePath();
        Files.createDirectories(folder);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(port);
        connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        if (keys != null) {
            connector.setSecure(true);
            connector.setScheme("https");
            connector.setProperty("SSLEnabled", "true");
            SSLHostConfig host = new SSLHostConfig();
            SSLHostConfigCertificate certificate =
                    new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
            certificate.setCertificateKeystoreFile(keys.file().toString());
            certificate.setCertificateKeystorePassword(TlsKeys.PASSWORD);
            host.addCertificate(certificate);
            connector.addSslHostConfig(host);
        }
        Context context = tomcat.addContext("", null);
        ((StandardContext) context).setClearReferencesRmiTargets(false);
        ((StandardContext) context).setClearReferencesThreadLocals(false);
        Tomcat.addServlet(context, "routes", new RoutesServlet(routes)).addMapping("/*");
        tomcat.start();
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failure) {
            throw new IOException(failure);
        }
    }

    private static final class RoutesServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Routes routes;

        RoutesServlet(Routes routes) {
            this.routes = routes;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            routes.serve(new TomcatRequest(request, response));
        }
    }

    private record TomcatRequest(HttpServletRequest request, HttpServletResponse response) implements Served {
        @Override
        public String verb() {
            return request.getMethod();
        }

        @Override
        public String path() {
            String query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }

        @Override
        public int clientPort() {
            return request.getRemotePort();
        }

        @Override
        public InputStream body() throws IOException {
            return request.getInputStream();
        }

        @Override
        public OutputStream respond(int status, long length, String... headers) throws IOException {
            response.setStatus(status);
            for (int i = 0; i < headers.length; i += 2) {
                response.setHeader(headers[i], headers[i + 1]);
            }
            if (length >= 0) {
                response.setContentLengthLong(length);
            }
            return response.getOutputStream();
        }
    }
}
