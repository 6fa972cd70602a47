/** Mends what the checks of the language refuse in an imported spec: faults of documents, and names that Java does not allow. */
@NullMarked
package dev.callsheet.openapi.repair;

import org.jspecify.annotations.NullMarked;
