package com.example;

import com.example.pets.Pets;
import dev.callsheet.runtime.options.ClientOptions;

/** Prints the name of a pet. */
public final class App {
    private App() {}

    /** @param args the base URL of the API and the name to look for */
    public static void main(String[] args) {
        Pets pets = Pets.create(
                ClientOptions.builder().token("secret").baseUrl(args[0]).build());
        System.out.println(pets.pets().find(args[1]).execute().pet().name());
    }
}
