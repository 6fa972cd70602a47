package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.model.Addresses;
import dev.callsheet.language.model.Addresses.Header;
import dev.callsheet.language.model.Addresses.Server;
import dev.callsheet.language.model.Addresses.Variable;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Reads variables of base URLs, named servers and constant headers. */
final class AddressReader {
    private final Context context;

    AddressReader(Context context) {
        this.context = context;
    }

    Addresses addresses(ElementReader api) {
        List<Variable> variables = api.entries("variables").stream()
                .flatMap(entry -> variable(entry).stream())
                .toList();
        List<Server> servers = context.declarations().all(DeclarationKind.SERVERS).stream()
                .flatMap(entry ->
                        scalar(entry).map(url -> new Server(entry.name(), url.text(), entry.position())).stream())
                .toList();
        List<Header> headers = api.entries("headers").stream()
                .flatMap(entry ->
                        scalar(entry).map(text -> new Header(entry.name(), text.text(), entry.position())).stream())
                .toList();
        return new Addresses(variables, servers, headers);
    }

    private Optional<YamlScalar> scalar(Entry entry) {
        return NodeReader.scalar(entry.value(), quote(entry.name()), context);
    }

    private Optional<Variable> variable(Entry entry) {
        return ElementReader.of(entry, Element.VARIABLE, "a mapping", context).map(keys -> {
            keys.reportMissing("the variable " + quote(entry.name()));
            return new Variable(
                    entry.name(),
                    keys.text("summary"),
                    keys.word("default"),
                    keys.words("values").stream().map(YamlScalar::text).toList(),
                    entry.position());
        });
    }

    /** Returns the server of a name; empty if there is none, which is reported. */
    Optional<String> server(YamlNode name) {
        return NodeReader.scalar(name, "`server`", context)
                .flatMap(written ->
                        context.declarations().use(DeclarationKind.SERVERS, written.text(), written.position()))
                .map(Entry::name);
    }
}
