package dev.callsheet.generator.emit;

import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Webhook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences that say of which webhooks a type is the body or the response. */
final class WebhookDoc {
    private WebhookDoc() {}

    /** Returns the sentences; empty if the type belongs to no webhook. */
    static Markup of(ApiModel api, String type) {
        List<Markup> bodies = api.webhooks().stream()
                .filter(webhook -> is(type, webhook.body()))
                .map(WebhookDoc::body)
                .toList();
        List<Markup> sentences = new ArrayList<>(bodies);
        if (!bodies.isEmpty()) {
            sentences.add(Markup.raw("{@code fromJson} reads it."));
        }
        api.webhooks().stream()
                .filter(webhook -> is(type, webhook.response()))
                .map(webhook -> Markup.raw("A response to the webhook ")
                        .and(Markup.code(webhook.name()))
                        .and("."))
                .forEach(sentences::add);
        return sentences.isEmpty() ? Markup.EMPTY : Markup.join(" ", sentences);
    }

    private static boolean is(String type, @Nullable TypeRef ref) {
        return ref instanceof TypeRef.Named named && named.name().equals(type);
    }

    private static Markup body(Webhook webhook) {
        Markup name = Markup.raw("The body of the webhook ").and(Markup.code(webhook.name()));
        Markup summary = Markup.sentence(webhook.summary());
        Markup text = summary.isEmpty() ? name.and(".") : name.and(": ").and(summary);
        return webhook.deprecated() == null
                ? text
                : text.and(" Deprecated: ").and(Markup.sentence(webhook.deprecated()));
    }
}
