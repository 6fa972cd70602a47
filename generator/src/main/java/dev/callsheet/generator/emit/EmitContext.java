package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.RateLimit;
import dev.callsheet.language.model.Union;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every emitter looks things up in. */
final class EmitContext {
    private final ApiModel api;
    private final NameTable names;
    private final JavaTypes types;
    private final Map<String, Model> models;
    private final Map<String, EnumType> enums;
    private final Map<String, Union> unions;
    private final Map<String, ErrorGroup> errorGroups;
    private final SentTypes sent;

    EmitContext(ApiModel api, NameTable names) {
        this.api = api;
        this.names = names;
        this.types = new JavaTypes(names);
        this.models = api.models().stream().collect(Collectors.toMap(Model::name, Function.identity()));
        this.enums = api.enums().stream().collect(Collectors.toMap(EnumType::name, Function.identity()));
        this.unions = api.unions().stream().collect(Collectors.toMap(Union::name, Function.identity()));
        this.errorGroups = api.errorGroups().stream().collect(Collectors.toMap(ErrorGroup::name, Function.identity()));
        this.sent = SentTypes.of(this);
    }

    ApiModel api() {
        return api;
    }

    NameTable names() {
        return names;
    }

    JavaTypes types() {
        return types;
    }

    /** The client class. */
    ClassName client() {
        return JavaTypes.className(names.client());
    }

    Optional<Model> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    Optional<EnumType> enumType(String name) {
        return Optional.ofNullable(enums.get(name));
    }

    Optional<Union> union(String name) {
        return Optional.ofNullable(unions.get(name));
    }

    ErrorGroup errorGroup(String name) {
        ErrorGroup group = errorGroups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("no error group " + name);
        }
        return group;
    }

    Optional<RateLimit> rateLimit(String name) {
        return api.rateLimits().stream()
                .filter(limit -> limit.name().equals(name))
                .findFirst();
    }

    /** Whether a parameter takes the class, directly or in another one. */
    boolean isSent(JavaClass type) {
        return sent.contains(type);
    }
}
