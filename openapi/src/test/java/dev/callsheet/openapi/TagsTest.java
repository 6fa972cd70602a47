package dev.callsheet.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://pets.example.com'}]
            tags: [{name: Empty}]
            paths:
              /pets:
                get: {tags: [Pets, Read, Pets], responses: {'204': {description: Pets.}}}
                post: {tags: [Pets], responses: {'204': {description: Pets.}}}
              /orders: {$ref: '#/components/pathItems/Orders'}
              /untagged:
                get: {responses: {'204': {description: Untagged.}}}
            components:
              pathItems:
                Orders:
                  get: {tags: [Orders & more, Read], responses: {'204': {description: Orders.}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void replacesTagByMethodsInOrder() throws Exception {
        assertThat(read(DOCUMENT).selected(List.of("a.*", "tag:Pets", "b")))
                .containsExactly("a.*", "pets.list", "pets.create", "b");
        assertThat(read(DOCUMENT).selected(List.of("tag:Read")))
                .containsExactlyInAnyOrder("pets.list", "ordersMore.list");
    }

    @Test
    void namesTagsThatThereAre() {
        assertThatThrownBy(() -> read(DOCUMENT).selected(List.of("tag:pets")))
                .isInstanceOf(UnknownTagException.class)
                .hasMessage("No operation has the tag `pets`: there are `Orders & more`, `Pets`, `Read`.");
        assertThatThrownBy(
                        () -> read(DOCUMENT.replaceAll("tags: \\[.*?], ", "")).selected(List.of("tag:")))
                .isInstanceOf(UnknownTagException.class)
                .hasMessage("No operation has the tag '': there are no tags.");
    }

    @Test
    void leavesPatternsOfUnreadableDocument() throws Exception {
        assertThat(read("asyncapi: 2.0.0").selected(List.of("tag:Pets"))).containsExactly("tag:Pets");
    }

    private Import read(String text) throws IOException {
        return OpenApi.read(Files.writeString(folder.resolve("pets.yaml"), text), "pets.yaml", api -> List.of());
    }
}
