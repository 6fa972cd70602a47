package dev.callsheet.benchmarks.client;

/** A process with one call. */
public final class OneCall {
    private OneCall() {}

    /** Takes the kind of client and the base URL, and prints the id of the user. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(Caller.of(arguments[0], arguments[1]).userId());
    }
}
