package dev.callsheet.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credential of a client for one {@link AuthScheme}. Immutable; never shows what it holds. */
public final class Credential {
    /** What a credential consists of. */
    public enum Kind {
        /** One secret. */
        SECRET("a secret"),
        /** A user and a password. */
        LOGIN("a user and a password"),
        /** The id and the secret of a client. */
        CLIENT("a client id and a client secret"),
        /** A signer. */
        SIGNER("a signer");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }

        /** Returns what the credential consists of, with its article. */
        public String noun() {
            return noun;
        }
    }

    /**
     * What is sent at one attempt.
     *
     * @param sent what the scheme sends
     * @param hidden all texts that must not be shown; none is empty
     */
    public record Secret(String sent, List<String> hidden) {
        /** Shows nothing. */
        @Override
        public String toString() {
            return "***";
        }
    }

    /** The id of a client and the source of its secret. Its text form has neither. */
    public static final class Client {
        private final String id;
        private final TokenSupplier source;

        private Client(String id, TokenSupplier source) {
            this.id = id;
            this.source = source;
        }

        /** Returns the id. */
        public String id() {
            return id;
        }

        /**
         * Returns the secret.
         *
         * @throws IllegalArgumentException if it cannot be sent; the message does not contain it
         * @throws IllegalStateException if the source has none at present
         */
        String secret() {
            String secret = source.token();
            if (secret == null) {
                throw new IllegalStateException("The source of the client secret has none at present.");
            }
            checkClient("secret", secret);
            return secret;
        }

        /** Shows nothing. */
        @Override
        public String toString() {
            return "***";
        }
    }

    private static final String UNSET =
            " is null. Check that the environment variable or setting it comes from is set.";

    private final Kind kind;
    private final String user;
    private final TokenSupplier source;
    private final @Nullable RequestSigner signer;

    private Credential(Kind kind, String user, TokenSupplier source, @Nullable RequestSigner signer) {
        this.kind = kind;
        this.user = user;
        this.source = source;
        this.signer = signer;
    }

    /**
     * Checks that what a credential consists of is there: an environment variable that is not set is null.
     *
     * @param scheme the name of the scheme
     * @throws IllegalArgumentException if a part is null
     */
    public static void require(String scheme, @Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                throw new IllegalArgumentException((parts.length == 1 ? scheme : "A part of " + scheme) + UNSET);
            }
        }
    }

    /**
     * Returns the credential of one secret.
     *
     * @throws IllegalArgumentException if it is null or cannot be sent; the message does not contain it
     */
    public static Credential of(String secret) {
        return of(CheckedToken.of(secret));
    }

    /** Returns the credential of a secret that is asked for before each attempt. */
    public static Credential of(TokenSupplier secret) {
        return new Credential(
                Kind.SECRET, "", secret instanceof CheckedToken ? secret : new CheckedToken(secret), null);
    }

    /**
     * Returns the credential of a user and a password (RFC 7617); both may be empty.
     *
     * @throws IllegalArgumentException if the user contains a colon, or one of them a control character; the message
     *     contains neither
     */
    public static Credential of(String user, String password) {
        require("The password", password);
        checkLogin(password);
        return of(user, () -> password);
    }

    /**
     * Returns the credential of a user and a password that is asked for before each attempt.
     *
     * @throws IllegalArgumentException if the user contains a colon or a control character
     */
    public static Credential of(String user, TokenSupplier password) {
        require("The user", user);
        require("The source of the password", password);
        checkLogin(user);
        if (user.indexOf(':') >= 0) {
            throw new UnsendableException("The user contains a colon, which ends a user in basic authentication.");
        }
        return new Credential(Kind.LOGIN, user, password, null);
    }

    /**
     * Returns the credential of a client that fetches its tokens. They are kept as long as this object is, so use one object
     * for all calls.
     *
     * @throws IllegalArgumentException if one of them is empty or contains a control character; the message contains
     *     neither
     */
    public static Credential ofClient(String id, String secret) {
        require("The client secret", secret);
        checkClient("secret", secret);
        return ofClient(id, () -> secret);
    }

    /**
     * Returns the credential of a client that fetches its tokens, with a secret that is asked for before each fetch.
     *
     * @throws IllegalArgumentException if the id is empty or contains a control character
     */
    public static Credential ofClient(String id, TokenSupplier secret) {
        require("The client id", id);
        require("The source of the client secret", secret);
        checkClient("id", id);
        return new Credential(Kind.CLIENT, id, secret, null);
    }

    /** Returns the credential of code that signs requests. */
    public static Credential of(RequestSigner signer) {
        require("The signer", signer);
        return new Credential(Kind.SIGNER, "", () -> "", signer);
    }

    /** Returns what the credential consists of. */
    public Kind kind() {
        return kind;
    }

    /** Returns the signer; null if the credential is none. */
    public @Nullable RequestSigner signer() {
        return signer;
    }

    /** Returns the client that fetches its tokens; null if the credential is of another kind. */
    public @Nullable Client client() {
        return kind == Kind.CLIENT ? new Client(user, source) : null;
    }

    /**
     * Returns what to send at this attempt; null if the source has nothing at present.
     *
     * @throws IllegalStateException if the client has to fetch it, see {@link AuthScheme#tokenEndpoint}
     */
    public @Nullable Secret secret() {
        String text = source.token();
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case SECRET -> new Secret(text, List.of(text));
            case LOGIN -> login(text);
            case CLIENT -> throw new IllegalStateException("A client sends a token that it fetches.");
            case SIGNER -> new Secret("", List.of());
        };
    }

    private Secret login(String password) {
        checkLogin(password);
        String pair = user + ":" + password;
        String sent = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        // With a key in place of the user, there is no password, and the user is the secret.
        String key = password.isEmpty() ? user : password;
        return new Secret(sent, key.isEmpty() ? List.of(sent) : List.of(sent, key));
    }

    private static void checkClient(String what, String text) {
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new UnsendableException("The client " + what + " is empty or contains a line break or another"
                    + " control character. Check the variable it comes from, and use strip() when it is read.");
        }
    }

    private static void checkLogin(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new UnsendableException("The user or the password contains a line break or another control"
                    + " character and cannot be sent. Remove it, for example with strip(), when it is read.");
        }
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "***";
    }
}
