package dev.callsheet.openapi.write;

import dev.callsheet.language.source.Limits;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a file together, or several if one would be too large. */
final class Parts {
    /** Leaves people room to add to a file. */
    private static final int MOST_BYTES = Limits.FILE_BYTES / 4 * 3;

    private static final String YAML = ".yaml";

    private final SpecFile file;
    private final Set<String> taken;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String section = "";
    private int bytes;

    /**
     * @param taken the paths of all files
     */
    Parts(SpecFile file, Set<String> taken) {
        this.file = file;
        this.taken = Set.copyOf(taken);
    }

    Map<String, String> of(List<Piece> pieces) {
        for (Piece piece : pieces) {
            int size = piece.text().getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES && text.length() > 0) {
                end();
            }
            add(piece);
            bytes += size;
        }
        end();
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            parts.put(path(i), texts.get(i));
        }
        return parts;
    }

    private void add(Piece piece) {
        boolean other = !piece.section().equals(section);
        if (text.length() > 0 && (other || piece.spaced())) {
            text.append('\n');
        }
        if (other && !piece.section().isEmpty()) {
            text.append(piece.section()).append(":\n");
        }
        section = piece.section();
        text.append(piece.text());
    }

    private void end() {
        texts.add(text.toString());
        text.setLength(0);
        section = "";
        bytes = 0;
    }

    /** Numbers all parts, with the same number of digits, so that they are read in their order; {@code api.yaml} keeps its name. */
    private String path(int index) {
        if (texts.size() == 1 || (index == 0 && file.isApi())) {
            return file.path();
        }
        String stem = file.path().substring(0, file.path().length() - YAML.length());
        int digits = String.valueOf(texts.size()).length();
        String mark = "-";
        while (taken.contains(numbered(stem, mark, index, digits))) {
            mark += "part-";
        }
        return numbered(stem, mark, index, digits);
    }

    private static String numbered(String stem, String mark, int index, int digits) {
        String number = String.valueOf(index + 1);
        return stem + mark + "0".repeat(digits - number.length()) + number + YAML;
    }
}
