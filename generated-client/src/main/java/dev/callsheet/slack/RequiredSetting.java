package dev.callsheet.slack;

import org.jspecify.annotations.Nullable;

/** Settings of an app, such as its secrets, that usually come from environment variables. */
final class RequiredSetting {
    private RequiredSetting() {}

    /**
     * Returns a setting unchanged. The message of the exception does not quote the value, because it may be a secret.
     *
     * @throws IllegalArgumentException if the value is null or blank
     */
    static String check(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "The " + name + " is empty. Check that its environment variable is set.");
        }
        return value;
    }
}
