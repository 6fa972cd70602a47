package dev.callsheet.benchmarks.client;

/** Calls {@code users.info}. Safe for use by many threads. */
public interface Caller {
    /** Calls the method and returns the id of the user in the response. */
    String userId() throws Exception;

    /**
     * Returns a client.
     *
     * @param kind {@code callsheet}, {@code callsheet-jdk} (with the JDK's HTTP client), {@code sdk} or {@code bare}
     * @param baseUrl the URL that the names of methods are appended to
     */
    static Caller of(String kind, String baseUrl) {
        return switch (kind) {
            case "callsheet" -> CallsheetCaller.withDefaults(baseUrl);
            case "callsheet-jdk" -> CallsheetCaller.overHttpClient(baseUrl);
            case "sdk" -> new SdkCaller(baseUrl);
            case "bare" -> new BareCaller(baseUrl);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
