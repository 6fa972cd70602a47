package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.operation.MediaTypes.Content;
import dev.callsheet.openapi.schema.SchemaKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what failed responses of an operation hold. */
final class FailureTranslator {
    private final Context context;
    private final MediaTypes mediaTypes;

    FailureTranslator(Context context) {
        this.context = context;
        this.mediaTypes = new MediaTypes(context);
    }

    /**
     * What failed responses with a status hold.
     *
     * @param schema the schema of their JSON
     */
    record Failure(DeclaredResponse response, YamlNode schema) {}

    /** Returns the failures with a JSON body by status. */
    Map<String, Failure> translate(List<DeclaredResponse> declared) {
        boolean byDefault = ResponseTranslator.isDefaultSuccess(declared);
        Map<String, Failure> failures = new LinkedHashMap<>();
        for (DeclaredResponse response : declared) {
            if (!response.isSuccess(byDefault) && !response.status().isOf(1)) {
                add(response, failures);
            }
        }
        return failures;
    }

    private void add(DeclaredResponse response, Map<String, Failure> failures) {
        for (Content content : mediaTypes.of(response.node(), false)) {
            SchemaKind kind = content.schema().map(context.types()::kind).orElse(SchemaKind.ANYTHING);
            boolean json = content.kind() == MediaType.Kind.JSON;
            if (kind == SchemaKind.ANYTHING || kind == SchemaKind.BINARY || (!json && kind == SchemaKind.SCALAR)) {
                continue;
            }
            if (content.kind() == MediaType.Kind.XML) {
                context.leftOut(content.position(), "the body of a failed response is XML and has no type", "");
                return;
            }
            if (!json) {
                context.approximated(
                        content.position(), "the body of a failed response has a schema, so it is read as JSON", "");
            }
            content.schema().ifPresent(schema -> failures.put(response.status().text(), new Failure(response, schema)));
            return;
        }
    }
}
