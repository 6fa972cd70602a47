package dev.callsheet.benchmarks.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads members token by token, as a program does that is written by hand for speed. */
final class HandWrittenReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private HandWrittenReader() {}

    static MemberList read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            boolean ok = false;
            @Nullable List<Member> members = null;
            @Nullable Member user = null;
            @Nullable Instant cacheTs = null;
            @Nullable String cursor = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "ok" -> ok = parser.getBooleanValue();
                    case "members" -> members = members(parser);
                    case "user" -> user = member(parser);
                    case "cache_ts" -> cacheTs = Instant.ofEpochSecond(parser.getLongValue());
                    case "response_metadata" -> cursor = cursor(parser);
                    default -> parser.skipChildren();
                }
            }
            return new MemberList(ok, members, user, cacheTs, cursor);
        }
    }

    /** Reads the tokens and nothing else; returns how many there are. */
    static int walk(byte[] json) {
        int tokens = 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static List<Member> members(JsonParser parser) {
        List<Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            members.add(member(parser));
        }
        return members;
    }

    private static @Nullable String cursor(JsonParser parser) {
        String cursor = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (key.equals("next_cursor")) {
                cursor = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return cursor;
    }

    private static @Nullable String text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    private static Member member(JsonParser parser) {
        @Nullable String id = null;
        @Nullable String name = null;
        boolean isBot = false;
        @Nullable Instant updated = null;
        boolean isAppUser = false;
        @Nullable String teamId = null;
        boolean deleted = false;
        @Nullable String color = null;
        boolean isEmailConfirmed = false;
        @Nullable String realName = null;
        @Nullable String tz = null;
        @Nullable String tzLabel = null;
        int tzOffset = 0;
        boolean isAdmin = false;
        boolean isOwner = false;
        boolean isPrimaryOwner = false;
        boolean isRestricted = false;
        boolean isUltraRestricted = false;
        @Nullable String whoCanShareContactCard = null;
        @Nullable MemberProfile profile = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "id" -> id = text(parser);
                case "name" -> name = text(parser);
                case "is_bot" -> isBot = parser.getBooleanValue();
                case "updated" -> updated = Instant.ofEpochSecond(parser.getLongValue());
                case "is_app_user" -> isAppUser = parser.getBooleanValue();
                case "team_id" -> teamId = text(parser);
                case "deleted" -> deleted = parser.getBooleanValue();
                case "color" -> color = text(parser);
                case "is_email_confirmed" -> isEmailConfirmed = parser.getBooleanValue();
                case "real_name" -> realName = text(parser);
                case "tz" -> tz = text(parser);
                case "tz_label" -> tzLabel = text(parser);
                case "tz_offset" -> tzOffset = parser.getIntValue();
                case "is_admin" -> isAdmin = parser.getBooleanValue();
                case "is_owner" -> isOwner = parser.getBooleanValue();
                case "is_primary_owner" -> isPrimaryOwner = parser.getBooleanValue();
                case "is_restricted" -> isRestricted = parser.getBooleanValue();
                case "is_ultra_restricted" -> isUltraRestricted = parser.getBooleanValue();
                case "who_can_share_contact_card" -> whoCanShareContactCard = text(parser);
                case "profile" -> profile = profile(parser);
                default -> parser.skipChildren();
            }
        }
        return new Member(
                id,
                name,
                isBot,
                updated,
                isAppUser,
                teamId,
                deleted,
                color,
                isEmailConfirmed,
                realName,
                tz,
                tzLabel,
                tzOffset,
                isAdmin,
                isOwner,
                isPrimaryOwner,
                isRestricted,
                isUltraRestricted,
                whoCanShareContactCard,
                profile);
    }

    private static MemberProfile profile(JsonParser parser) {
        @Nullable String realName = null;
        @Nullable String displayName = null;
        @Nullable String avatarHash = null;
        @Nullable String realNameNormalized = null;
        @Nullable String displayNameNormalized = null;
        @Nullable String image24 = null;
        @Nullable String image32 = null;
        @Nullable String image48 = null;
        @Nullable String image72 = null;
        @Nullable String image192 = null;
        @Nullable String image512 = null;
        @Nullable String image1024 = null;
        @Nullable String imageOriginal = null;
        boolean isCustomImage = false;
        @Nullable String firstName = null;
        @Nullable String lastName = null;
        @Nullable String team = null;
        @Nullable String email = null;
        @Nullable String title = null;
        @Nullable String phone = null;
        @Nullable String skype = null;
        @Nullable String statusText = null;
        @Nullable String statusTextCanonical = null;
        @Nullable String statusEmoji = null;
        @Nullable Instant statusExpiration = null;
        @Nullable String huddleState = null;
        @Nullable Instant huddleStateExpirationTs = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "real_name" -> realName = text(parser);
                case "display_name" -> displayName = text(parser);
                case "avatar_hash" -> avatarHash = text(parser);
                case "real_name_normalized" -> realNameNormalized = text(parser);
                case "display_name_normalized" -> displayNameNormalized = text(parser);
                case "image_24" -> image24 = text(parser);
                case "image_32" -> image32 = text(parser);
                case "image_48" -> image48 = text(parser);
                case "image_72" -> image72 = text(parser);
                case "image_192" -> image192 = text(parser);
                case "image_512" -> image512 = text(parser);
                case "image_1024" -> image1024 = text(parser);
                case "image_original" -> imageOriginal = text(parser);
                case "is_custom_image" -> isCustomImage = parser.getBooleanValue();
                case "first_name" -> firstName = text(parser);
                case "last_name" -> lastName = text(parser);
                case "team" -> team = text(parser);
                case "email" -> email = text(parser);
                case "title" -> title = text(parser);
                case "phone" -> phone = text(parser);
                case "skype" -> skype = text(parser);
                case "status_text" -> statusText = text(parser);
                case "status_text_canonical" -> statusTextCanonical = text(parser);
                case "status_emoji" -> statusEmoji = text(parser);
                case "status_expiration" -> statusExpiration = Instant.ofEpochSecond(parser.getLongValue());
                case "huddle_state" -> huddleState = text(parser);
                case "huddle_state_expiration_ts" ->
                    huddleStateExpirationTs = Instant.ofEpochSecond(parser.getLongValue());
                default -> parser.skipChildren();
            }
        }
        return new MemberProfile(
                realName,
                displayName,
                avatarHash,
                realNameNormalized,
                displayNameNormalized,
                image24,
                image32,
                image48,
                image72,
                image192,
                image512,
                image1024,
                imageOriginal,
                isCustomImage,
                firstName,
                lastName,
                team,
                email,
                title,
                phone,
                skype,
                statusText,
                statusTextCanonical,
                statusEmoji,
                statusExpiration,
                huddleState,
                huddleStateExpirationTs);
    }
}
