package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call that is made and never executed is an error of Error Prone, as is a client that is created and never used. */
final class ForgottenCallTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /** What Error Prone needs to see of the compiler, from its installation guide. */
    private static final List<String> EXPORTED =
            List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");

    private static final List<String> OPENED = List.of("code", "comp");

    @TempDir
    Path folder;

    @BeforeAll
    static void needsErrorProne() {
        assumeTrue(
                CLASS_PATH.contains("error_prone_core"),
                "Error Prone needs JDK 21 or newer to run; the build has it on the class path there");
    }

    @Test
    void callThatIsNotExecutedDoesNotCompile() throws Exception {
        assertThat(compile("shop.pets().list();")).contains("error: [CheckReturnValue]");
        assertThat(compile("shop.pets().find(\"Rex\", options -> {});")).contains("error: [CheckReturnValue]");
        assertThat(compile("shop.pets();")).contains("error: [CheckReturnValue]");
        assertThat(compile("Petshop.create(\"token\");")).contains("error: [CheckReturnValue]");
    }

    @Test
    void callThatIsExecutedCompiles() throws Exception {
        assertThat(compile("shop.pets().list().execute();")).isEmpty();
    }

    private String compile(String statement) throws IOException, InterruptedException {
        Path source = Files.writeString(
                folder.resolve("Use.java"),
                "import com.example.petshop.Petshop;\nclass Use { void use(Petshop shop) { " + statement + " } }\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        EXPORTED.forEach(
                name -> command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
        OPENED.forEach(name -> command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true",
                "-proc:none",
                "-Xplugin:ErrorProne -XepDisableAllWarnings",
                "-processorpath",
                CLASS_PATH,
                "-classpath",
                CLASS_PATH,
                "-d",
                folder.toString(),
                source.toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        javac.getOutputStream().close();
        String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(javac.waitFor()).as(output).isEqualTo(output.isEmpty() ? 0 : 1);
        return output;
    }
}
