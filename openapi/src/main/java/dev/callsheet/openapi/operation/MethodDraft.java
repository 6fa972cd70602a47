package dev.callsheet.openapi.operation;

import dev.callsheet.openapi.sheet.SheetMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method that is being made. What several methods share is taken out of all of them before each is declared. Not thread-safe. */
final class MethodDraft {
    private final Operation operation;
    private final SheetMapping keys;
    private final List<Param> params = new ArrayList<>();
    private final Map<String, FailureTranslator.Failure> failures = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    MethodDraft(Operation operation) {
        this.operation = operation;
        this.keys = new SheetMapping(operation.position());
    }

    /**
     * A parameter.
     *
     * @param key its key in the method
     * @param keys its keys; empty if it is the shared parameter of the same name
     */
    record Param(String key, SheetMapping keys) {
        boolean isRequired() {
            return keys.has("required");
        }
    }

    Operation operation() {
        return operation;
    }

    /** Returns the keys of the method but for its parameters and failures. */
    SheetMapping keys() {
        return keys;
    }

    /** Returns its parameters, which callers may change. */
    List<Param> params() {
        return params;
    }

    /** Returns its failures by status, which callers may change. */
    Map<String, FailureTranslator.Failure> failures() {
        return failures;
    }

    /** Returns the descriptions of failed responses by status; an empty string for a status without one. Callers may change it. */
    Map<String, String> errors() {
        return errors;
    }
}
