package dev.callsheet.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of this module as the tests see them. */
final class SpecFiles {
    static final Path SCHEMA = Path.of("src/main/resources/schema/callsheet-1.schema.json");
    static final Path SLACK = Path.of("src/main/resources/slack");
    private static final JsonMapper JSON = new JsonMapper();

    private SpecFiles() {}

    /** How the scalars of a YAML file are typed. */
    enum Reading {
        /** Every scalar is a string, which is how Callsheet reads a spec. */
        STRINGS,
        /** Numbers, booleans and dates are recognized, which is how an editor reads it. */
        TYPED
    }

    static List<Path> yaml() {
        return under(SLACK, ".yaml");
    }

    static List<Path> examples() {
        return under(SLACK.resolve("examples"), ".json");
    }

    static JsonNode json(Path file) {
        return JSON.readTree(text(file));
    }

    static JsonNode yaml(String text, Reading reading) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Resolver resolver = reading == Reading.STRINGS ? new OnlyEmptyIsNull() : new Resolver();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, resolver);
        return JSON.valueToTree(yaml.<Object>load(text));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> under(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OnlyEmptyIsNull extends Resolver {
        private static final Pattern EMPTY_SCALAR = Pattern.compile("^$");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, EMPTY_SCALAR, null);
        }
    }
}
