package dev.callsheet.openapi.operation;

import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Turns servers into {@code baseUrl}, and those that only some operations have into {@code servers}. */
final class ServerTranslator {
    private final Context context;
    private final Addresses addresses;
    private final String baseUrl;
    /** Names of servers by their URL. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private final Set<String> taken = new HashSet<>();
    private final SheetMapping servers;

    ServerTranslator(Context context, SettingNames settings) {
        this.context = context;
        this.addresses = new Addresses(context, new Variables(context, settings));
        YamlNode root = context.document().root();
        this.servers = new SheetMapping(root.position());
        List<YamlNode> all = Nodes.items(root, "servers");
        this.baseUrl = addresses.base(all, root.position());
        if (all.size() > 1) {
            context.approximated(
                    all.get(1).position(),
                    "the first of several servers is the base URL; clients can set another one",
                    String.join(
                            ", ",
                            all.stream()
                                    .skip(1)
                                    .flatMap(server -> Nodes.text(server, "url").stream())
                                    .toList()));
        }
    }

    String baseUrl() {
        return baseUrl;
    }

    /** Adds the server of a method if it is not that of the API. */
    void translate(Operation operation, SheetMapping keys) {
        List<YamlNode> own = Stream.of(operation.node(), operation.item())
                .map(node -> Nodes.items(node, "servers"))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (own.isEmpty()) {
            return;
        }
        if (own.size() > 1) {
            context.approximated(own.get(1).position(), "an operation has several servers; it uses the first one", "");
        }
        YamlNode server = own.get(0);
        addresses
                .other(server, baseUrl)
                .ifPresentOrElse(
                        url -> {
                            if (!url.equals(baseUrl)) {
                                keys.put("server", name(server, url), server.position());
                            }
                        },
                        () -> context.fault(
                                server.position(),
                                "the address of a server is not a valid URL; the operation uses the base URL",
                                Nodes.text(server, "url").orElse("")));
    }

    private String name(YamlNode server, String url) {
        return names.computeIfAbsent(url, any -> {
            String wanted = wanted(url);
            String free = wanted;
            for (int number = 2; !taken.add(free); number++) {
                free = wanted + number;
            }
            servers.put(free, url, server.position());
            return free;
        });
    }

    /** Returns a name for a server, made of its host: {@code upload} of {@code upload.example.com}. */
    private static String wanted(String url) {
        String host = url.replaceFirst("^[a-z]+://", "").replaceFirst("[/:].*$", "");
        String first = host.startsWith("www.") ? host.substring(4) : host;
        String name = CamelCase.lower(first.replaceFirst("\\..*$", ""));
        return name.matches("[A-Za-z][A-Za-z0-9]*") ? name : "server" + name.replaceAll("[^A-Za-z0-9]", "");
    }

    /** Adds the servers and variables that methods use. */
    void put(SheetMapping api) {
        addresses.putVariables(api);
        if (!servers.isEmpty()) {
            api.put("servers", servers);
        }
    }
}
