package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spec of any size: families of ten methods, each with a model of its own, parameters, an enum, a list and errors. */
final class SyntheticSpec {
    private static final int METHODS_A_FAMILY = 10;

    private SyntheticSpec() {}

    /** Writes a spec into a new folder. */
    static Path write(Path folder, int methods) {
        try {
            Folders.delete(folder);
            Files.createDirectories(folder.resolve("methods"));
            Files.createDirectories(folder.resolve("models"));
            Files.writeString(folder.resolve("api.yaml"), """
                    callsheet: 1
                    api: synthetic
                    title: Synthetic API
                    baseUrl: https://api.example.com/
                    auth: bearer
                    protocol: {encoding: json, error: error}
                    """);
            for (int family = 0; family < methods / METHODS_A_FAMILY; family++) {
                String name = "family" + family;
                Files.writeString(folder.resolve("methods/" + name + ".yaml"), family(family));
                Files.writeString(folder.resolve("models/" + name + ".yaml"), model(family));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String family(int family) {
        StringBuilder yaml = new StringBuilder("""
                families:
                  family%1$d: Methods for working with things of kind %1$d.

                methods:
                """.formatted(family));
        for (int i = 0; i < METHODS_A_FAMILY; i++) {
            yaml.append("""
                      family%1$d.method%2$d:
                        summary: Returns the things of kind %1$d that match in way %2$d.
                        verb: %3$s
                        params:
                          id: {type: string, required: true, summary: ID of the thing.}
                          state: {type: string, values: {open: Open., closed: Closed.}, summary: State of the things.}
                          limit: {type: integer, max: 100, summary: Number of things.}
                          tags: {type: list<string>, summary: Tags that the things have.}
                        response:
                          things: {type: list<Thing%1$d>, summary: The things.}
                          total: {type: integer, always: true, summary: Number of all things.}
                    """.formatted(family, i, i % 2 == 0 ? "GET" : "POST"));
        }
        return yaml.toString();
    }

    private static String model(int family) {
        return """
                models:
                  Thing%1$d:
                    summary: A thing of kind %1$d.
                    fields:
                      id: {type: string, always: true, summary: ID of the thing.}
                      name: {type: string, summary: Name of the thing.}
                      size: {type: integer, summary: Size of the thing.}
                      created: {type: instant, summary: Time when it was created.}
                      parent: {type: Thing%2$d, summary: Thing that it is part of.}
                """.formatted(family, family == 0 ? 0 : family - 1);
    }
}
