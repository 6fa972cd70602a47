package dev.callsheet.openapi.text;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Descriptions as HTML, so that CommonMark and the HTML in it are read the same way from here on. */
final class Html {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private Html() {}

    static String of(String commonMark) {
        return RENDERER.render(parse(commonMark));
    }

    static Node parse(String commonMark) {
        return PARSER.parse(commonMark);
    }
}
