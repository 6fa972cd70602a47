package dev.callsheet.generator.naming;

import dev.callsheet.language.model.StatusShape;
import java.util.Locale;
import java.util.Objects;

/**
 * The Java names that one method of the API has.
 *
 * @param method the method of the family class
 * @param family the class that has it: a family's, or the client for a method without a family
 * @param response the record of a response with its own fields, or the choice between responses of several kinds
 * @param error the enum of the method's own error codes, if it has some
 * @param errorDetails the record of a failed response that is declared in place, if its status is no other
 */
public record MethodNames(
        String method,
        JavaClass family,
        JavaClass request,
        JavaClass response,
        JavaClass error,
        JavaClass errorDetails) {
    public MethodNames {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(errorDetails, "errorDetails");
    }

    static MethodNames of(JavaClass family, String packageName, String prefix, String method, String stem) {
        return new MethodNames(
                method,
                family,
                JavaClass.of(packageName, prefix + stem + "Request"),
                JavaClass.of(packageName, prefix + stem + "Response"),
                JavaClass.of(packageName, prefix + stem + "Error"),
                JavaClass.of(packageName, prefix + stem + "ErrorDetails"));
    }

    /** Returns the record of a response that is declared in place for a status, where responses are of several kinds. */
    public JavaClass response(String status) {
        return JavaClass.of(response.packageName(), response.simpleName() + status.toLowerCase(Locale.ROOT));
    }

    /** Returns the record of a failed response that is declared in place for a status. */
    public JavaClass errorDetails(String status) {
        return status.equals(StatusShape.DEFAULT)
                ? errorDetails
                : JavaClass.of(errorDetails.packageName(), errorDetails.simpleName() + status.toLowerCase(Locale.ROOT));
    }
}
