package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.Call;
import dev.callsheet.testkit.FakeApi;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

/** The client as a Java module, used by another module. */
final class ModuleTest {
    @Test
    void moduleRequiringClientCanCallIt(@TempDir Path folder) throws Exception {
        Path program = compile(folder);
        Path[] path = Stream.concat(Stream.of(program), modulePath(Slack.class, Call.class, JsonParser.class))
                .toArray(Path[]::new);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("program"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        Object name;
        try (FakeApi api = FakeApi.fromClasspath("slack")) {
            api.when("users.info").respond("{\"user\": {\"id\": \"U1\", \"name\": \"egon\"}}");
            name = layer.findLoader("program")
                    .loadClass("program.Main")
                    .getMethod("run", String.class)
                    .invoke(null, api.baseUrl());
        }

        assertThat(name).isEqualTo("egon");
        assertThat(layer.modules())
                .extracting(Module::getName)
                .containsExactlyInAnyOrder(
                        "program", "dev.callsheet.slack", "dev.callsheet.runtime", "tools.jackson.core");
        Module client = layer.findModule("dev.callsheet.slack").orElseThrow();
        assertThat(layer.findLoader("program").loadClass(Slack.class.getName()).getModule())
                .isEqualTo(client);
        assertThat(client.getDescriptor().isOpen()).isFalse();
        assertThat(client.getDescriptor().opens()).isEmpty();
    }

    /** Compiles a module of one class, which requires only the client. */
    private static Path compile(Path folder) throws Exception {
        Path module = Files.writeString(
                folder.resolve("module-info.java"),
                "module program { requires dev.callsheet.slack; exports program; }");
        Path main = Files.writeString(
                Files.createDirectories(folder.resolve("program")).resolve("Main.java"), """
                package program;

                import dev.callsheet.runtime.options.ClientOptions;
                import dev.callsheet.slack.Slack;
                import dev.callsheet.slack.model.User;

                public class Main {
                    public static String run(String baseUrl) {
                        Slack slack = Slack.create(
                                ClientOptions.builder().token("xoxb-test").baseUrl(baseUrl).build());
                        User user = slack.users().info("U0123ABCD").execute().user();
                        return user.name();
                    }
                }
                """);
        Path classes = folder.resolve("classes");
        String path = modulePath(Slack.class, Call.class, JsonParser.class, Nullable.class)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--module-path",
                        path,
                        "-d",
                        classes.toString(),
                        main.toString(),
                        module.toString());
        assertThat(result).isZero();
        return classes;
    }

    private static Stream<Path> modulePath(Class<?>... types) throws URISyntaxException {
        List<Path> places = new ArrayList<>();
        for (Class<?> type : types) {
            places.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        return places.stream();
    }
}
