package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Reference;
import dev.callsheet.openapi.name.TypeName;
import java.util.HashMap;
import java.util.Map;

/** Types of responses that several operations refer to: each becomes one model, not one for each operation. */
final class SharedTypes {
    private final Context context;
    private final Map<Reference, String> known = new HashMap<>();

    SharedTypes(Context context) {
        this.context = context;
    }

    /** Returns the type of the content of a response that is referred to. */
    String of(Reference response, String component, YamlNode schema) {
        String name = TypeName.of(component);
        boolean says = name.endsWith("Response") || name.endsWith("Error");
        return known.computeIfAbsent(
                response, reference -> context.types().type(schema, says ? name : name + "Response"));
    }
}
