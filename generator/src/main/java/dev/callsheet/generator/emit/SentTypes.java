package dev.callsheet.generator.emit;

import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The models and unions that parameters take: only those are written as JSON, and have builders. */
final class SentTypes {
    private final EmitContext context;
    private final Set<JavaClass> sent = new HashSet<>();

    private SentTypes(EmitContext context) {
        this.context = context;
    }

    static SentTypes of(EmitContext context) {
        SentTypes types = new SentTypes(context);
        for (ApiMethod method : context.api().methods()) {
            List<Member> members = context.names()
                    .members(context.names().method(method.name()).request());
            for (int i = 0; i < members.size(); i++) {
                Parameter parameter = method.params().get(i);
                types.add(parameter.type().innermost(), members.get(i));
            }
        }
        return types;
    }

    boolean contains(JavaClass type) {
        return sent.contains(type);
    }

    private void add(TypeRef type, Member member) {
        if (type instanceof TypeRef.InlineModel inline) {
            addFields(Objects.requireNonNull(member.nested()), inline.model().fields());
        } else if (type instanceof TypeRef.Named named) {
            addNamed(named.name());
        }
    }

    private void addNamed(String name) {
        JavaClass type = context.names().type(name);
        context.model(name).ifPresent(model -> addFields(type, model.fields()));
        context.union(name).ifPresent(union -> {
            if (sent.add(type)) {
                union.variants().forEach(variant -> addNamed(variant.model()));
            }
        });
    }

    private void addFields(JavaClass owner, List<Field> fields) {
        if (sent.add(owner)) {
            List<Member> members = context.names().members(owner);
            for (int i = 0; i < fields.size(); i++) {
                add(fields.get(i).type().innermost(), members.get(i));
            }
        }
    }
}
