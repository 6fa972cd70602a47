package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.KeyPositions;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecFiles;
import dev.callsheet.language.source.SpecFiles.ExampleFile;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of a spec into a model. What is wrong is reported and left out, so that one run finds all problems. */
public final class SpecReader {
    private final SpecFiles files;
    private final Context context;
    private final ApiSettingsReader settings;

    private SpecReader(SpecFiles files, Diagnostics diagnostics, KeyPositions positions) {
        this.files = files;
        this.context = new Context(diagnostics, positions, new Declarations(diagnostics, files.complete()));
        this.settings = new ApiSettingsReader(context);
    }

    /**
     * Reads a spec.
     *
     * @param diagnostics what was found so far; takes what this finds
     * @param positions takes the positions of keys
     * @return the model, as far as it could be read; empty if the version of the language is not known
     */
    public static Optional<ApiModel> read(SpecFiles files, Diagnostics diagnostics, KeyPositions positions) {
        return new SpecReader(files, diagnostics, positions).read();
    }

    private Optional<ApiModel> read() {
        Optional<YamlMapping> api = files.yaml().stream()
                .filter(SpecFile::isApi)
                .filter(file -> file.root() instanceof YamlMapping)
                .map(file -> (YamlMapping) file.root())
                .findFirst();
        if (api.isPresent() && !settings.isKnownVersion(api.get())) {
            return Optional.empty();
        }
        files.yaml().forEach(this::declare);
        return Optional.of(model(api.map(settings::read).orElseGet(settings::missing)));
    }

    private void declare(SpecFile file) {
        for (Entry entry : NodeReader.entries(file.root(), "a file", context)) {
            Optional<DeclarationKind> kind = DeclarationKind.of(entry.name());
            if (kind.filter(DeclarationKind.AUTH::equals).isPresent() && entry.value() instanceof YamlScalar) {
                continue; // the short form names no scheme
            }
            if (kind.isPresent() && (file.isApi() || kind.get().isAnywhere())) {
                NodeReader.entries(entry.value(), quote(entry.name()), context)
                        .forEach(declared -> context.declarations().declare(kind.get(), declared));
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

    private ApiModel model(ApiSettings settings) {
        AccessReader access = new AccessReader(context);
        CodesReader codes = new CodesReader(context);
        ValuesReader values = new ValuesReader(context);
        UnionReader unions = new UnionReader(context);
        List<ApiMethod> methods = new MethodReader(context, settings, examples()).methods();
        ApiModel model = ApiModel.builder(
                        settings.name(), settings.title(), settings.baseUrl(), settings.protocol(), settings.position())
                .reference(settings.reference())
                .auth(settings.schemes(), settings.auth())
                .addresses(settings.addresses())
                .rateLimits(access.rateLimits())
                .tokens(access.tokens())
                .errorGroups(codes.groups())
                .failures(settings.failures())
                .families(new FamilyReader(context).families(methods))
                .methods(methods)
                .models(new ModelReader(context).models())
                .enums(values.enums())
                .unions(unions.unions())
                .webhooks(new WebhookReader(context).webhooks())
                .anyOfs(unions.anyOfs())
                .build();
        new ParameterReader(context, settings.protocol()).readShared();
        codes.readShared();
        if (!context.diagnostics().hasErrors()) {
            context.declarations().reportUnused();
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
            context.declarations().use(DeclarationKind.METHODS, file.method(), file.position());
        }
        return new HashMap<>(examples);
    }
}
