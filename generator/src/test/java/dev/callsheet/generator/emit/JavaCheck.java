package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Asks the JDK's compiler what it thinks of generated files. */
final class JavaCheck {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private JavaCheck() {}

    /** Compiles the files without a single warning, of lint or of doclint, and loads their classes. */
    static ClassLoader compile(List<GeneratedFile> files) {
        Classes classes = new Classes(COMPILER.getStandardFileManager(null, Locale.ROOT, null));
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-Xlint:all",
                "-Xdoclint:all/protected",
                "-Werror",
                "-classpath",
                CLASS_PATH);
        boolean compiled = COMPILER.getTask(null, classes, findings, options, null, sources(files))
                .call();
        assertThat(findings.getDiagnostics().stream().limit(20).map(finding -> finding + "\n" + excerpt(finding)))
                .isEmpty();
        assertThat(compiled).isTrue();
        return classes.loader();
    }

    private static String excerpt(javax.tools.Diagnostic<? extends JavaFileObject> finding) {
        try {
            return finding.getSource() == null
                    ? ""
                    : finding.getSource()
                            .getCharContent(true)
                            .toString()
                            .lines()
                            .skip(Math.max(0, finding.getLineNumber() - 3))
                            .limit(5)
                            .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every class, method, field and constant that the files declare, as the compiler's parser sees them. */
    static List<String> members(List<GeneratedFile> files) {
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, List.of("-proc:none"), null, sources(files));
        Members members = new Members();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(members, unit.getSourceFile().getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members.found;
    }

    /** Returns every identifier in the files: what they declare, use and import. */
    static Set<String> identifiers(List<GeneratedFile> files) {
        Set<String> found = new TreeSet<>();
        for (GeneratedFile file : files) {
            Matcher word =
                    IDENTIFIER.matcher(file.text().replaceAll("(?s)/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|//.*?\n", " "));
            while (word.find()) {
                found.add(word.group());
            }
        }
        return found;
    }

    private static List<JavaFileObject> sources(List<GeneratedFile> files) {
        return files.stream().<JavaFileObject>map(Source::new).toList();
    }

    private static final class Members extends TreeScanner<Void, String> {
        private final List<String> found = new ArrayList<>();

        @Override
        public Void visitClass(ClassTree tree, String place) {
            found.add(place + " " + tree.getKind() + " " + tree.getSimpleName());
            return super.visitClass(tree, place + "." + tree.getSimpleName());
        }

        @Override
        public Void visitMethod(MethodTree tree, String place) {
            String parameters =
                    tree.getParameters().stream().map(VariableTree::toString).collect(Collectors.joining(", "));
            found.add(place + " " + tree.getReturnType() + " " + tree.getName() + "(" + parameters + ")");
            return super.visitMethod(tree, place + "." + tree.getName());
        }

        @Override
        public Void visitVariable(VariableTree tree, String place) {
            found.add(place + " " + tree.getType() + " " + tree.getName());
            return super.visitVariable(tree, place);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(GeneratedFile file) {
            super(URI.create("mem:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

        private Classes(StandardJavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    compiled.put(className, out);
                    return out;
                }
            };
        }

        private ClassLoader loader() {
            return new ClassLoader(JavaCheck.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    ByteArrayOutputStream out = compiled.get(name);
                    if (out == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, out.toByteArray(), 0, out.size());
                }
            };
        }
    }

    /** The text of all files, to look for something in. */
    static String text(List<GeneratedFile> files) {
        return files.stream()
                .flatMap(file -> Stream.of(file.path(), file.text()))
                .collect(Collectors.joining("\n"));
    }
}
