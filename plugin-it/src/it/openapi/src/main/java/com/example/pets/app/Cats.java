package com.example.pets.app;

import com.example.pets.Shop;
import com.example.pets.model.Kind;
import com.example.pets.model.Pet;
import java.util.List;

/** Uses the client of a document as any other. */
public final class Cats {
    private final Shop shop;

    public Cats(Shop shop) {
        this.shop = shop;
    }

    public List<Pet> all() {
        return shop.pets().all(options -> options.kind(Kind.CAT)).execute();
    }

    public String add(String name) {
        return shop.pets().create(Pet.builder(name).kind(Kind.CAT).build()).execute().name();
    }
}
