package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.Webhook;
import dev.callsheet.language.source.YamlNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads webhooks. */
final class WebhookReader {
    private final Context context;
    private final ShapeReader shapes;

    WebhookReader(Context context) {
        this.context = context;
        this.shapes = new ShapeReader(context);
    }

    List<Webhook> webhooks() {
        List<Webhook> webhooks = new ArrayList<>();
        for (Entry entry : context.declarations().all(DeclarationKind.WEBHOOKS)) {
            ElementReader.of(entry, Element.WEBHOOK, "a mapping with `summary` and `body`", context)
                    .flatMap(keys -> webhook(entry, keys))
                    .ifPresent(webhooks::add);
        }
        return webhooks;
    }

    private Optional<Webhook> webhook(Entry entry, ElementReader keys) {
        keys.reportMissing("webhook " + quote(entry.name()));
        String name = CamelCase.upper(entry.name());
        return keys.scalar("body")
                .map(body -> new Webhook(
                        entry.name(),
                        keys.text("summary"),
                        keys.text("deprecated"),
                        shapes.type(body, name + "Body"),
                        keys.scalar("response")
                                .map(response -> shapes.type(response, name + "Response"))
                                .orElse(null),
                        entry.position()));
    }
}
