package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.model.Webhook;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import java.util.ArrayList;
import java.util.List;

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
            if (entry.value() instanceof YamlMapping mapping) {
                ElementReader keys = new ElementReader(mapping, entry.position(), Element.WEBHOOK, context);
                keys.reportMissing("webhook " + quote(entry.name()));
                keys.scalar("body")
                        .map(body -> new Webhook(
                                entry.name(),
                                keys.text("summary"),
                                keys.text("deprecated"),
                                shapes.type(body),
                                entry.position()))
                        .ifPresent(webhooks::add);
            } else {
                NodeReader.wrongKind(entry.value(), "a webhook", "a mapping with `summary` and `body`", context);
            }
        }
        return webhooks;
    }
}
