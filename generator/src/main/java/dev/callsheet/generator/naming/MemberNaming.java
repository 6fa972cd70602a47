package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the members of a class: fields, parameters, constants, and the types declared in place with them. */
final class MemberNaming {
    private final TypeIndex types;
    private final NameChooser chooser;
    private final ClassRegistry classes;
    private final Diagnostics findings;
    private final Map<JavaClass, Map<String, Member>> members = new LinkedHashMap<>();
    private final Map<JavaClass, Map<String, String>> constants = new LinkedHashMap<>();

    MemberNaming(TypeIndex types, NameChooser chooser, ClassRegistry classes, Diagnostics findings) {
        this.types = types;
        this.chooser = chooser;
        this.classes = classes;
        this.findings = findings;
    }

    /** Returns the names of fields or parameters, by class and by name in the spec. */
    Map<JavaClass, Map<String, Member>> members() {
        return members;
    }

    /** Returns the constants of values or error codes, by class and by text in the spec. */
    Map<JavaClass, Map<String, String>> constants() {
        return constants;
    }

    void nameFields(JavaClass owner, List<Field> fields) {
        nameFields(owner, fields, new NameScope(findings));
    }

    /** Names the fields of a model, and reserves the name of what holds its other properties. */
    void nameFields(JavaClass owner, Model model) {
        NameScope scope = new NameScope(findings);
        Field extra = model.extra();
        if (extra != null) {
            scope.claim(extra.name(), new NamedElement("key", extra.name(), null, extra.position()));
        }
        nameFields(owner, model.fields(), scope);
    }

    private void nameFields(JavaClass owner, List<Field> fields, NameScope scope) {
        Map<String, Member> named = new HashMap<>();
        Map<NamedElement, String> questions = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.constant() != null) {
                continue; // it has no member
            }
            NamedElement element = new NamedElement("field", field.name(), field.javaName(), field.position());
            String name = chooser.member(element, Kind.MEMBER, Kind.COMPONENT, Kind.SETTER);
            boolean free = scope.claim(name, element);
            Optional<String> asking = types.isPromised(field)
                    ? Optional.of("has" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
                    : Optional.empty();
            asking.ifPresent(method -> questions.put(element, method));
            named.put(
                    field.name(),
                    new Member(
                            name,
                            free ? nameInPlace(owner, field.type(), element).orElse(null) : null,
                            asking));
        }
        questions.forEach((element, method) -> scope.claim(method, element));
        members.put(owner, named);
    }

    void nameParameters(JavaClass owner, List<Parameter> parameters) {
        NameScope scope = new NameScope(findings);
        Map<String, Member> named = new HashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter.constant() != null) {
                continue; // it has no member
            }
            NamedElement element =
                    new NamedElement("parameter", parameter.name(), parameter.javaName(), parameter.position());
            String name = chooser.member(element, Kind.MEMBER, Kind.SETTER, Kind.PARAMETER);
            boolean free = scope.claim(name, element);
            named.put(
                    parameter.name(),
                    Member.of(
                            name,
                            free ? nameInPlace(owner, parameter.type(), element).orElse(null) : null));
        }
        members.put(owner, named);
    }

    void nameValues(JavaClass owner, EnumType type) {
        nameConstants(
                owner,
                type.values().stream()
                        .map(value ->
                                new NamedElement("value", value.value(), constantOf(type, value), value.position()))
                        .toList(),
                Kind.CONSTANT);
    }

    /** Returns the name that an element is given: a number has one even if the spec names none. */
    private static @Nullable String constantOf(EnumType type, EnumType.Value value) {
        return value.javaName() == null && type.isInteger()
                ? "VALUE_" + value.value().replace("-", "MINUS_")
                : value.javaName();
    }

    void nameCodes(JavaClass owner, List<CodeText> codes) {
        nameConstants(
                owner,
                codes.stream()
                        .map(code -> new NamedElement("error code", code.code(), code.javaName(), code.position()))
                        .toList());
    }

    private void nameConstants(JavaClass owner, List<NamedElement> elements, Kind... kinds) {
        NameScope scope = new NameScope(findings);
        Map<String, String> names = new HashMap<>();
        for (NamedElement element : elements) {
            String name = chooser.constant(element, kinds);
            scope.claim(name, element);
            names.put(element.name(), name);
        }
        Limits.constants(elements, findings);
        constants.put(owner, names);
    }

    private Optional<JavaClass> nameInPlace(JavaClass owner, TypeRef type, NamedElement element) {
        return type.innermost().accept(new TypeRef.Visitor<>() {
            @Override
            public Optional<JavaClass> scalar(TypeRef.Scalar scalar) {
                return Optional.empty();
            }

            @Override
            public Optional<JavaClass> list(TypeRef.ListOf list) {
                return nameInPlace(owner, list, element);
            }

            @Override
            public Optional<JavaClass> map(TypeRef.MapOf map) {
                return nameInPlace(owner, map, element);
            }

            @Override
            public Optional<JavaClass> nullable(TypeRef.Nullable nullable) {
                return nameInPlace(owner, nullable, element);
            }

            @Override
            public Optional<JavaClass> named(TypeRef.Named named) {
                return Optional.empty();
            }

            @Override
            public Optional<JavaClass> inlineModel(TypeRef.InlineModel inline) {
                JavaClass nested = claimNested(owner, element);
                nameFields(nested, inline.model());
                return Optional.of(nested);
            }

            @Override
            public Optional<JavaClass> inlineEnum(TypeRef.InlineEnum inline) {
                JavaClass nested = claimNested(owner, element);
                nameValues(nested, inline.type());
                return Optional.of(nested);
            }
        });
    }

    private JavaClass claimNested(JavaClass owner, NamedElement element) {
        JavaClass nested = owner.nested(chooser.type(inUpperCamel(element)));
        classes.claim(nested, element);
        return nested;
    }

    /** A {@code name} is the member's; the class is the same in upper camel case. */
    private static NamedElement inUpperCamel(NamedElement element) {
        String override = element.override();
        return override == null || !Identifiers.isIdentifier(override)
                ? element
                : new NamedElement(
                        element.kind(), element.name(), Identifiers.upperCamel(override), element.position());
    }
}
