package dev.callsheet.openapi.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Pet, Pet",
        "pet, Pet",
        "user.profile_v2, UserProfileV2",
        "api.v2010.account.call, ApiV2010AccountCall",
        "\u00abList\u00abPet\u00bb\u00bb, ListPet",
        "Foo[Bar], FooBar",
        "System.Collections.Generic.List`1, SystemCollectionsGenericList1",
        "3dModel, Model3d",
        "3, Type3",
        "_links, Links",
        "USER_PROFILE, UserProfile",
        "URLPrefix, URLPrefix",
        "listURLs, ListURLs",
        "user's-pet, UsersPet",
        "caf\u00e9, Cafe",
        "\u65e5\u672c, U65e5U672c",
        "\u65e5\u672cPet, U65e5U672cPet",
        "'', Type",
        "'$', Type",
    })
    void namesTypesByTheWordsOfTheirSchemas(String schema, String expected) {
        assertThat(TypeName.of(schema)).isEqualTo(expected);
    }

    @Test
    void namesTypesInPlaceByOwnerAndKey() {
        assertThat(TypeName.inPlace("Pet", "home_address")).isEqualTo("PetHomeAddress");
        assertThat(TypeName.inPlace("Pet", "3d")).isEqualTo("Pet3d");
        assertThat(TypeName.inPlace("Pet", "\u65e5")).isEqualTo("PetU65e5");
    }

    @Test
    void keepsStartAndEndOfLongNames() {
        String name = TypeName.inPlace("FirstOwner" + "Middle".repeat(30), "the_very_last");

        assertThat(name).startsWith("FirstOwner").endsWith("TheVeryLast").hasSizeBetween(80, 100);
    }
}
