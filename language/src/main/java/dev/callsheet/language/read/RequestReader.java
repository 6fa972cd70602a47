package dev.callsheet.language.read;

import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a request of a method consists of: its parameters, its body, and how they are encoded. */
final class RequestReader {
    private static final String KEY_SUMMARY =
            "Key by which the server recognizes a retry. A random UUID unless it is set.";

    private final ElementReader keys;
    private final ParameterReader parameters;
    private final Protocol protocol;
    private final Context context;
    private final Optional<Encoding> encoding;
    private final Optional<YamlScalar> idempotencyKey;

    /**
     * @param keys those of the method
     */
    RequestReader(ElementReader keys, ParameterReader parameters, Protocol protocol, Context context) {
        this.keys = keys;
        this.parameters = parameters;
        this.protocol = protocol;
        this.context = context;
        this.encoding = keys.word("encoding", Encoding.class);
        this.idempotencyKey = keys.scalar("idempotencyKey");
    }

    /**
     * Returns the parameters as they are written, then the idempotency key if it is none of them, then the whole body.
     *
     * @param owner the method's name in upper camel case
     * @param usual the place of a parameter of a name by default
     */
    List<Parameter> params(List<Entry> written, String owner, Function<String, Location> usual) {
        List<Parameter> params = written.stream()
                .map(param -> parameters.read(param, owner, usual))
                .collect(Collectors.toCollection(ArrayList::new));
        idempotencyKey.ifPresent(key -> {
            if (params.stream().noneMatch(param -> param.isHeader(key.text()))) {
                params.add(Parameter.builder(key.text(), new Scalar(ScalarKind.STRING), key.position())
                        .location(Location.HEADER)
                        .summary(KEY_SUMMARY)
                        .build());
            }
        });
        keys.node("body").ifPresent(body -> {
            if (body instanceof YamlMapping mapping) {
                boolean form = encoding.orElse(protocol.encoding()) == Encoding.FORM;
                params.add(parameters.body(mapping, owner, form));
            } else {
                NodeReader.wrongKind(body, "`body`", "a mapping", context);
            }
        });
        return params;
    }

    /** Returns the header that lets the server recognize a retry; null if there is none. */
    @Nullable
    String idempotencyKey() {
        return idempotencyKey.map(YamlScalar::text).orElse(null);
    }

    /** Returns how the parameters in the body are encoded: a file makes it multipart. */
    Encoding encoding(List<Parameter> params) {
        boolean file = params.stream()
                .anyMatch(param -> param.location() == Location.BODY
                        && param.type().innermost().is(ScalarKind.FILE));
        return encoding.orElse(file ? Encoding.MULTIPART : protocol.encoding());
    }
}
