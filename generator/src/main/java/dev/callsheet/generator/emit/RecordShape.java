package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.Union;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a class with fields is made from, whether it is a model, a response or an object declared in place.
 *
 * @param name the class
 * @param owner the method or model in the words of the API, for messages
 * @param summary the first sentence of its comment
 * @param deprecated why not to use it any more; null if it may be used
 * @param components in spec order, {@code extra} last
 * @param extra the other properties; empty if they have no type
 * @param otherKeys keys of constants and the like, which are neither components nor other properties
 * @param envelope keys by which a response says whether the call succeeded, which are not other properties either
 * @param rules how many of some fields may be set
 * @param constants the fields that are always sent with one value, in spec order
 * @param tags the unions that have it
 * @param sent whether it is also written
 * @param read whether it is read
 */
record RecordShape(
        JavaClass name,
        String owner,
        Markup summary,
        @Nullable String deprecated,
        List<Component> components,
        Optional<Component> extra,
        List<String> otherKeys,
        List<String> envelope,
        List<Rule> rules,
        List<Field> constants,
        List<Tag> tags,
        boolean sent,
        boolean read) {
    /** A class with more slots would be near the 255 that a constructor has, JVMS 4.3.3. */
    private static final int MOST_RECORD_SLOTS = 200;

    /**
     * How a union tells the class from its other variants.
     *
     * @param union the sealed interface
     * @param field the discriminator's key
     * @param value the discriminator's value
     */
    record Tag(ClassName union, String field, CodeBlock value) {}

    /** Returns the shape of a model, shared or declared in place. */
    static RecordShape of(EmitContext context, JavaClass name, Markup summary, Model model, TypeRef type) {
        Optional<Component> extra =
                Optional.ofNullable(model.extra()).map(properties -> Component.ofExtra(context, properties));
        List<Component> fields = components(
                context,
                name,
                context.isSent(type)
                        ? model.fields()
                        : model.fields().stream().filter(Field::isRead).toList());
        return new RecordShape(
                name,
                String.join(".", name.simpleNames()),
                summary,
                model.deprecated(),
                Stream.concat(fields.stream(), extra.stream()).toList(),
                extra,
                otherKeys(context, model),
                context.envelope(type),
                context.isSent(type) ? model.rules() : List.of(),
                constants(model.fields()),
                tags(context, name),
                context.isSent(type),
                context.isRead(type));
    }

    /** Returns the shape of what a method receives. */
    static RecordShape received(
            EmitContext context, JavaClass name, String method, Markup summary, List<Field> fields) {
        return new RecordShape(
                name,
                method,
                summary,
                null,
                components(context, name, fields.stream().filter(Field::isRead).toList()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
    }

    private static List<Component> components(EmitContext context, JavaClass name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.constant() == null)
                .map(field -> Component.of(context, name, field))
                .toList();
    }

    private static List<String> otherKeys(EmitContext context, Model model) {
        return Stream.concat(
                        context.index().discriminators(model).stream().sorted(),
                        model.fields().stream()
                                .filter(field -> field.constant() != null || !field.isRead())
                                .map(Field::name))
                .distinct()
                .toList();
    }

    private static List<Field> constants(List<Field> fields) {
        return fields.stream().filter(field -> field.constant() != null).toList();
    }

    private static List<Tag> tags(EmitContext context, JavaClass name) {
        return context.api().unions().stream()
                .flatMap(union -> union.variants().stream()
                        .filter(variant -> context.names().type(variant.model()).equals(name))
                        .map(variant -> tag(context, union, variant)))
                .toList();
    }

    private static Tag tag(EmitContext context, Union union, Union.Variant variant) {
        ClassName type = JavaTypes.className(context.names().type(union.name()));
        return new Tag(
                type, union.discriminator(), Literals.constant(union.tags().type(), variant.tag()));
    }

    /** Returns the discriminators that the class writes and does not hold, and their values. */
    Map<String, CodeBlock> tagValues() {
        Map<String, CodeBlock> values = new LinkedHashMap<>();
        tags.stream()
                .filter(tag -> fields().stream().noneMatch(component -> isTag(component, tag)))
                .forEach(tag -> values.putIfAbsent(tag.field(), tag.value()));
        return values;
    }

    /** Returns whether a component holds the discriminator of a union: the class stands for several values of it. */
    boolean isTag(Component component) {
        return tags.stream().anyMatch(tag -> isTag(component, tag));
    }

    private static boolean isTag(Component component, Tag tag) {
        return component.field().name().equals(tag.field());
    }

    ClassName className() {
        return JavaTypes.className(name);
    }

    boolean isNested() {
        return name.simpleNames().size() > 1;
    }

    /** Returns whether it is too wide for a record. */
    boolean isWide() {
        return components.stream().mapToInt(Component::slots).sum() > MOST_RECORD_SLOTS;
    }

    /** Returns whether its class is a record: one that is sent keeps more than a record can hold. */
    boolean isRecord() {
        return !sent && !isWide();
    }

    /** Returns the components that are a field each. */
    List<Component> fields() {
        return extra.isEmpty() ? components : components.subList(0, components.size() - 1);
    }

    /** Returns the components with a class declared in place. */
    List<Component> inPlace() {
        return components.stream()
                .filter(component -> component.member().nested() != null)
                .toList();
    }

    /** Returns a name for a local variable or parameter that no component has. */
    String free(String wanted) {
        boolean taken =
                components.stream().anyMatch(component -> component.name().equals(wanted));
        return taken ? free(wanted + "_") : wanted;
    }
}
