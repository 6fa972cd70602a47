package com.example.pets.app;

import com.example.pets.Shop;
import com.example.pets.model.Kind;
import com.example.pets.model.Owner;
import com.example.pets.model.Pet;
import com.example.pets.pets.PetsAdoptError;
import dev.callsheet.runtime.ErrorResponseException;
import java.util.Optional;

/** Adopts pets for people. */
public final class AdoptionDesk {
    private final Shop shop;

    public AdoptionDesk(Shop shop) {
        this.shop = shop;
    }

    /** Adopts the first pet of a kind that is still available. Empty if there is none. */
    public Optional<Pet> adopt(Kind kind, String person) {
        Owner owner = Owner.builder(person).build();
        for (Pet pet : shop.pets().list(options -> options.kind(kind).limit(2)).items()) {
            try {
                return Optional.of(shop.pets().adopt(pet.id(), owner).execute().pet());
            } catch (ErrorResponseException e) {
                if (!e.is(PetsAdoptError.ALREADY_ADOPTED)) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }
}
