package dev.callsheet.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.MethodFamily;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.Union;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Emits a whole client. */
public final class Emitters {
    /** The first line of every file that {@link #emit} makes. */
    public static final String HEADER = SourceFile.HEADER;

    private final EmitContext context;
    private final SourceFile source;
    private final List<GeneratedFile> files = new ArrayList<>();
    private final Map<String, DocText> packages = new TreeMap<>();

    private Emitters(ApiModel api, NameTable names) {
        this.context = new EmitContext(api, names);
        this.source = new SourceFile(names);
    }

    /**
     * The files of a client, sorted by path.
     *
     * @param api a model without faults
     * @param names the names of this very model, without findings
     */
    public static List<GeneratedFile> emit(ApiModel api, NameTable names, EmitOptions options) {
        Emitters emitters = new Emitters(api, names);
        emitters.emitClient();
        api.families().forEach(emitters::emit);
        api.methods().forEach(emitters::emit);
        emitters.emitTypes();
        emitters.emitDescriptions(options);
        return emitters.files.stream()
                .sorted(Comparator.comparing(GeneratedFile::path))
                .toList();
    }

    private void emitClient() {
        describe(context.names().basePackage(), title());
        add(context.names().client(), new ClientEmitter(context).emit());
        ErrorEnumEmitter enums = new ErrorEnumEmitter(context);
        for (ErrorGroup group : context.api().errorGroups()) {
            JavaClass name = context.names().errorGroup(group.name());
            DocText summary = DocText.markup("Error codes that methods share, group ")
                    .and(DocText.code(group.name()))
                    .and(".");
            add(name, enums.emit(name, summary, group.codes()));
        }
    }

    private DocText title() {
        DocText title = DocText.sentence(context.api().title());
        return title.isEmpty() ? DocText.code(context.api().name()).and(".") : title;
    }

    private void emit(MethodFamily family) {
        JavaClass name = context.names().family(family.name()).type();
        describe(name.packageName(), FamilyEmitter.summary(family));
        add(name, new FamilyEmitter(context).emit(family));
    }

    private void emit(ApiMethod method) {
        MethodNames names = context.names().method(method.name());
        add(names.request(), new RequestEmitter(context).emit(method));
        ResponseEmitter responses = new ResponseEmitter(context);
        if (method.response() instanceof ResponseShape.Fields response && !MethodTypes.isEmpty(method)) {
            add(names.response(), responses.emit(method, response));
        }
        if (!method.errors().isEmpty()) {
            DocText summary = DocText.markup("Error codes of ")
                    .and(DocText.code(method.name()))
                    .and(" alone.");
            add(names.error(), new ErrorEnumEmitter(context).emit(names.error(), summary, method.errors()));
        }
        if (!method.errorResponse().isEmpty()) {
            add(names.errorDetails(), responses.emitErrorDetails(method));
        }
    }

    private void emitTypes() {
        RecordEmitter records = new RecordEmitter(context);
        for (Model model : context.api().models()) {
            JavaClass name = context.names().type(model.name());
            DocText summary = DocText.sentence(model.summary());
            DocText first = summary.isEmpty() ? DocText.code(model.name()).and(".") : summary;
            RecordShape shape = RecordShape.of(context, name, first, model.deprecated(), model.fields());
            add(name, records.emit(shape));
        }
        for (EnumType type : context.api().enums()) {
            add(context.names().type(type.name()), new EnumEmitter(context).emit(type));
        }
        for (Union union : context.api().unions()) {
            add(context.names().type(union.name()), new UnionEmitter(context).emit(union));
        }
        context.names()
                .types()
                .forEach(type -> describe(
                        type.packageName(), DocText.markup("What methods share: objects and acceptable values.")));
    }

    private void emitDescriptions(EmitOptions options) {
        packages.forEach((name, summary) -> files.add(PackageInfoEmitter.emit(name, summary)));
        if (options.moduleInfo()) {
            files.add(ModuleInfoEmitter.emit(context.names().basePackage(), title(), packages.keySet()));
        }
    }

    private void describe(String packageName, DocText summary) {
        packages.putIfAbsent(packageName, summary);
    }

    private void add(JavaClass name, TypeSpec.Builder type) {
        files.add(source.of(name, type));
    }
}
