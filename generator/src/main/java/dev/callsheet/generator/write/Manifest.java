package dev.callsheet.generator.write;

import dev.callsheet.language.source.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of files generated into a folder, with the hash of each: a line is {@code <sha-256> <path>}. While files are being written, a file
 * has two hashes: it has the text of the last run, or that of this one.
 */
final class Manifest {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (.+)");

    private final SortedMap<String, SortedSet<String>> hashes;

    private Manifest(SortedMap<String, SortedSet<String>> hashes) {
        this.hashes = hashes;
    }

    /** Returns the manifest that a file has. Lines of another form are ignored. */
    static Manifest parse(byte[] text) {
        Manifest manifest = empty();
        for (String line : new String(text, StandardCharsets.UTF_8).split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                manifest.add(matcher.group(2), matcher.group(1));
            }
        }
        return manifest;
    }

    /** Returns a manifest to {@link #add} files to. */
    static Manifest empty() {
        return new Manifest(new TreeMap<>());
    }

    void add(String path, byte[] text) {
        add(path, ContentHash.of(text));
    }

    private void add(String path, String hash) {
        hashes.computeIfAbsent(path, any -> new TreeSet<>()).add(hash);
    }

    /** Returns the manifest of files that have the text of either. */
    Manifest or(Manifest other) {
        Manifest both = empty();
        hashes.forEach((path, all) -> all.forEach(hash -> both.add(path, hash)));
        other.hashes.forEach((path, all) -> all.forEach(hash -> both.add(path, hash)));
        return both;
    }

    boolean lists(String path) {
        return hashes.containsKey(path);
    }

    Set<String> paths() {
        return hashes.keySet();
    }

    /** Returns whether a file has a text that was generated for it, even with line ends that Git gave it. */
    boolean has(String path, byte[] text) {
        SortedSet<String> known = hashes.get(path);
        return known != null && (known.contains(ContentHash.of(text)) || known.contains(hashWithLineFeeds(text)));
    }

    private static String hashWithLineFeeds(byte[] text) {
        String lines = new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return ContentHash.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        hashes.forEach((path, all) ->
                all.forEach(hash -> text.append(hash).append(' ').append(path).append('\n')));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
