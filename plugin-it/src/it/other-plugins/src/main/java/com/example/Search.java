package com.example;

import com.example.pets.Pets;

/** Looks for pets. */
public final class Search {
    private final Pets pets;

    public Search(Pets pets) {
        this.pets = pets;
    }

    public String describe(String name) {
        return pets.pets().find(name).toString();
    }
}
