package dev.callsheet.generator.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list of files generated into a folder, with a hash of each: a line is {@code <sha-256> <path>}. */
final class Manifest {
    /** The file's name in the output folder. */
    static final String FILE = ".callsheet-manifest";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (.+)");

    private final SortedMap<String, String> hashes;

    private Manifest(SortedMap<String, String> hashes) {
        this.hashes = hashes;
    }

    /** Returns the manifest of a folder; empty if there is none. Lines of another form are ignored. */
    static Manifest read(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    hashes.put(matcher.group(2), matcher.group(1));
                }
            }
        }
        return new Manifest(hashes);
    }

    /** Returns the manifest of new texts and of files kept from an earlier run. */
    static Manifest of(Map<String, byte[]> files, Map<String, String> kept) {
        SortedMap<String, String> hashes = new TreeMap<>(kept);
        files.forEach((path, bytes) -> hashes.put(path, hash(bytes)));
        return new Manifest(hashes);
    }

    SortedMap<String, String> hashes() {
        return hashes;
    }

    boolean lists(String path) {
        return hashes.containsKey(path);
    }

    /** Returns the hash of a file when it was generated; null if it is not listed. */
    @Nullable
    String hash(String path) {
        return hashes.get(path);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        hashes.forEach(
                (path, hash) -> text.append(hash).append(' ').append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
