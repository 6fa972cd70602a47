package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the addresses of an API besides its base URL.
 *
 * @param variables the variables of the base URLs
 * @param servers other servers that methods can name
 * @param headers constant headers of every request
 */
public record Addresses(List<Variable> variables, List<Server> servers, List<Header> headers) {
    /** Nothing. */
    public static final Addresses NONE = new Addresses(List.of(), List.of(), List.of());

    public Addresses {
        variables = List.copyOf(variables);
        servers = List.copyOf(servers);
        headers = List.copyOf(headers);
    }

    /**
     * A variable of a base URL.
     *
     * @param usual its default; null if every client must set it
     * @param values the known values; empty if any value is acceptable
     */
    public record Variable(
            String name, @Nullable String summary, @Nullable String usual, List<String> values, Position position) {
        public Variable {
            Objects.requireNonNull(name, "name");
            values = List.copyOf(values);
            Objects.requireNonNull(position, "position");
        }
    }

    /** A base URL that methods can name. */
    public record Server(String name, String url, Position position) {
        public Server {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(position, "position");
        }
    }

    /** A header of every request. */
    public record Header(String name, String value, Position position) {
        public Header {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(position, "position");
        }
    }
}
