package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.paging.Page;
import dev.callsheet.openapi.paging.PageParameter;
import dev.callsheet.openapi.paging.PagingRecognition;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds {@code paging} to methods that certainly return pages. */
final class PagingTranslator {
    private final Context context;
    private final PagingRecognition recognition;

    PagingTranslator(Context context) {
        this.context = context;
        this.recognition = new PagingRecognition(context.document(), context.types());
    }

    void translate(MethodDraft draft, List<DeclaredResponse> declared) {
        Operation operation = draft.operation();
        List<DeclaredResponse> successes =
                declared.stream().filter(response -> response.isSuccess(false)).toList();
        if (successes.size() != 1
                || !draft.keys().has("response")
                || draft.params().isEmpty()) {
            return;
        }
        YamlNode response = successes.get(0).node();
        schema(response)
                .map(schema -> new Page(
                        operation.verb().equals("GET"), params(draft), schema, hasLinks(response), operation.node()))
                .flatMap(page -> recognition.recognize(page, operation.position()))
                .ifPresent(paging -> {
                    draft.keys().put("paging", paging);
                    context.findings()
                            .add(
                                    FindingKind.RECOGNISED,
                                    operation.position(),
                                    "a method returns pages; `-paging` in an overlay takes it back",
                                    shown(paging));
                });
    }

    private static List<PageParameter> params(MethodDraft draft) {
        boolean usual = !draft.operation().hasBodyByDefault();
        return draft.params().stream()
                .filter(param -> param.keys().text("in").map("query"::equals).orElse(usual))
                .map(param -> new PageParameter(param.key(), param.keys()))
                .toList();
    }

    private static Optional<YamlNode> schema(YamlNode response) {
        return Nodes.entries(response, "content").stream()
                .filter(content -> MediaType.of(content.name()).kind() == MediaType.Kind.JSON)
                .findFirst()
                .flatMap(content -> Nodes.child(content.value(), "schema"));
    }

    private static boolean hasLinks(YamlNode response) {
        return Nodes.entries(response, "headers").stream()
                .anyMatch(header -> header.name().equalsIgnoreCase("Link"));
    }

    private static String shown(SheetMapping paging) {
        return paging.build().entries().stream()
                .map(entry -> entry.name() + ": " + Nodes.text(entry.value()).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
