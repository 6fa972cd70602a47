package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a Javadoc comment: paragraphs and lists first, then parameters, then other block tags. */
final class Javadoc {
    private static final int WIDTH = 108;
    private static final String TAG_INDENT = "    ";

    private final CodeBlock.Builder body = CodeBlock.builder();
    private final CodeBlock.Builder params = CodeBlock.builder();
    private final CodeBlock.Builder tags = CodeBlock.builder();

    /** Starts with a first paragraph. */
    static Javadoc of(DocText first) {
        Javadoc doc = new Javadoc();
        doc.body.add(first.wrapped(WIDTH, "", "")).add("\n");
        return doc;
    }

    /** Starts with a first paragraph of our own words. */
    static Javadoc of(String words) {
        return of(DocText.markup(words));
    }

    /** A paragraph; nothing where the text is empty. */
    Javadoc paragraph(DocText text) {
        if (!text.isEmpty()) {
            body.add("\n")
                    .add(DocText.markup("<p>").and(text).wrapped(WIDTH, "", ""))
                    .add("\n");
        }
        return this;
    }

    /** A paragraph for each that is separated by an empty line from the one before. */
    Javadoc paragraphs(@Nullable String text) {
        if (text != null) {
            for (String paragraph : text.split("\\n\\s*\\n")) {
                paragraph(DocText.of(paragraph));
            }
        }
        return this;
    }

    /** A list with a line above it; nothing where there are no items. */
    Javadoc list(DocText title, List<DocText> items) {
        if (!items.isEmpty()) {
            paragraph(title);
            body.add("\n<ul>\n");
            for (DocText item : items) {
                body.add(item.wrapped(WIDTH, "  <li>", "      ")).add("\n");
            }
            body.add("</ul>\n");
        }
        return this;
    }

    /** {@code @param}. */
    Javadoc param(String name, DocText text) {
        return add(params, "@param " + name, text);
    }

    /** {@code @return}. */
    Javadoc returns(String words) {
        return tag("@return", DocText.markup(words));
    }

    /** Any other block tag. */
    Javadoc tag(String tag, DocText text) {
        return add(tags, tag, text);
    }

    private Javadoc add(CodeBlock.Builder block, String tag, DocText text) {
        block.add(text.wrapped(WIDTH, tag.replace("$", "$$") + " ", TAG_INDENT)).add("\n");
        return this;
    }

    /** {@code @deprecated}; nothing where the reason is null. */
    Javadoc deprecated(@Nullable String reason) {
        return reason == null ? this : tag("@deprecated", DocText.sentence(reason));
    }

    CodeBlock build() {
        CodeBlock blockTags = params.build().toBuilder().add(tags.build()).build();
        return blockTags.isEmpty()
                ? body.build()
                : body.build().toBuilder().add("\n").add(blockTags).build();
    }
}
