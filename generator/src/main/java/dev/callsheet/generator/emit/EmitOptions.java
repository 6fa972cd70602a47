package dev.callsheet.generator.emit;

import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a user may choose about the output; the package is the name table's.
 *
 * @param moduleInfo whether the client is a Java module
 * @param clientInterface the full name of an interface that the client class implements; null for none
 */
public record EmitOptions(boolean moduleInfo, @Nullable String clientInterface) {
    /**
     * Checks the name of an interface (JLS 6.7).
     *
     * @throws IllegalArgumentException if it is not a full name
     */
    public static void checkInterface(@Nullable String clientInterface) {
        if (clientInterface != null && (clientInterface.indexOf('.') < 0 || !SourceVersion.isName(clientInterface))) {
            throw new IllegalArgumentException("`" + clientInterface
                    + "` is not the full name of a Java interface, such as com.example.MyMethods");
        }
    }
}
