/** What a user of a generated client touches: calls, outcomes, exceptions, options, files and JSON values. */
@NullMarked
package dev.callsheet.runtime;

import org.jspecify.annotations.NullMarked;
