package dev.callsheet.openapi.write;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a spec as YAML. Reading the text gives the same spec. */
public final class WrittenSpec {
    private final Comments comments;

    private WrittenSpec(Comments comments) {
        this.comments = comments;
    }

    /**
     * Returns the texts of files, by path. A file that would be too large for a spec becomes several.
     *
     * @param findings what became of the document; comments say it where something is not exactly as in the document
     * @param pointers the JSON pointer of a position in the document
     */
    public static Map<String, String> of(
            List<SpecFile> files, List<Finding> findings, Function<Position, String> pointers) {
        WrittenSpec spec = new WrittenSpec(new Comments(files, findings, pointers));
        Set<String> paths = files.stream().map(SpecFile::path).collect(Collectors.toSet());
        Map<String, String> texts = new LinkedHashMap<>();
        for (SpecFile file : files) {
            texts.putAll(new Parts(file, paths).of(spec.pieces(file)));
        }
        return texts;
    }

    private List<Piece> pieces(SpecFile file) {
        List<Piece> pieces = new ArrayList<>();
        comments.start();
        if (file.isApi()) {
            comments.general().forEach(text -> pieces.add(Piece.setting(Comments.wrapped(text, BlockText.WIDTH, 0))));
        }
        for (Entry entry : ((YamlMapping) file.root()).entries()) {
            Role role = Role.FILE.of(entry.name());
            if (role.isSection()
                    && entry.value() instanceof YamlMapping section
                    && !section.entries().isEmpty()) {
                section.entries().forEach(declaration -> pieces.add(piece(entry.name(), declaration, role)));
            } else {
                String text = new BlockText(comments).entry(entry, Role.FILE, 0).toString();
                pieces.add(Piece.setting(text));
            }
        }
        return pieces;
    }

    private Piece piece(String section, Entry declaration, Role role) {
        comments.start();
        // A family without a tag is at the place of a method, which has the comments.
        Comments own = role == Role.FAMILIES ? Comments.none() : comments;
        String text =
                new BlockText(own).entry(declaration, role, BlockText.STEP).toString();
        return new Piece(section, text, role.isSpaced());
    }
}
