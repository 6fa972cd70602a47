/** What generated code is made of: descriptors of endpoints, requests, and readers and writers of JSON. */
@NullMarked
package dev.callsheet.runtime.spi;

import org.jspecify.annotations.NullMarked;
