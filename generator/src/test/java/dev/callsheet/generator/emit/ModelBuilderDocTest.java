package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelBuilderDocTest {
    @Test
    void saysKeyOfRequiredArgumentWithoutText() {
        String text = JavaCheck.text(Generated.files(Generated.model("""
                        callsheet: 1
                        api: shop
                        title: Shop
                        baseUrl: https://shop.example.com/
                        auth: bearer
                        protocol: {encoding: json}
                        families: {pets: Animals.}
                        methods: {pets.add: {summary: Adds a pet., verb: POST, body: {name: pet, type: Pet, required: true, summary: The pet.}}}
                        models:
                          Pet:
                            summary: A pet.
                            fields:
                              name: {type: string, required: true}
                              photos: {type: list<string>, required: true, min: 1}
                        """), "com.example.shop", false));
        assertThat(text)
                .contains("@param name {@code name}.", "@param photos {@code photos}. At least 1 item.")
                .doesNotContain("@param name Null if absent.", "Empty if absent.");
    }
}
