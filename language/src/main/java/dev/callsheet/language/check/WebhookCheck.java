package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Webhook;

/** The body of a webhook is a model or a union: a class that reads it. */
final class WebhookCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Webhook webhook : checked.api().webhooks()) {
            boolean valid = checked.types().model(webhook.body()).isPresent()
                    || checked.types().union(webhook.body()).isPresent()
                    || checked.types().anyOf(webhook.body()).isPresent()
                    || checked.types().isUnknown(webhook.body());
            if (!valid) {
                checked.report(
                        DiagnosticCode.BAD_WEBHOOK,
                        checked.at(webhook.position(), "body"),
                        "the body of a webhook cannot be "
                                + aQuoted(webhook.body().toString()),
                        "use the name of a model or a union");
            }
        }
    }
}
