package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A response does not declare the fields of {@code protocol}: the runtime reads them for every method. */
final class EnvelopeCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        Protocol protocol = checked.api().protocol();
        Set<String> keys = keys(protocol);
        Set<String> failed = new HashSet<>(keys);
        if (protocol.ok() != null) {
            failed.addAll(protocol.errorDetails());
        }
        for (ApiMethod method : checked.api().methods()) {
            checked.types().responseFields(method).forEach(field -> check(field, keys, checked));
            method.failures().stream()
                    .map(StatusShape::shape)
                    .filter(ResponseShape.Fields.class::isInstance)
                    .flatMap(shape -> checked.types().fieldsOf(shape).stream())
                    .forEach(field -> check(field, failed, checked));
        }
    }

    private static void check(Field field, Set<String> keys, CheckedApi checked) {
        if (keys.contains(field.name())) {
            checked.report(
                    DiagnosticCode.ENVELOPE_KEY,
                    field.position(),
                    "a response cannot declare " + quote(field.name()) + ": it is a field of `protocol` in api.yaml",
                    "remove it: the runtime reads it for every method");
        }
    }

    /**
     * Returns the top-level fields of a response that {@code protocol} names. Where the HTTP status tells success, the field of
     * the error code means nothing in a successful response, and is an ordinary field of a failed one.
     */
    static Set<String> keys(Protocol protocol) {
        Stream<String> errors = protocol.ok() == null ? Stream.empty() : protocol.errors().stream();
        return Stream.of(Stream.of(protocol.ok(), protocol.messages()), errors, protocol.warnings().stream())
                .flatMap(paths -> paths)
                .filter(Objects::nonNull)
                .map(path -> path.split("[.\\[]", 2)[0])
                .collect(Collectors.toSet());
    }
}
