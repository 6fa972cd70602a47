package dev.callsheet.generator.emit;

import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Webhook;
import java.util.List;

/** The sentences that say of which webhooks a type is the body. */
final class WebhookDoc {
    private WebhookDoc() {}

    /** Returns the sentences; empty if the type is not the body of a webhook. */
    static Markup of(ApiModel api, String type) {
        List<Markup> webhooks = api.webhooks().stream()
                .filter(webhook -> webhook.body() instanceof TypeRef.Named named
                        && named.name().equals(type))
                .map(WebhookDoc::of)
                .toList();
        return webhooks.isEmpty() ? Markup.EMPTY : Markup.join(" ", webhooks).and(" {@code fromJson} reads it.");
    }

    private static Markup of(Webhook webhook) {
        Markup name = Markup.raw("The body of the webhook ").and(Markup.code(webhook.name()));
        Markup summary = Markup.sentence(webhook.summary());
        Markup text = summary.isEmpty() ? name.and(".") : name.and(": ").and(summary);
        return webhook.deprecated() == null
                ? text
                : text.and(" Deprecated: ").and(Markup.sentence(webhook.deprecated()));
    }
}
