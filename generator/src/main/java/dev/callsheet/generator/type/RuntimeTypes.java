package dev.callsheet.generator.type;

import com.palantir.javapoet.ClassName;

/** The classes outside the JDK that generated code names. The generator never links them. */
public final class RuntimeTypes {
    private static final String RUNTIME = "dev.callsheet.runtime";
    private static final String SPI = RUNTIME + ".spi";

    public static final ClassName CALL = ClassName.get(RUNTIME, "Call");
    public static final ClassName CLIENT_OPTIONS = ClassName.get(RUNTIME, "ClientOptions");
    public static final ClassName DOWNLOAD = ClassName.get(RUNTIME, "Download");
    public static final ClassName ERROR_CODE = ClassName.get(RUNTIME, "ErrorCode");
    public static final ClassName ERROR_RESPONSE_EXCEPTION = ClassName.get(RUNTIME, "ErrorResponseException");
    public static final ClassName EMPTY_RESPONSE = ClassName.get(RUNTIME, "EmptyResponse");
    public static final ClassName JSON = ClassName.get(RUNTIME, "Json");
    public static final ClassName NO_OWN_ERRORS = ClassName.get(RUNTIME, "NoOwnErrors");
    public static final ClassName OPEN_VALUE = ClassName.get(RUNTIME, "OpenValue");
    public static final ClassName PAGED_CALL = ClassName.get(RUNTIME, "PagedCall");
    public static final ClassName UPLOAD = ClassName.get(RUNTIME, "Upload");

    public static final ClassName API = ClassName.get(SPI, "Api");
    public static final ClassName API_ENCODING = API.nestedClass("Encoding");
    public static final ClassName API_REQUEST = ClassName.get(SPI, "ApiRequest");
    public static final ClassName API_REQUEST_BUILDER = API_REQUEST.nestedClass("Builder");
    public static final ClassName ENDPOINT = ClassName.get(SPI, "Endpoint");
    public static final ClassName FIELD_NAMES = ClassName.get(SPI, "FieldNames");
    public static final ClassName GENERATED = ClassName.get(SPI, "Generated");
    public static final ClassName JSON_INPUT = ClassName.get(SPI, "JsonInput");
    public static final ClassName JSON_OUTPUT = ClassName.get(SPI, "JsonOutput");
    public static final ClassName JSON_READER = ClassName.get(SPI, "JsonReader");
    public static final ClassName JSON_WRITABLE = ClassName.get(SPI, "JsonWritable");
    public static final ClassName NUMBERED_READER = ClassName.get(SPI, "NumberedReader");
    public static final ClassName PAGED_ENDPOINT = ClassName.get(SPI, "PagedEndpoint");
    public static final ClassName PAGING = ClassName.get(SPI, "Paging");
    public static final ClassName PARAM = ClassName.get(SPI, "Param");
    public static final ClassName RULE = ClassName.get(SPI, "Rule");
    public static final ClassName VALUES = ClassName.get(SPI, "Values");
    public static final ClassName WIRE = ClassName.get(SPI, "Wire");

    public static final ClassName API_CLIENT = ClassName.get(RUNTIME + ".client", "ApiClient");

    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    /** The module that a generated {@code module-info} requires. */
    public static final String MODULE = RUNTIME;

    /** The module of the nullness annotations. */
    public static final String JSPECIFY_MODULE = "org.jspecify";

    private RuntimeTypes() {}
}
