package dev.callsheet.runtime.options;

import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.TokenSupplier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token and the named credentials of options. The token is that of the API's default scheme, whose name options do not know:
 * so what was set last is kept apart. Immutable.
 *
 * @param older the names of the credentials that were set before the token
 */
record Credentials(@Nullable TokenSupplier token, Map<String, Credential> named, Set<String> older) {
    static final Credentials NONE = new Credentials(null, Map.of(), Set.of());

    Credentials {
        named = Map.copyOf(named);
        older = Set.copyOf(older);
    }

    Credentials with(TokenSupplier later) {
        return new Credentials(later, named, named.keySet());
    }

    Credentials with(String scheme, Credential later) {
        return plus(new Credentials(null, Map.of(scheme, later), Set.of()));
    }

    /** Returns these credentials, overridden by others. */
    Credentials plus(Credentials later) {
        Map<String, Credential> both = new LinkedHashMap<>(named);
        both.putAll(later.named);
        Set<String> before = new HashSet<>(later.token == null ? older : named.keySet());
        before.removeAll(later.named.keySet());
        before.addAll(later.older);
        return new Credentials(later.token == null ? token : later.token, both, before);
    }

    /**
     * Returns the credential for a scheme; null if there is none.
     *
     * @param byToken whether the token is for this scheme
     */
    @Nullable
    Credential get(String scheme, boolean byToken) {
        Credential own = named.get(scheme);
        boolean replaced = own == null || older.contains(scheme);
        return byToken && token != null && replaced ? Credential.of(token) : own;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "***";
    }
}
