package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds a Javadoc comment: paragraphs and lists first, then parameters, then other block tags. */
final class JavadocComment {
    private static final int WIDTH = 108;
    private static final String TAG_INDENT = "    ";
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");

    private final CodeBlock.Builder body = CodeBlock.builder();
    private final CodeBlock.Builder params = CodeBlock.builder();
    private final CodeBlock.Builder tags = CodeBlock.builder();

    /** Returns a comment with a first paragraph. */
    static JavadocComment of(Markup first) {
        JavadocComment doc = new JavadocComment();
        doc.body.add(first.wrapped(WIDTH, "", "")).add("\n");
        return doc;
    }

    /** Returns a comment whose first paragraph is not from the spec. */
    static JavadocComment of(String words) {
        return of(Markup.raw(words));
    }

    /** Adds a paragraph, unless the text is empty. */
    JavadocComment paragraph(Markup text) {
        if (!text.isEmpty()) {
            body.add("\n")
                    .add(Markup.raw("<p>").and(text).wrapped(WIDTH, "", ""))
                    .add("\n");
        }
        return this;
    }

    /** Adds paragraphs, which are separated by empty lines. */
    JavadocComment paragraphs(@Nullable String text) {
        if (text != null) {
            for (String paragraph : PARAGRAPH_END.split(text)) {
                paragraph(Markup.of(paragraph));
            }
        }
        return this;
    }

    /** Adds a list under a title, unless there are no items. */
    JavadocComment list(Markup title, List<Markup> items) {
        if (!items.isEmpty()) {
            paragraph(title);
            body.add("\n<ul>\n");
            for (Markup item : items) {
                body.add(item.wrapped(WIDTH, "  <li>", "      ")).add("\n");
            }
            body.add("</ul>\n");
        }
        return this;
    }

    /** Adds a {@code @param} tag. */
    JavadocComment param(String name, Markup text) {
        return add(params, "@param " + name, text);
    }

    /** Adds a {@code @return} tag. */
    JavadocComment returns(String words) {
        return tag("@return", Markup.raw(words));
    }

    /** Adds any other block tag. */
    JavadocComment tag(String tag, Markup text) {
        return add(tags, tag, text);
    }

    private JavadocComment add(CodeBlock.Builder block, String tag, Markup text) {
        block.add(text.wrapped(WIDTH, tag.replace("$", "$$") + " ", TAG_INDENT)).add("\n");
        return this;
    }

    /** Adds a {@code @deprecated} tag, unless the reason is null. */
    JavadocComment deprecated(@Nullable String reason) {
        return reason == null ? this : tag("@deprecated", Markup.sentence(reason));
    }

    CodeBlock build() {
        CodeBlock blockTags = params.build().toBuilder().add(tags.build()).build();
        return blockTags.isEmpty()
                ? body.build()
                : body.build().toBuilder().add("\n").add(blockTags).build();
    }
}
