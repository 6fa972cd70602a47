package dev.callsheet.openapi.document;

/** What a node of Swagger 2.0 is; its form in OpenAPI 3 depends on it. */
enum UpgradeKind {
    /** A schema object. */
    SCHEMA,
    /** A parameter object that is not the body or a part of it. */
    PARAMETER,
    /** A response object. */
    RESPONSE,
    /** A path item object. */
    PATH_ITEM
}
