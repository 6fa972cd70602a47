package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.MethodFamily;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Emits a whole client: each file by itself, so that none depends on the others. */
public final class Emitters {
    /** How every file that {@link #emit} makes begins, and began in earlier versions. */
    public static final String MARK = SourceFile.MARK;

    private final EmitContext context;
    private final SourceFile source;

    private Emitters(ApiModel api, NameTable names) {
        this.context = new EmitContext(api, names);
        this.source = new SourceFile(names);
    }

    /**
     * Returns the files of a client, sorted by path.
     *
     * @param api a model without errors
     * @param names the names of this very model, without findings
     */
    public static List<GeneratedFile> emit(ApiModel api, NameTable names, EmitOptions options) {
        return files(work(api, names, options).parallelStream());
    }

    /** Returns the files that pieces of work emit, sorted by path. */
    static List<GeneratedFile> files(Stream<Supplier<Stream<GeneratedFile>>> work) {
        return work.flatMap(Supplier::get)
                .sorted(Comparator.comparing(GeneratedFile::path))
                .toList();
    }

    /** Returns pieces of work that depend on nothing but the model, so that any number of them can run at once. */
    static List<Supplier<Stream<GeneratedFile>>> work(ApiModel api, NameTable names, EmitOptions options) {
        Emitters emitters = new Emitters(api, names);
        EnumEmitter enums = new EnumEmitter(emitters.context);
        AnyOfEmitter shapes = new AnyOfEmitter(emitters.context);
        UnionEmitter unions = new UnionEmitter(emitters.context);
        List<Supplier<Stream<GeneratedFile>>> work = new ArrayList<>();
        work.add(() -> Stream.of(emitters.client(options)));
        work.add(() -> emitters.descriptions(options));
        api.errorGroups().forEach(group -> work.add(() -> Stream.of(emitters.errorGroup(group))));
        api.families().forEach(family -> work.add(() -> Stream.of(emitters.family(family))));
        api.methods().forEach(method -> work.add(() -> emitters.method(method)));
        api.models().forEach(model -> work.add(() -> Stream.of(emitters.model(model))));
        api.enums().forEach(type -> work.add(() -> Stream.of(emitters.type(type.name(), enums.emit(type)))));
        api.unions().forEach(type -> work.add(() -> Stream.of(emitters.type(type.name(), unions.emit(type)))));
        api.anyOfs().forEach(type -> work.add(() -> Stream.of(emitters.type(type.name(), shapes.emit(type)))));
        return work;
    }

    private GeneratedFile client(EmitOptions options) {
        TypeSpec.Builder client = new ClientEmitter(context).emit();
        if (options.clientInterface() != null) {
            int dot = options.clientInterface().lastIndexOf('.');
            client.addSuperinterface(ClassName.get(
                    options.clientInterface().substring(0, dot),
                    options.clientInterface().substring(dot + 1)));
        }
        return source.of(context.names().client(), client);
    }

    private GeneratedFile errorGroup(ErrorGroup group) {
        Markup summary = Markup.raw("Error codes that methods share: group ")
                .and(Markup.code(group.name()))
                .and(".");
        Markup details = new FailureEmitter(context).sharedDetails();
        return errors(context.names().errorGroup(group.name()), Markup.sentences(summary, details), group.codes());
    }

    private GeneratedFile errors(JavaClass name, Markup summary, List<CodeText> codes) {
        return source.of(name, new ErrorEnumEmitter(context).emit(name, summary, codes));
    }

    private GeneratedFile family(MethodFamily family) {
        return source.of(context.names().family(family.name()).type(), new FamilyEmitter(context).emit(family));
    }

    private Stream<GeneratedFile> method(ApiMethod method) {
        MethodNames names = context.names().method(method.name());
        ResponseEmitter responses = new ResponseEmitter(context);
        List<GeneratedFile> files = new ArrayList<>();
        files.add(source.of(names.request(), new RequestEmitter(context).emit(method)));
        StatusEmitter statuses = new StatusEmitter(context, method, MethodTypes.of(context, method));
        if (method.hasSeveralResponses()) {
            files.add(source.of(names.response(), statuses.emit()));
        }
        for (StatusShape response : method.responses()) {
            if (response.shape() instanceof ResponseShape.Fields own
                    && !own.fields().isEmpty()) {
                JavaClass name = statuses.own(response);
                files.add(source.of(name, responses.emit(method, name, own.fields())));
            }
        }
        if (!method.errors().isEmpty()) {
            Markup summary = Markup.raw("Error codes specific to ")
                    .and(Markup.code(method.name()))
                    .and(".");
            Markup details = new FailureEmitter(context).details(method);
            files.add(errors(names.error(), Markup.sentences(summary, details), method.errors()));
        }
        for (StatusShape failure : method.failures()) {
            JavaClass name = names.errorDetails(failure.status());
            FailureEmitter.fields(failure)
                    .ifPresent(fields -> files.add(source.of(name, responses.emitErrorDetails(method, name, fields))));
        }
        return files.stream();
    }

    private GeneratedFile model(Model model) {
        JavaClass name = context.names().type(model.name());
        Markup summary = Markup.sentence(model.summary());
        Markup first = summary.isEmpty()
                ? Markup.raw("The model ").and(Markup.code(model.name())).and(".")
                : summary;
        Markup text = Markup.sentences(first, WebhookDoc.of(context.api(), model.name()));
        RecordShape shape = RecordShape.of(context, name, text, model, new TypeRef.Named(model.name()));
        return source.of(name, new RecordEmitter(context).emit(shape));
    }

    private GeneratedFile type(String name, TypeSpec.Builder type) {
        return source.of(context.names().type(name), type);
    }

    private Stream<GeneratedFile> descriptions(EmitOptions options) {
        Map<String, Markup> packages = packages();
        Stream<GeneratedFile> infos =
                packages.entrySet().stream().map(each -> PackageInfoEmitter.emit(each.getKey(), each.getValue()));
        return options.moduleInfo()
                ? Stream.concat(
                        infos,
                        Stream.of(ModuleInfoEmitter.emit(context.names().basePackage(), title(), packages.keySet())))
                : infos;
    }

    /** Returns what each package is about; a family may have the package of the shared types. */
    private Map<String, Markup> packages() {
        Map<String, Markup> packages = new TreeMap<>();
        context.names()
                .types()
                .forEach(type -> packages.put(
                        type.packageName(), Markup.raw("Objects and acceptable values that methods share.")));
        for (MethodFamily family : context.api().families()) {
            JavaClass type = context.names().family(family.name()).type();
            packages.put(type.packageName(), FamilyEmitter.summary(family));
        }
        packages.put(context.names().basePackage(), title());
        return packages;
    }

    private Markup title() {
        Markup title = Markup.sentence(context.api().title());
        return title.isEmpty() ? Markup.code(context.api().name()).and(".") : title;
    }
}
