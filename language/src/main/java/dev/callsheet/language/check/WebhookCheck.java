package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Webhook;

/** The body and the response of a webhook are models or unions: classes that read and write them. */
final class WebhookCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Webhook webhook : checked.api().webhooks()) {
            check("body", webhook.body(), webhook, checked);
            if (webhook.response() != null) {
                check("response", webhook.response(), webhook, checked);
            }
        }
    }

    private static void check(String key, TypeRef type, Webhook webhook, CheckedApi checked) {
        boolean valid = checked.types().model(type).isPresent()
                || checked.types().union(type).isPresent()
                || checked.types().anyOf(type).isPresent()
                || checked.types().isUnknown(type);
        if (!valid) {
            checked.report(
                    DiagnosticCode.BAD_WEBHOOK,
                    checked.at(webhook.position(), key),
                    "the " + key + " of a webhook cannot be " + aQuoted(type.toString()),
                    "use the name of a model or a union");
        }
    }
}
