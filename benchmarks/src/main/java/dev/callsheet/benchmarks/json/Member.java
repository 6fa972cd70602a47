package dev.callsheet.benchmarks.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as a program would declare it that reads the responses of {@link Payloads} by hand: with the fields that occur in them. */
record Member(
        @Nullable String id,
        @Nullable String name,
        boolean isBot,
        @Nullable Instant updated,
        boolean isAppUser,
        @Nullable String teamId,
        boolean deleted,
        @Nullable String color,
        boolean isEmailConfirmed,
        @Nullable String realName,
        @Nullable String tz,
        @Nullable String tzLabel,
        int tzOffset,
        boolean isAdmin,
        boolean isOwner,
        boolean isPrimaryOwner,
        boolean isRestricted,
        boolean isUltraRestricted,
        @Nullable String whoCanShareContactCard,
        @Nullable MemberProfile profile) {}
