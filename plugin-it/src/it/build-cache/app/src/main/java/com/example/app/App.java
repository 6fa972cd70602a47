package com.example.app;

/** Uses the clients. */
public final class App {
    private App() {}

    /** Returns the classes of the clients. */
    public static Class<?>[] clients() {
        return new Class<?>[] {com.example.folder.Shop.class, com.example.artifact.Shop.class, com.example.document.Shop.class};
    }
}
