package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.operation.MethodDraft.Param;
import dev.callsheet.openapi.schema.SchemaTypes;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.List;

/** Turns everything of a document but its schemas into a spec: the API, its methods, families, shared parameters and webhooks. */
public final class Operations {
    private final Context context;
    private final Sheet sheet;

    /** Creates one that adds to a sheet. */
    public Operations(Document document, Sheet sheet, SchemaTypes types, Findings findings) {
        this.context = new Context(document, types, findings);
        this.sheet = sheet;
    }

    /** Adds all operations of the document, and what they need, to the sheet. To be called once. */
    public void translate() {
        YamlNode root = context.document().root();
        SheetMapping api = sheet.api();
        List<Operation> operations = new OperationReader(context).read();
        SettingNames settings = new SettingNames();
        SheetMapping security = new SheetMapping(root.position());
        ServerTranslator servers = new ServerTranslator(context, settings);
        SecurityTranslator schemes = new SecurityTranslator(context, servers.baseUrl(), settings, security, operations);
        SharedTypes shared = new SharedTypes(context);
        ResponseShapes shapes = new ResponseShapes(context, shared);
        MethodTranslator methods = new MethodTranslator(context, shapes, schemes, servers);
        List<MethodDraft> drafts = operations.stream().map(methods::translate).toList();

        head(root, servers, api);
        api.putMissing(security);
        new SharedFailures(context, shared, shapes).share(drafts, api);
        ErrorGroups.add(drafts, api);
        new SharedParameters(sheet).share(drafts);
        new FamilyTranslator(context, sheet).translate(operations);
        drafts.forEach(this::declare);
        new WebhookTranslator(context, sheet).translate(operations);
    }

    private static void head(YamlNode root, ServerTranslator servers, SheetMapping api) {
        Position info = Nodes.child(root, "info").map(YamlNode::position).orElse(root.position());
        api.put("callsheet", "1");
        api.put("api", ApiNames.name(root), info);
        api.put("title", ApiNames.title(root), info);
        api.put(
                "baseUrl",
                servers.baseUrl(),
                Nodes.items(root, "servers").stream()
                        .findFirst()
                        .map(YamlNode::position)
                        .orElse(root.position()));
        servers.put(api);
        api.put(
                "protocol",
                new SheetMapping(root.position()).put("encoding", "json").put("lists", "repeat"));
    }

    private void declare(MethodDraft draft) {
        SheetMapping keys = draft.keys();
        if (!draft.params().isEmpty()) {
            List<YamlNode.Entry> params = new ArrayList<>();
            for (Param param : draft.params()) {
                Position at = param.keys().position();
                params.add(new YamlNode.Entry(SheetMapping.scalar(param.key(), at), node(param)));
            }
            keys.put("params", new YamlNode.YamlMapping(params, keys.position()), keys.position());
        }
        sheet.declare(Section.METHODS, draft.operation().name().toString(), KeyOrder.sorted(keys, KeyOrder.METHOD));
    }

    /** Returns the keys of a parameter, or nothing for the shared one of the same name. */
    private static YamlNode node(Param param) {
        return param.keys().isEmpty()
                ? new YamlScalar("", true, null, param.keys().position())
                : param.keys().build();
    }
}
