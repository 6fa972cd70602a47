/** JSON values, and readers and writers of JSON. The only package that imports a JSON library; no public signature names one. */
@NullMarked
package dev.callsheet.runtime.json;

import org.jspecify.annotations.NullMarked;
