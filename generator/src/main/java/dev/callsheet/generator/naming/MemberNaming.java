package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names what is inside a class: fields, parameters, constants, and the types declared in place with them. */
final class MemberNaming {
    private final NameChooser chooser;
    private final ClassRegistry classes;
    private final Diagnostics findings;
    private final Map<JavaClass, List<Member>> members = new LinkedHashMap<>();
    private final Map<JavaClass, List<String>> constants = new LinkedHashMap<>();

    MemberNaming(NameChooser chooser, ClassRegistry classes, Diagnostics findings) {
        this.chooser = chooser;
        this.classes = classes;
        this.findings = findings;
    }

    /** By class, one for each of its fields or parameters, in spec order. */
    Map<JavaClass, List<Member>> members() {
        return members;
    }

    /** By class, one for each of its values or codes, in spec order. */
    Map<JavaClass, List<String>> constants() {
        return constants;
    }

    void nameFields(JavaClass owner, List<Field> fields) {
        Scope scope = new Scope(findings);
        List<Member> named = new ArrayList<>();
        for (Field field : fields) {
            Subject subject = new Subject("field", field.name(), field.javaName(), field.position());
            String name = chooser.member(subject, Kind.MEMBER, Kind.COMPONENT, Kind.SETTER);
            boolean free = scope.claim(name, subject);
            named.add(new Member(name, free ? nameInPlace(owner, field.type(), subject) : null));
        }
        members.put(owner, named);
    }

    void nameParameters(JavaClass owner, List<Parameter> parameters) {
        Scope scope = new Scope(findings);
        List<Member> named = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Subject subject = new Subject("parameter", parameter.name(), parameter.javaName(), parameter.position());
            String name = chooser.member(subject, Kind.MEMBER, Kind.SETTER, Kind.PARAMETER);
            boolean free = scope.claim(name, subject);
            named.add(new Member(name, free ? nameInPlace(owner, parameter.type(), subject) : null));
        }
        members.put(owner, named);
    }

    void nameValues(JavaClass owner, List<EnumType.Value> values) {
        nameConstants(
                owner,
                values.stream()
                        .map(value -> new Subject("value", value.value(), value.javaName(), value.position()))
                        .toList(),
                Kind.CONSTANT);
    }

    void nameCodes(JavaClass owner, List<CodeText> codes) {
        nameConstants(
                owner,
                codes.stream()
                        .map(code -> new Subject("error code", code.code(), code.javaName(), code.position()))
                        .toList());
    }

    private void nameConstants(JavaClass owner, List<Subject> subjects, Kind... kinds) {
        Scope scope = new Scope(findings);
        List<String> names = new ArrayList<>();
        for (Subject subject : subjects) {
            String name = chooser.constant(subject, kinds);
            scope.claim(name, subject);
            names.add(name);
        }
        Limits.constants(subjects, findings);
        constants.put(owner, names);
    }

    private @Nullable JavaClass nameInPlace(JavaClass owner, TypeRef type, Subject subject) {
        if (type.innermost() instanceof TypeRef.InlineModel inline) {
            JavaClass nested = claimNested(owner, subject);
            nameFields(nested, inline.model().fields());
            return nested;
        }
        if (type.innermost() instanceof TypeRef.InlineEnum inline) {
            JavaClass nested = claimNested(owner, subject);
            nameValues(nested, inline.type().values());
            return nested;
        }
        return null;
    }

    private JavaClass claimNested(JavaClass owner, Subject subject) {
        JavaClass nested = owner.nested(chooser.type(inUpperCamel(subject)));
        classes.claim(nested, subject);
        return nested;
    }

    /** A {@code name} is the member's; the class is the same in upper camel case. */
    private static Subject inUpperCamel(Subject subject) {
        String override = subject.override();
        return override == null || !Identifiers.isIdentifier(override)
                ? subject
                : new Subject(subject.kind(), subject.name(), Identifiers.upperCamel(override), subject.position());
    }
}
