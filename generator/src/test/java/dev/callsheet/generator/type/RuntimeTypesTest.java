package dev.callsheet.generator.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generator doesn't link the runtime, so nothing else would notice a class that was renamed there. */
class RuntimeTypesTest {
    @Test
    void everyNamedClassExistsAndIsPublic() throws ReflectiveOperationException {
        for (ClassName name : named()) {
            Class<?> type = Class.forName(name.reflectionName());
            assertThat(Modifier.isPublic(type.getModifiers()))
                    .as(name.toString())
                    .isTrue();
        }
    }

    private static List<ClassName> named() throws IllegalAccessException {
        List<ClassName> named = new ArrayList<>();
        for (var field : RuntimeTypes.class.getFields()) {
            if (field.get(null) instanceof ClassName name) {
                named.add(name);
            }
        }
        assertThat(named).isNotEmpty();
        return named;
    }
}
