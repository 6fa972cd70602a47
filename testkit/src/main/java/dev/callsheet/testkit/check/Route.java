package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.testkit.http.BodyReader;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.UnreadableRequestException;
import dev.callsheet.testkit.http.UrlDecoder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request.
 *
 * @param name the method, or the path if it is not that of a method
 * @param method null if no method has this path, or the method has another verb
 * @param segments encoded segments of the path, by placeholder
 * @param base encoded segments of the base URL, by placeholder
 * @param problem why there is no method; null if there is one, or none is needed: {@link OpenTargets}
 */
public record Route(
        String name,
        @Nullable ApiMethod method,
        Map<String, String> segments,
        Map<String, String> base,
        @Nullable RequestProblem problem) {

    /**
     * Adds the parameters in the path.
     *
     * @throws UnreadableRequestException if they are not percent-encoded
     */
    void addParameters(ReceivedParameters parameters) throws UnreadableRequestException {
        for (Map.Entry<String, String> segment : segments.entrySet()) {
            parameters.add(segment.getKey(), UrlDecoder.decodeSegment(segment.getValue()));
        }
    }

    /** Returns what the body is. */
    public BodyReader.Kind bodyKind() {
        if (method == null && problem == null) {
            return BodyReader.Kind.ANYTHING;
        }
        Parameter body = method == null ? null : method.wholeBody().orElse(null);
        if (body == null) {
            return BodyReader.Kind.PARAMETERS;
        } else if (body.type().is(ScalarKind.FILE)) {
            return BodyReader.Kind.FILE;
        }
        return body.type().is(ScalarKind.TEXT) ? BodyReader.Kind.TEXT : BodyReader.Kind.VALUE;
    }

    /** Returns the name of the parameter that is the whole body; empty if there is none. */
    public String bodyName() {
        return method == null ? "" : method.wholeBody().map(Parameter::name).orElse("");
    }

    /** Returns whether a body that was read for this target can be checked for another one. */
    public boolean readsAs(Route other) {
        return bodyKind() == other.bodyKind() && bodyName().equals(other.bodyName());
    }

    /** Returns whether bodies of the method have a content type of its own, and a body has it. */
    public boolean takes(String contentType) {
        String own = method == null ? null : method.contentType();
        return own != null && RequestCheck.mediaType(own).equals(RequestCheck.mediaType(contentType));
    }

    /**
     * Returns the parameters that no text may show. A token is secret even if a client sends it as a parameter.
     *
     * @param keys query parameters that are credentials
     */
    Set<String> secrets(Set<String> keys) {
        Set<String> secrets = new HashSet<>(keys);
        secrets.addAll(Set.of("token", "access_token"));
        if (method != null) {
            method.params().stream()
                    .filter(Parameter::secret)
                    .map(Parameter::name)
                    .forEach(secrets::add);
        }
        return secrets;
    }
}
