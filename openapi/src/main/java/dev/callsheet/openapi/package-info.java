/** Imports OpenAPI documents: {@link dev.callsheet.openapi.OpenApi} turns one into a spec. */
@NullMarked
package dev.callsheet.openapi;

import org.jspecify.annotations.NullMarked;
