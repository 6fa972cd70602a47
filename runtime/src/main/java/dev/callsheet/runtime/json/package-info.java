/** The one place where the JSON library is set up. Not exported. */
@NullMarked
package dev.callsheet.runtime.json;

import org.jspecify.annotations.NullMarked;
