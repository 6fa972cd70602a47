/** The API of a spec as an OpenAPI document, for generators that read no specs. */
@NullMarked
package dev.callsheet.benchmarks.document;

import org.jspecify.annotations.NullMarked;
