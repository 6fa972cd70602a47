/** Recognizes how lists are divided into pages, if a document leaves no doubt. */
@NullMarked
package dev.callsheet.openapi.paging;

import org.jspecify.annotations.NullMarked;
