package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.pets.Pets;
import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void describesASearch() {
        assertEquals("pets.find(name=Rex)", new Search(Pets.create("secret")).describe("Rex"));
    }
}
