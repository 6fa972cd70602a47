/** What generated code is made of: descriptions of APIs and endpoints, and requests. */
@NullMarked
package dev.callsheet.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
