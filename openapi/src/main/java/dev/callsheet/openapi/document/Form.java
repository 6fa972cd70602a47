package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;

/** A document in the form of OpenAPI 3. */
interface Form {
    /** Returns the document itself. */
    YamlMapping root();

    /** Returns in this form what a reference of the document leads to. */
    Reference target(YamlScalar reference, Reference written);

    /** Returns the form of a document that is written in it. */
    static Form asWritten(YamlMapping root) {
        return new Form() {
            @Override
            public YamlMapping root() {
                return root;
            }

            @Override
            public Reference target(YamlScalar reference, Reference written) {
                return written;
            }
        };
    }
}
