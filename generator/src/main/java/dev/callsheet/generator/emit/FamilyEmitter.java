package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.FamilyNames;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.MethodFamily;
import javax.lang.model.element.Modifier;

/**
 * Emits a family: the methods whose names differ in the last part only, and the families below it.
 *
 * <pre>{@code
 * @CheckReturnValue
 * public final class Pets {
 *     private final ApiClient client;
 *     public Pets(ApiClient client) { this.client = client; }
 *     public PetsToys toys() { return new PetsToys(client); }
 *     public Call<PetsFindResponse, PetsFindError> find(String name) { ... }
 * }
 * }</pre>
 */
final class FamilyEmitter {
    private final EmitContext context;
    private final EndpointMethods methods;

    FamilyEmitter(EmitContext context) {
        this.context = context;
        this.methods = new EndpointMethods(context);
    }

    TypeSpec.Builder emit(MethodFamily family) {
        TypeSpec.Builder type = GeneratedType.classBuilder(
                        context.names().family(family.name()).type().simpleName())
                .addAnnotation(RuntimeTypes.CHECK_RETURN_VALUE)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(JavadocComment.of(summary(family)).build())
                .addField(RuntimeTypes.API_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(RuntimeTypes.API_CLIENT, "client")
                        .addJavadoc(JavadocComment.of(Markup.raw("For use by ")
                                        .and(Markup.link(context.client()))
                                        .and(", which creates it."))
                                .param("client", Markup.raw("executes the calls"))
                                .build())
                        .addStatement("this.client = client")
                        .build());
        addMembers(type, family.name());
        return type;
    }

    /** Adds the accessors of the families right below the named one, and its methods. */
    void addMembers(TypeSpec.Builder type, String family) {
        context.api().families().stream()
                .filter(other -> parent(other.name()).equals(family))
                .forEach(other -> type.addMethod(accessor(other)));
        context.api().methods().stream()
                .filter(method -> method.family().equals(family))
                .forEach(method -> methods.addTo(type, method));
    }

    private MethodSpec accessor(MethodFamily family) {
        FamilyNames names = context.names().family(family.name());
        ClassName type = JavaTypes.className(names.type());
        return MethodSpec.methodBuilder(names.accessor())
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addJavadoc(JavadocComment.of(summary(family))
                        .returns("the methods of {@code " + family.name() + "}")
                        .build())
                .addStatement("return new $T(client)", type)
                .build();
    }

    /** Returns what a family is about. */
    static Markup summary(MethodFamily family) {
        Markup summary = Markup.sentence(family.summary());
        return summary.isEmpty()
                ? Markup.raw("Methods of ").and(Markup.code(family.name())).and(".")
                : summary;
    }

    private static String parent(String family) {
        int dot = family.lastIndexOf('.');
        return dot < 0 ? "" : family.substring(0, dot);
    }
}
