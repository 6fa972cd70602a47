package dev.callsheet.generator.type;

import com.palantir.javapoet.ClassName;

/** The classes outside the JDK that generated code refers to. The generator never links them. */
public final class RuntimeTypes {
    private static final String RUNTIME = "dev.callsheet.runtime";
    private static final String ENDPOINT_PACKAGE = RUNTIME + ".endpoint";
    private static final String JSON_PACKAGE = RUNTIME + ".json";

    public static final ClassName AUTH_SCHEME = ClassName.get(RUNTIME + ".auth", "AuthScheme");
    public static final ClassName CREDENTIAL = ClassName.get(RUNTIME + ".auth", "Credential");
    public static final ClassName REQUEST_SIGNER = ClassName.get(RUNTIME + ".auth", "RequestSigner");
    public static final ClassName TOKEN_ENDPOINT = ClassName.get(RUNTIME + ".auth", "TokenEndpoint");
    public static final ClassName TOKEN_SUPPLIER = ClassName.get(RUNTIME + ".auth", "TokenSupplier");
    public static final ClassName BYTES = ClassName.get(JSON_PACKAGE, "Bytes");
    public static final ClassName CALL = ClassName.get(RUNTIME, "Call");
    public static final ClassName CALL_OPTIONS = ClassName.get(RUNTIME + ".options", "CallOptions");
    public static final ClassName CALL_OPTIONS_BUILDER = CALL_OPTIONS.nestedClass("Builder");
    public static final ClassName CHECK_RETURN_VALUE = ClassName.get(RUNTIME, "CheckReturnValue");
    public static final ClassName CLIENT_OPTIONS = ClassName.get(RUNTIME + ".options", "ClientOptions");
    public static final ClassName CLIENT_OPTIONS_BUILDER = CLIENT_OPTIONS.nestedClass("Builder");
    public static final ClassName DOWNLOAD = ClassName.get(RUNTIME, "Download");
    public static final ClassName ERROR_CODE = ClassName.get(RUNTIME, "ErrorCode");
    public static final ClassName EMPTY_RESPONSE = ClassName.get(RUNTIME, "EmptyResponse");
    public static final ClassName EXTRA_FIELDS = ClassName.get(JSON_PACKAGE, "ExtraFields");
    public static final ClassName GENERATED = ClassName.get(RUNTIME, "Generated");
    public static final ClassName JSON = ClassName.get(JSON_PACKAGE, "Json");
    public static final ClassName KNOWN_ERROR_CODE = ClassName.get(RUNTIME, "KnownErrorCode");
    public static final ClassName MISSING_FIELD_EXCEPTION = ClassName.get(RUNTIME, "MissingFieldException");
    public static final ClassName NO_OWN_ERRORS = ClassName.get(RUNTIME, "NoOwnErrors");
    public static final ClassName OPEN_NUMBER = ClassName.get(JSON_PACKAGE, "OpenNumber");
    public static final ClassName OPEN_VALUE = ClassName.get(JSON_PACKAGE, "OpenValue");
    public static final ClassName PAGED_CALL = ClassName.get(RUNTIME, "PagedCall");
    public static final ClassName RESPONSE_STREAM = ClassName.get(RUNTIME, "ResponseStream");
    public static final ClassName SERVER_EVENT = ClassName.get(RUNTIME, "ServerEvent");
    public static final ClassName STREAM_CALL = ClassName.get(RUNTIME, "StreamCall");
    public static final ClassName UPLOAD = ClassName.get(RUNTIME, "Upload");

    public static final ClassName API = ClassName.get(ENDPOINT_PACKAGE, "Api");
    public static final ClassName API_ENCODING = API.nestedClass("Encoding");
    public static final ClassName API_REQUEST = ClassName.get(ENDPOINT_PACKAGE, "ApiRequest");
    public static final ClassName API_REQUEST_BUILDER = API_REQUEST.nestedClass("Builder");
    public static final ClassName ENDPOINT = ClassName.get(ENDPOINT_PACKAGE, "Endpoint");
    public static final ClassName HTTP_VERB = ClassName.get(RUNTIME + ".http", "HttpVerb");
    public static final ClassName JSON_INPUT = ClassName.get(JSON_PACKAGE, "JsonInput");
    public static final ClassName JSON_OUTPUT = ClassName.get(JSON_PACKAGE, "JsonOutput");
    public static final ClassName JSON_READER = ClassName.get(JSON_PACKAGE, "JsonReader");
    public static final ClassName JSON_SHAPE = ClassName.get(JSON_PACKAGE, "JsonShape");
    public static final ClassName JSON_SHAPE_KIND = JSON_SHAPE.nestedClass("Kind");
    public static final ClassName JSON_VARIANT = ClassName.get(JSON_PACKAGE, "JsonVariant");
    public static final ClassName JSON_WRITABLE = ClassName.get(JSON_PACKAGE, "JsonWritable");
    public static final ClassName LOCATION = ClassName.get(ENDPOINT_PACKAGE, "Location");
    public static final ClassName MODEL_TYPE = ClassName.get(ENDPOINT_PACKAGE, "ModelType");
    public static final ClassName MODEL_VALUES = ClassName.get(ENDPOINT_PACKAGE, "ModelValues");
    public static final ClassName PAGED_ENDPOINT = ClassName.get(ENDPOINT_PACKAGE, "PagedEndpoint");
    public static final ClassName PAGE_END = ClassName.get(ENDPOINT_PACKAGE, "PageEnd");
    public static final ClassName PAGE_FIELD = ClassName.get(ENDPOINT_PACKAGE, "PageField");
    public static final ClassName PAGING = ClassName.get(ENDPOINT_PACKAGE, "Paging");
    public static final ClassName PARAM = ClassName.get(ENDPOINT_PACKAGE, "Param");
    public static final ClassName RESPONSE_KIND = ClassName.get(ENDPOINT_PACKAGE, "ResponseKind");
    public static final ClassName RULE = ClassName.get(ENDPOINT_PACKAGE, "Rule");
    public static final ClassName SENT_MODEL = ClassName.get(ENDPOINT_PACKAGE, "SentModel");
    public static final ClassName SENT_MODEL_BUILDER = SENT_MODEL.nestedClass("Builder");
    public static final ClassName VALUE_FORMAT = ClassName.get(JSON_PACKAGE, "ValueFormat");
    public static final ClassName VALUES = ClassName.get(ENDPOINT_PACKAGE, "Values");
    public static final ClassName VARIANT_VALUE = ClassName.get(JSON_PACKAGE, "VariantValue");
    public static final ClassName WIRE = ClassName.get(ENDPOINT_PACKAGE, "Wire");

    public static final ClassName API_CLIENT = ClassName.get(RUNTIME + ".client", "ApiClient");

    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    /** The module that a generated {@code module-info} requires. */
    public static final String MODULE = RUNTIME;

    /** The module of the nullness annotations. */
    public static final String JSPECIFY_MODULE = "org.jspecify";

    private RuntimeTypes() {}
}
