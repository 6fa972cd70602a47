package dev.callsheet.runtime.socket.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** What each server responds, and what it received. */
public final class Routes {
    private static final int PIECE = 50_000;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> clients = new CopyOnWriteArrayList<>();

    /** Returns the method and path of each request. */
    public List<String> requests() {
        return requests;
    }

    /** Returns the number of connections that requests came over. */
    public long connections() {
        return clients.stream().distinct().count();
    }

    /** Forgets the requests so far. */
    public void clear() {
        requests.clear();
        clients.clear();
    }

    void serve(Served request) throws IOException {
        requests.add(request.verb() + " " + request.path());
        clients.add(request.clientPort());
        String[] path = request.path().substring(1).split("[/?]");
        switch (path[0]) {
            case "echo" -> {
                byte[] body = request.body().readAllBytes();
                write(request, 200, body.length, body, "Content-Type", "application/octet-stream");
            }
            case "sum" -> text(request, 200, Content.sum(request.body()));
            case "length" -> content(request, Integer.parseInt(path[1]), true);
            case "chunked" -> content(request, Integer.parseInt(path[1]), false);
            case "gzip" -> {
                byte[] packed = gzip(Content.bytes(Integer.parseInt(path[1])));
                write(request, 200, packed.length, packed, "Content-Encoding", "gzip");
            }
            case "status" ->
                request.respond(Integer.parseInt(path[1]), 0, "X-Route", "status")
                        .close();
            case "early" -> text(request, 413, "too large", "Connection", "close");
            case "close" -> text(request, 200, "last", "Connection", "close");
            default -> text(request, 404, "no such route");
        }
    }

    private static void text(Served request, int status, String text, String... headers) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        write(request, status, body.length, body, headers);
    }

    private static void write(Served request, int status, long length, byte[] body, String... headers)
            throws IOException {
        try (OutputStream out = request.respond(status, length, headers)) {
            if (!request.verb().equals("HEAD")) {
                out.write(body);
            }
        }
    }

    private static void content(Served request, int length, boolean announced) throws IOException {
        try (OutputStream out = request.respond(200, announced ? length : -1);
                InputStream in = Content.stream(length)) {
            if (request.verb().equals("HEAD")) {
                return;
            }
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                out.write(piece);
                out.flush();
            }
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
