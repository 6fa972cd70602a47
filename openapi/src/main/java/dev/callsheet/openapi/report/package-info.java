/** What an import reports: for people, as diagnostics, and for machines, as JSON. */
@NullMarked
package dev.callsheet.openapi.report;

import org.jspecify.annotations.NullMarked;
