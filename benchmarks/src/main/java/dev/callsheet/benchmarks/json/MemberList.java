package dev.callsheet.benchmarks.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response of {@code users.list} or of {@code users.info}, with one member. */
record MemberList(
        boolean ok,
        @Nullable List<Member> members,
        @Nullable Member user,
        @Nullable Instant cacheTs,
        @Nullable String cursor) {}
