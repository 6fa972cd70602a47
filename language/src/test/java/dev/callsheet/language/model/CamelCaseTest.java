package dev.callsheet.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamelCaseTest {
    @ParameterizedTest
    @CsvSource({
        "users.set_presence, UsersSetPresence, usersSetPresence, USERS_SET_PRESENCE",
        "publicChannel,      PublicChannel,    publicChannel,    PUBLIC_CHANNEL",
        "URL_prefix,         URLPrefix,        urlPrefix,        URL_PREFIX",
        "2fa_required,       2faRequired,      2faRequired,      2FA_REQUIRED",
        "größe-in-cm,        GrößeInCm,        größeInCm,        GRÖSSE_IN_CM",
        "+,                  '',               '',               ''"
    })
    void convertsNames(String name, String upper, String lower, String constant) {
        assertThat(CamelCase.upper(name)).isEqualTo(upper);
        assertThat(CamelCase.lower(name)).isEqualTo(lower);
        assertThat(CamelCase.constant(name)).isEqualTo(constant);
    }
}
