package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.SheetMapping;
import dev.callsheet.openapi.text.Deprecation;
import dev.callsheet.openapi.text.PlainText;
import java.util.List;
import java.util.Optional;

/** Turns an operation into a method. */
final class MethodTranslator {
    private final Context context;
    private final RequestTranslator requests;
    private final ResponseTranslator responses;
    private final FailureTranslator failures;
    private final PagingTranslator paging;
    private final SecurityTranslator security;
    private final ServerTranslator servers;

    MethodTranslator(Context context, ResponseShapes shapes, SecurityTranslator security, ServerTranslator servers) {
        this.context = context;
        this.requests = new RequestTranslator(context);
        this.responses = new ResponseTranslator(context, shapes);
        this.failures = new FailureTranslator(context);
        this.paging = new PagingTranslator(context);
        this.security = security;
        this.servers = servers;
    }

    MethodDraft translate(Operation operation) {
        MethodDraft draft = new MethodDraft(operation);
        SheetMapping keys = draft.keys();
        texts(operation, keys);
        keys.put("verb", operation.verb());
        requests.translate(draft);
        List<DeclaredResponse> declared = DeclaredResponse.of(operation, context);
        boolean accept = keys.has("accept");
        String before = keys.text("accept").orElse("");
        responses.translate(operation, declared, keys);
        if (accept) {
            keys.put("accept", before);
        }
        paging.translate(draft, declared);
        draft.failures().putAll(failures.translate(declared));
        errors(declared, draft);
        security.translate(operation, keys);
        servers.translate(operation, keys);
        links(declared);
        return draft;
    }

    private static void texts(Operation operation, SheetMapping keys) {
        YamlNode node = operation.node();
        Optional<String> summary = Texts.sentence(Nodes.text(node, "summary"));
        Optional<PlainText> description = Nodes.text(node, "description")
                .map(PlainText::of)
                .filter(text -> !text.summary().isBlank());
        if (summary.isPresent()) {
            keys.put("summary", summary.get());
            description
                    .map(PlainText::whole)
                    .filter(text -> !text.equals(summary.get()))
                    .ifPresent(text -> keys.put("description", text));
        } else if (description.isPresent()) {
            keys.put("summary", description.get().summary());
            description
                    .map(PlainText::rest)
                    .filter(rest -> !rest.isBlank())
                    .ifPresent(rest -> keys.put("description", rest));
        } else {
            keys.put("summary", PlainText.ofMethod(operation.verb(), operation.path()));
        }
        if (Nodes.isTrue(node, "deprecated")) {
            keys.put(
                    "deprecated", Deprecation.of(Nodes.text(node, "description").orElse("")));
        }
    }

    private static void errors(List<DeclaredResponse> declared, MethodDraft draft) {
        declared.stream()
                .filter(response -> response.status().text().matches("[45]\\d\\d"))
                .forEach(response -> draft.errors()
                        .put(
                                response.status().text(),
                                Texts.sentence(Nodes.text(response.node(), "description"))
                                        .orElse("")));
    }

    private void links(List<DeclaredResponse> declared) {
        declared.forEach(response -> Nodes.child(response.node(), "links")
                .filter(links -> !Nodes.entries(links).isEmpty())
                .ifPresent(links -> context.leftOut(links.position(), "`links` of responses are not carried", "")));
    }
}
