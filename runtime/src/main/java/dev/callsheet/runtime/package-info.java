/** What a user of a generated client touches: calls, their outcomes, exceptions and files. */
@NullMarked
package dev.callsheet.runtime;

import org.jspecify.annotations.NullMarked;
