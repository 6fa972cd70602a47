package dev.callsheet.benchmarks.part;

import dev.callsheet.benchmarks.classfile.ClassFile;

/** The kinds of class that our generator emits. */
enum ClassKind {
    REQUEST_BUILDER("builders of requests"),
    REQUEST("requests, with the description of their endpoint"),
    RESPONSE("responses: records with their readers"),
    ERRORS("error codes: enums"),
    OPEN_VALUE("acceptable values: open types"),
    KNOWN_VALUE("their known values: enums"),
    RECEIVED("models that are received: records with their readers"),
    SENT("models that are sent"),
    MODEL_BUILDER("builders of models"),
    UNION("unions and other interfaces"),
    REST("families, the client and the rest");

    private final String title;

    ClassKind(String title) {
        this.title = title;
    }

    /** Returns what tables call it. */
    String title() {
        return title;
    }

    /** Returns the kind of a generated class. */
    static ClassKind of(ClassFile file) {
        if (file.name().endsWith("Builder")) {
            return file.name().endsWith("Request$Builder") ? REQUEST_BUILDER : MODEL_BUILDER;
        } else if (has(file, "runtime/endpoint/ApiRequest")) {
            return REQUEST;
        } else if (has(file, "runtime/KnownErrorCode")) {
            return ERRORS;
        } else if (has(file, "runtime/json/OpenValue")) {
            return OPEN_VALUE;
        } else if (file.parents().contains("java/lang/Enum")) {
            return KNOWN_VALUE;
        } else if (has(file, "runtime/endpoint/SentModel")) {
            return SENT;
        } else if (file.isInterface()) {
            return UNION;
        } else if (file.parents().contains("java/lang/Record")) {
            return file.name().endsWith("Response") ? RESPONSE : RECEIVED;
        }
        return REST;
    }

    private static boolean has(ClassFile file, String parent) {
        return file.parents().contains("dev/callsheet/" + parent);
    }
}
