/** Every Java name of a client, decided once and before anything is emitted. */
@NullMarked
package dev.callsheet.generator.naming;

import org.jspecify.annotations.NullMarked;
