package dev.callsheet.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Names of parameters, taken from the sources by the compiler, which reads declarations only. */
final class ParameterNames {
    private final Map<String, List<String>> names;

    private ParameterNames(Map<String, List<String>> names) {
        this.names = Map.copyOf(names);
    }

    /** @param folders source folders; those that do not exist are ignored */
    static ParameterNames in(Path... folders) throws IOException {
        List<Path> files = Arrays.stream(folders)
                .filter(Files::isDirectory)
                .flatMap(ParameterNames::sources)
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Collector collector = new Collector();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:only", "-classpath", System.getProperty("java.class.path"), "-Xlint:none");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(collector));
            if (!task.call()) {
                throw new IllegalStateException("The sources cannot be compiled; see the messages of javac.");
            }
        }
        return new ParameterNames(collector.names);
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(Executable executable) {
        String name = executable instanceof Method ? executable.getName() : "<init>";
        String types = Arrays.stream(executable.getParameterTypes())
                .map(Class::getCanonicalName)
                .collect(Collectors.joining(","));
        String key = executable.getDeclaringClass().getCanonicalName() + "." + name + "(" + types + ")";
        List<String> found = names.get(key);
        if (found == null) {
            throw new IllegalStateException("No source declares " + key);
        }
        return found;
    }

    @SupportedAnnotationTypes("*")
    private static final class Collector extends AbstractProcessor {
        private final Map<String, List<String>> names = new HashMap<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ElementFilter.typesIn(round.getRootElements()).forEach(this::add);
            return false;
        }

        private void add(TypeElement type) {
            for (Element member : type.getEnclosedElements()) {
                if (member instanceof ExecutableElement executable) {
                    String types = executable.getParameters().stream()
                            .map(each -> name(processingEnv.getTypeUtils().erasure(each.asType())))
                            .collect(Collectors.joining(","));
                    names.put(
                            type.getQualifiedName() + "." + executable.getSimpleName() + "(" + types + ")",
                            executable.getParameters().stream()
                                    .map(each -> each.getSimpleName().toString())
                                    .toList());
                } else if (member instanceof TypeElement nested) {
                    add(nested);
                }
            }
        }

        /** Returns the name of an erased type without the annotations that its {@code toString} includes. */
        private static String name(TypeMirror type) {
            if (type instanceof ArrayType array) {
                return name(array.getComponentType()) + "[]";
            } else if (type instanceof DeclaredType declared) {
                return ((TypeElement) declared.asElement()).getQualifiedName().toString();
            }
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
    }
}
