package dev.callsheet.openapi.operation;

import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.PathOperation;
import dev.callsheet.openapi.name.TypeName;
import dev.callsheet.openapi.schema.SchemaKind;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.Deprecation;
import java.util.List;
import java.util.Optional;

/** Turns webhooks and callbacks, which are requests that the API sends, into webhooks. */
final class WebhookTranslator {
    private final Context context;
    private final Sheet sheet;
    private final MediaTypes mediaTypes;

    WebhookTranslator(Context context, Sheet sheet) {
        this.context = context;
        this.sheet = sheet;
        this.mediaTypes = new MediaTypes(context);
    }

    void translate(List<Operation> operations) {
        for (String key : List.of("webhooks", "x-webhooks")) {
            for (Entry webhook : Nodes.entries(context.document().root(), key)) {
                item(webhook.name(), webhook.value());
            }
        }
        for (Operation operation : operations) {
            for (Entry callback : Nodes.entries(operation.node(), "callbacks")) {
                String name = operation.name() + "." + callback.name();
                Nodes.entries(context.follow(callback.value())).stream()
                        .filter(expression -> !expression.name().startsWith("x-"))
                        .forEach(expression -> item(name, expression.value()));
            }
        }
    }

    private void item(String name, YamlNode value) {
        for (Entry verb : Nodes.entries(context.follow(value))) {
            if (PathOperation.isVerb(verb) && verb.value() instanceof YamlMapping) {
                declare(name.strip().replaceAll("[\\s\\p{Cntrl}]+", "_"), verb);
            }
        }
    }

    private void declare(String name, Entry verb) {
        String free = name;
        for (int number = 2; sheet.declares(Section.WEBHOOKS, free); number++) {
            free = name + number;
        }
        Optional<String> body = type(context.child(verb.value(), "requestBody"), true, free, "payload");
        if (body.isEmpty()) {
            context.leftOut(
                    verb.position(), "a webhook or callback whose body is not a JSON object is not carried", name);
            return;
        }
        SheetMapping keys = keys(verb, body.get(), free);
        type(successfulResponse(verb.value()), false, free, "reply")
                .ifPresent(response -> keys.put("response", response));
        sheet.declare(Section.WEBHOOKS, free, keys);
    }

    private Optional<YamlNode> successfulResponse(YamlNode operation) {
        return Nodes.entries(operation, "responses").stream()
                .filter(response -> response.name().startsWith("2"))
                .map(response -> context.follow(response.value()))
                .findFirst();
    }

    /** Returns the name of the model or union that a body is in JSON; empty if it is something else. */
    private Optional<String> type(Optional<YamlNode> body, boolean request, String webhook, String role) {
        return body.map(node -> mediaTypes.of(node, request))
                .flatMap(contents -> contents.stream()
                        .filter(content -> content.kind() == MediaType.Kind.JSON)
                        .findFirst())
                .flatMap(MediaTypes.Content::schema)
                .filter(schema -> isObject(context.types().kind(schema)))
                .map(schema -> context.types().type(schema, TypeName.inPlace(CamelCase.upper(webhook), role)))
                .filter(type -> type.matches("[A-Z][A-Za-z0-9]*"));
    }

    private static boolean isObject(SchemaKind kind) {
        return kind == SchemaKind.OBJECT || kind == SchemaKind.UNION;
    }

    private static SheetMapping keys(Entry verb, String type, String name) {
        YamlNode node = verb.value();
        SheetMapping keys = new SheetMapping(verb.position());
        keys.put(
                "summary",
                Texts.sentence(Nodes.text(node, "summary"))
                        .or(() -> Texts.description(node))
                        .orElse("Sent by the API: `" + name.replace('`', '\'') + "`."));
        if (Nodes.isTrue(node, "deprecated")) {
            keys.put(
                    "deprecated", Deprecation.of(Nodes.text(node, "description").orElse("")));
        }
        return keys.put("body", type);
    }
}
