/** Reads OpenAPI documents, with the files that they refer to, into positioned trees. */
@NullMarked
package dev.callsheet.openapi.document;

import org.jspecify.annotations.NullMarked;
