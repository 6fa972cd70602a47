/** The client behind a generated one: what a call goes through. */
@NullMarked
package dev.callsheet.runtime.client;

import org.jspecify.annotations.NullMarked;
