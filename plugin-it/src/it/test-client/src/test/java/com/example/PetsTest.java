package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.pets.Pets;
import org.junit.jupiter.api.Test;

class PetsTest {
    @Test
    void namesTheCall() {
        assertEquals("pets.find(name=Rex)", Pets.create("secret").pets().find("Rex").toString());
    }
}
