package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what is wrong with a request by the spec. */
final class Inspector {
    private final TokenCheck tokens;
    private final ParameterCheck parameters;
    private final Pager pager;

    Inspector(TokenCheck tokens, ParameterCheck parameters, Pager pager) {
        this.tokens = tokens;
        this.parameters = parameters;
        this.pager = pager;
    }

    /** @param broken why the request could not be read to its end; null where it could */
    Call inspect(Route route, RecordedRequest.Head head, Arguments arguments, Content body, @Nullable Fault broken) {
        List<Fault> faults = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        ApiMethod method = route.method();
        if (method == null) {
            faults.add(route.fault());
        } else {
            addFaults(method, head, arguments, body, broken, faults);
        }
        faults.forEach(fault -> messages.add("[ERROR] " + fault.message()));
        if (method != null) {
            parameters
                    .unknown(method, arguments)
                    .forEach(name -> messages.add("[WARN] unknown parameter: " + JsonText.cut(name)));
        }
        RecordedRequest request = new RecordedRequest(head, arguments, body, messages, secrets(method));
        return new Call(method, request, arguments, faults.isEmpty() ? null : faults.get(0), List.copyOf(messages));
    }

    /** The request as far as it is known before its body is read. */
    static RecordedRequest unread(Route route, RecordedRequest.Head head, Arguments arguments) {
        return new RecordedRequest(head, arguments, Content.NONE, List.of(), secrets(route.method()));
    }

    private void addFaults(
            ApiMethod method,
            RecordedRequest.Head head,
            Arguments arguments,
            Content body,
            @Nullable Fault broken,
            List<Fault> faults) {
        add(tokens.fault(method, head.header("Authorization")), faults);
        Fault unreadable = broken != null ? broken : wrongType(head.header("Content-Type"), body);
        if (unreadable != null) {
            faults.add(unreadable);
            return;
        }
        faults.addAll(parameters.faults(method, arguments));
        add(faults.isEmpty() ? pager.fault(method, arguments) : null, faults);
    }

    private static @Nullable Fault wrongType(@Nullable String contentType, Content body) {
        if (body.size() == 0) {
            return null;
        }
        if (contentType == null) {
            return Fault.noContentType();
        }
        return BodyReader.isForMethods(contentType)
                ? null
                : Fault.badContentType("a body of the type " + JsonText.cut(contentType) + " sends no parameters");
    }

    private static void add(@Nullable Fault fault, List<Fault> faults) {
        if (fault != null) {
            faults.add(fault);
        }
    }

    /** A token is one even where a client sends it as a parameter. */
    private static Set<String> secrets(@Nullable ApiMethod method) {
        Set<String> secrets = new HashSet<>(Set.of("token"));
        if (method != null) {
            method.params().stream()
                    .filter(Parameter::secret)
                    .map(Parameter::name)
                    .forEach(secrets::add);
        }
        return secrets;
    }
}
