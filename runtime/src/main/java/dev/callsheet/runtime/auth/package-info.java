/** The credentials of a call, and where they come from. */
@NullMarked
package dev.callsheet.runtime.auth;

import org.jspecify.annotations.NullMarked;
