package dev.callsheet.benchmarks.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The profile of a {@link Member}. */
record MemberProfile(
        @Nullable String realName,
        @Nullable String displayName,
        @Nullable String avatarHash,
        @Nullable String realNameNormalized,
        @Nullable String displayNameNormalized,
        @JsonProperty("image_24") @Nullable String image24,
        @JsonProperty("image_32") @Nullable String image32,
        @JsonProperty("image_48") @Nullable String image48,
        @JsonProperty("image_72") @Nullable String image72,
        @JsonProperty("image_192") @Nullable String image192,
        @JsonProperty("image_512") @Nullable String image512,
        @JsonProperty("image_1024") @Nullable String image1024,
        @Nullable String imageOriginal,
        boolean isCustomImage,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String team,
        @Nullable String email,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String skype,
        @Nullable String statusText,
        @Nullable String statusTextCanonical,
        @Nullable String statusEmoji,
        @Nullable Instant statusExpiration,
        @Nullable String huddleState,
        @Nullable Instant huddleStateExpirationTs) {}
