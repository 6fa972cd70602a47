package dev.callsheet.generator.naming;

import dev.callsheet.generator.naming.ReservedWords.Kind;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.MethodFamily;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.TypeIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Decides the names of a whole client.
 *
 * <p>The package of {@code users.profile} is {@code <base>.users.profile}, its class {@code UsersProfile}; the method
 * {@code users.profile.get} is {@code get} there, with {@code UsersProfileGetRequest} and so on beside it. Shared types
 * are in {@code <base>.model}, the client and the enums of error groups in the base package. What is declared in place is
 * nested in its owner, under its field's name.
 */
public final class Naming {
    private static final String TYPES_PACKAGE = "model";

    private final ApiModel api;
    private final String basePackage;
    private final Diagnostics findings = new Diagnostics();
    private final ReservedWords reserved = ReservedWords.load();
    private final NameChooser chooser = new NameChooser(reserved, findings);
    private final ClassRegistry classes = new ClassRegistry(reserved, findings);
    private final MemberNaming inside;
    private final Map<String, NameScope> methodScopes = new HashMap<>();
    private final Map<String, FamilyNames> families = new LinkedHashMap<>();
    private final Map<String, MethodNames> methods = new LinkedHashMap<>();
    private final Map<String, JavaClass> types = new LinkedHashMap<>();
    private final Map<String, JavaClass> errorGroups = new LinkedHashMap<>();

    private Naming(ApiModel api, String basePackage) {
        this.api = api;
        this.inside = new MemberNaming(TypeIndex.of(api), chooser, classes, findings);
        this.basePackage = basePackage;
    }

    /**
     * The names, and the problems with them.
     *
     * @param table to be used only if there are no findings
     * @param findings sorted; all of them are errors
     */
    public record Result(NameTable table, List<Diagnostic> findings) {
        public Result {
            Objects.requireNonNull(table, "table");
            findings = List.copyOf(findings);
        }
    }

    /**
     * Decides all names.
     *
     * @param basePackage the package that all generated ones are below
     */
    public static Result of(ApiModel api, String basePackage) {
        return new Naming(api, basePackage).decide();
    }

    private Result decide() {
        BasePackage.check(basePackage, reserved, findings);
        NamedElement element = new NamedElement("api", api.name(), null, api.position());
        JavaClass client = JavaClass.of(basePackage, chooser.type(element));
        classes.claim(client, element);
        api.errorGroups().forEach(group -> name(group, client));
        api.families().forEach(this::name);
        api.methods().forEach(method -> name(method, client));
        api.models().forEach(model -> type("model", model.name(), model.position()));
        api.enums().forEach(type -> type("enum", type.name(), type.position()));
        api.unions().forEach(union -> type("union", union.name(), union.position()));
        api.anyOfs().forEach(union -> type("union", union.name(), union.position()));
        api.models().forEach(model -> inside.nameFields(typeOf(model.name()), model));
        api.enums().forEach(type -> inside.nameValues(typeOf(type.name()), type));
        NameTable table = new NameTable(basePackage, client, families, methods, types, errorGroups, settings(), inside);
        return new Result(table, findings.sorted());
    }

    /** Returns the setters of the client's builder: one for each scheme and variable. */
    private Map<String, String> settings() {
        NameScope scope = new NameScope(findings);
        Map<String, String> settings = new LinkedHashMap<>();
        api.auth().forEach(scheme -> setting("scheme", scheme.name(), scheme.position(), scope, settings));
        api.addresses()
                .variables()
                .forEach(variable -> setting("variable", variable.name(), variable.position(), scope, settings));
        return settings;
    }

    private void setting(String kind, String name, Position position, NameScope scope, Map<String, String> settings) {
        NamedElement element = new NamedElement(kind, name, null, position);
        String setter = chooser.member(element, Kind.MEMBER, Kind.SETTER, Kind.SETTING);
        scope.claim(setter, element);
        settings.put(name, setter);
    }

    private JavaClass typeOf(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    private void name(ErrorGroup group, JavaClass client) {
        NamedElement element = new NamedElement("error group", group.name(), null, group.position());
        JavaClass type = JavaClass.of(basePackage, client.simpleName() + chooser.type(element) + "Error");
        classes.claim(type, element);
        errorGroups.put(group.name(), type);
        inside.nameCodes(type, group.codes());
    }

    private void name(MethodFamily family) {
        int dot = family.name().lastIndexOf('.');
        String parentName = dot < 0 ? "" : family.name().substring(0, dot);
        FamilyNames parent = families.get(parentName);
        NamedElement element =
                new NamedElement("family", family.name().substring(dot + 1), family.javaName(), family.position());
        String accessor = parent == null
                ? chooser.member(element, Kind.MEMBER, Kind.METHOD, Kind.FOLDER)
                : chooser.member(element, Kind.MEMBER, Kind.FOLDER);
        methodScope(parentName).claim(accessor, element);
        String packageName =
                (parent == null ? basePackage : parent.type().packageName()) + "." + accessor.toLowerCase(Locale.ROOT);
        String prefix = parent == null ? "" : parent.type().simpleName();
        JavaClass type = JavaClass.of(packageName, prefix + capitalized(accessor));
        classes.claim(type, element);
        families.put(family.name(), new FamilyNames(type, accessor));
    }

    private void name(ApiMethod method, JavaClass client) {
        FamilyNames family = families.get(method.family());
        String last = method.name().substring(method.name().lastIndexOf('.') + 1);
        NamedElement element = new NamedElement("method", last, method.javaName(), method.position());
        String name = family == null
                ? chooser.member(element, Kind.MEMBER, Kind.METHOD)
                : chooser.member(element, Kind.MEMBER);
        boolean free = methodScope(method.family()).claim(name, element);
        MethodNames names = family == null
                ? MethodNames.of(client, basePackage, "", name, capitalized(name))
                : MethodNames.of(
                        family.type(),
                        family.type().packageName(),
                        family.type().simpleName(),
                        name,
                        capitalized(name));
        methods.put(method.name(), names);
        if (free && classes.claim(names.request(), element)) {
            nameClasses(method, names, element);
        }
        Limits.required(method, findings);
    }

    private void nameClasses(ApiMethod method, MethodNames names, NamedElement element) {
        inside.nameParameters(names.request(), method.params());
        nameResponses(method, names, element);
        if (!method.errors().isEmpty()) {
            classes.claim(names.error(), element);
            inside.nameCodes(names.error(), method.errors());
        }
        for (StatusShape failure : method.failures()) {
            if (failure.shape() instanceof ResponseShape.Fields own) {
                classes.claim(names.errorDetails(failure.status()), element);
                inside.nameFields(names.errorDetails(failure.status()), own.fields());
            }
        }
    }

    private void nameResponses(ApiMethod method, MethodNames names, NamedElement element) {
        boolean several = method.hasSeveralResponses();
        if (several) {
            classes.claim(names.response(), element);
        }
        for (StatusShape response : method.responses()) {
            if (response.shape() instanceof ResponseShape.Fields own) {
                JavaClass type = several ? names.response(response.status()) : names.response();
                classes.claim(type, element);
                inside.nameFields(type, own.fields());
            }
        }
    }

    private void type(String kind, String name, Position position) {
        NamedElement element = new NamedElement(kind, name, null, position);
        JavaClass type = JavaClass.of(basePackage + "." + TYPES_PACKAGE, chooser.declaredType(element));
        classes.claim(type, element);
        types.put(name, type);
    }

    private NameScope methodScope(String family) {
        return methodScopes.computeIfAbsent(family, key -> new NameScope(findings));
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
