package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Places;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecFiles;
import dev.callsheet.language.source.SpecFiles.ExampleFile;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spec's files to its model. What does not fit is reported and left out, so that one run finds all faults. */
public final class SpecReader {
    private final SpecFiles files;
    private final Context context;
    private final HeadReader heads;

    private SpecReader(SpecFiles files, Diagnostics diagnostics, Places places) {
        this.files = files;
        this.context = new Context(diagnostics, places, new Names(diagnostics, files.complete()));
        this.heads = new HeadReader(context);
    }

    /**
     * Reads a spec.
     *
     * @param diagnostics what was found so far; takes what is found here
     * @param places takes where keys stand
     * @return the model, as far as it could be read; empty where the language is not known
     */
    public static Optional<ApiModel> read(SpecFiles files, Diagnostics diagnostics, Places places) {
        return new SpecReader(files, diagnostics, places).read();
    }

    private Optional<ApiModel> read() {
        Optional<YamlMapping> api = files.yaml().stream()
                .filter(SpecFile::isApi)
                .filter(file -> file.root() instanceof YamlMapping)
                .map(file -> (YamlMapping) file.root())
                .findFirst();
        if (api.isPresent() && !heads.isKnownVersion(api.get())) {
            return Optional.empty();
        }
        files.yaml().forEach(this::declare);
        return Optional.of(model(api.map(heads::read).orElseGet(heads::missing)));
    }

    private void declare(SpecFile file) {
        for (Entry entry : NodeReader.entries(file.root(), "a file", context)) {
            Optional<Section> section = Section.of(entry.name());
            if (section.isPresent() && (file.isApi() || section.get().isAnywhere())) {
                NodeReader.entries(entry.value(), quote(entry.name()), context)
                        .forEach(declared -> context.names().declare(section.get(), declared));
            } else if (!file.isApi() && Element.API.names().contains(entry.name())) {
                context.report(
                        DiagnosticCode.UNKNOWN_KEY,
                        entry.position(),
                        "the key " + quote(entry.name()) + " belongs in api.yaml");
            } else if (!file.isApi()) {
                ElementReader.reportUnknown(entry, Element.FILE, context);
            }
        }
    }

    private ApiModel model(Head head) {
        AccessReader access = new AccessReader(context);
        CodesReader codes = new CodesReader(context);
        ValuesReader values = new ValuesReader(context);
        List<ApiMethod> methods = new MethodReader(context, head, examples()).methods();
        ApiModel model = new ApiModel(
                head.name(),
                head.title(),
                head.baseUrl(),
                head.reference(),
                head.protocol(),
                access.rateLimits(),
                access.tokens(),
                codes.groups(),
                new FamilyReader(context).families(methods),
                methods,
                new ModelReader(context).models(),
                values.enums(),
                new UnionReader(context).unions(),
                head.position());
        new ParameterReader(context, head.protocol().lists()).readShared();
        codes.readShared();
        if (!context.diagnostics().hasErrors()) {
            context.names().reportUnused();
        }
        return model;
    }

    private Map<String, ExampleFile> examples() {
        Map<String, ExampleFile> examples = new LinkedHashMap<>();
        for (ExampleFile file : files.examples()) {
            ExampleFile first = examples.putIfAbsent(file.method(), file);
            if (first != null) {
                context.report(
                        DiagnosticCode.DECLARED_TWICE,
                        file.position(),
                        "method " + quote(file.method()) + " has two examples: this one and "
                                + first.position().file());
            }
            context.names().use(Section.METHODS, file.method(), file.position());
        }
        return new HashMap<>(examples);
    }
}
