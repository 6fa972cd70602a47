package dev.callsheet.language.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextDescriptionTest {
    @Test
    void listsMethodsWithParametersAndErrorCodes() {
        ApiModel api = Objects.requireNonNull(
                SpecLoader.load(SpecSource.ofFiles(Map.of("api.yaml", """
                callsheet: 1
                api: pets
                title: Pets
                baseUrl: https://pets.example.com/
                auth: none
                protocol: {encoding: form, error: error}
                rateLimits: {slow: 1/min}
                methods:
                  find:
                    summary: Finds pets.
                    verb: GET
                    rateLimit: slow
                    deprecated: Use another.
                    params:
                      kind: {required: true, values: [cat, dog], summary: The kind.}
                      homes: {type: list, fields: {name: string}, summary: Where they live.}
                    errors: {lost: The pet is lost., sold: The pet is sold.}
                """.getBytes(StandardCharsets.UTF_8))))
                        .model());

        assertThat(TextDescription.of(api)).isEqualTo("""
                Pets: 1 method, 0 models, 0 unions, 0 enums

                find (GET, read, slow, deprecated)  Finds pets.
                    kind: string, required  The kind.
                    homes: list<object>  Where they live.
                    errors: lost, sold""");
    }
}
