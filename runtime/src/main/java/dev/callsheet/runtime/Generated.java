package dev.callsheet.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated type, top-level or nested. JaCoCo, PIT and IntelliJ's coverage leave out classes with an annotation
 * of this name; Error Prone's {@code -XepDisableWarningsInGeneratedCode} looks for it in sources.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Generated {}
