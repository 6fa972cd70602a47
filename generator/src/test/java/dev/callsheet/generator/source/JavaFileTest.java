package dev.callsheet.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class JavaFileTest {
    private static final ClassName OTHER = ClassName.get("com.example.other", "Pet");

    @Test
    void importsTheFirstOfTwoClassesWithOneName() {
        TypeSpec type = TypeSpec.classBuilder("Shop")
                .addField(OTHER, "first")
                .addField(ClassName.get("com.example.zoo", "Pet"), "second")
                .addField(String.class, "name")
                .build();

        assertThat(text(type))
                .contains(
                        "import com.example.other.Pet;\n\nclass Shop {",
                        "    Pet first;",
                        "    com.example.zoo.Pet second;",
                        "    String name;");
    }

    @Test
    void qualifiesWhatANestedTypeHides() {
        TypeSpec type = TypeSpec.classBuilder("Shop")
                .addField(OTHER, "other")
                .addField(ClassName.get("com.example", "Shop", "Pet"), "own")
                .addType(TypeSpec.recordBuilder("Pet").build())
                .alwaysQualify("Pet")
                .build();

        assertThat(text(type))
                .contains("com.example.other.Pet other;", "    Pet own;", "    record Pet() {\n    }\n")
                .doesNotContain("import");
    }

    @Test
    void importsNothingThatHasTheNameOfAClassOfThePackage() {
        TypeSpec type = TypeSpec.classBuilder("Shop")
                .addField(OTHER, "other")
                .addField(ClassName.get("com.example", "Pet"), "own")
                .build();

        assertThat(text(type))
                .contains("com.example.other.Pet other;", "    Pet own;")
                .doesNotContain("import");
    }

    @Test
    void breaksAStatementThatIsTooLong() {
        String name = "a".repeat(60);
        TypeSpec type = TypeSpec.classBuilder("Shop")
                .addMethod(MethodSpec.methodBuilder("sum")
                        .addStatement("sum($N,$W$N,$W1)", name, name)
                        .build())
                .build();

        assertThat(text(type)).contains("        sum(" + name + ",\n                " + name + ", 1);\n    }\n");
    }

    @Test
    void indentsTheLinesOfAStatementAfterItsFirst() {
        TypeSpec type = TypeSpec.classBuilder("Shop")
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement(
                                "call(\n$L)", CodeBlock.join(List.of(CodeBlock.of("1"), CodeBlock.of("2")), ",\n"))
                        .addStatement("end()")
                        .build())
                .build();

        assertThat(text(type))
                .contains("    Shop() {\n        call(\n                1,\n                2);\n        end();\n");
    }

    @Test
    void putsAnAnnotationBeforeTheSimpleName() {
        AnnotationSpec annotation = AnnotationSpec.of(ClassName.get("com.example", "Nullable"));
        TypeSpec type = TypeSpec.classBuilder("Shop")
                .addField(OTHER.nestedClass("Name").annotated(annotation), "name", Modifier.PRIVATE)
                .build();

        assertThat(text(type)).contains("    private Pet. @Nullable Name name;");
    }

    @Test
    void rejectsArgumentsThatTheFormatLacks() {
        assertThatThrownBy(() -> CodeBlock.of("$L", 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CodeBlock.of("$Q", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsAStringThatIsNotPrintable() {
        assertThatThrownBy(() -> CodeBlock.of("$S", "\u2028")).isInstanceOf(IllegalArgumentException.class);
        assertThat(CodeBlock.of("$S", "a\"\\")).hasToString("\"a\\\"\\\\\"");
    }

    private static String text(TypeSpec type) {
        return new JavaFile("// Made by a test.", "com.example", type).text();
    }
}
