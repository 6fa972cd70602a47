package dev.callsheet.openapi.paging;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.Optional;

/** Paging that a document declares for other tools, with {@code x-ms-pageable} or {@code x-speakeasy-pagination}. */
final class PagingExtensions {
    private final Page page;
    private final ResponseFields fields;
    private final Position at;

    PagingExtensions(Page page, ResponseFields fields, Position at) {
        this.page = page;
        this.fields = fields;
        this.at = at;
    }

    /** Returns the keys of {@code paging} but for the limit; empty if nothing is declared, or not what the method has. */
    Optional<SheetMapping> read() {
        return Nodes.child(page.operation(), "x-ms-pageable")
                .flatMap(this::pageable)
                .or(() ->
                        Nodes.child(page.operation(), "x-speakeasy-pagination").flatMap(this::inputsAndOutputs));
    }

    /** The name of the items is {@code value} unless it says otherwise; without a next link there is one page. */
    private Optional<SheetMapping> pageable(YamlNode extension) {
        String items = Nodes.text(extension, "itemName").orElse("value");
        return Nodes.text(extension, "nextLinkName")
                .filter(link -> page.get() && has(link) && has(items))
                .map(link -> new SheetMapping(at).put("nextUrl", link).put("items", items));
    }

    private Optional<SheetMapping> inputsAndOutputs(YamlNode extension) {
        Optional<YamlNode> outputs = Nodes.child(extension, "outputs");
        Optional<String> cursor = output(outputs, "nextCursor");
        Optional<String> address = output(outputs, "nextUrl").filter(path -> page.get());
        Optional<String> param = input(extension, "cursor");
        Optional<SheetMapping> found = cursor.isPresent() && param.isPresent()
                ? Optional.of(new SheetMapping(at).put("cursor", param.get()).put("next", cursor.get()))
                : address.map(path -> new SheetMapping(at).put("nextUrl", path));
        found.ifPresent(keys -> output(outputs, "results").ifPresent(items -> keys.put("items", items)));
        return found;
    }

    private Optional<String> input(YamlNode extension, String type) {
        return Nodes.items(extension, "inputs").stream()
                .filter(input -> Nodes.text(input, "type").filter(type::equals).isPresent())
                .filter(input ->
                        Nodes.text(input, "in").filter("parameters"::equals).isPresent())
                .flatMap(input -> Nodes.text(input, "name").stream())
                .flatMap(name -> page.params().stream().map(PageParameter::key).filter(name::equals))
                .findFirst();
    }

    /** Returns the path of a field that is written as a JSONPath: {@code $.meta.next}. */
    private Optional<String> output(Optional<YamlNode> outputs, String name) {
        return outputs.flatMap(node -> Nodes.text(node, name))
                .map(path -> path.replaceFirst("^\\$\\.", ""))
                .filter(this::has);
    }

    private boolean has(String path) {
        return fields.all().stream().anyMatch(field -> field.text().equals(path));
    }
}
