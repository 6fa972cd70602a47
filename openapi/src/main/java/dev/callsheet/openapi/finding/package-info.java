/** What the import of a document found. */
@NullMarked
package dev.callsheet.openapi.finding;

import org.jspecify.annotations.NullMarked;
