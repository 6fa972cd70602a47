package dev.callsheet.language.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of a module that users can name: public ones in the packages that are API. */
public final class ApiClasses {
    private final List<Class<?>> types;

    private ApiClasses(Class<?> member, Set<String> packages) {
        this.types = in(member, root -> types(root, packages));
    }

    /** Returns the public classes in the packages that a module exports, given a class of it. */
    public static ApiClasses exported(Class<?> member) {
        return new ApiClasses(member, in(member, ApiClasses::exports));
    }

    /** Returns the public classes in packages of a module without a descriptor, given a class of it. */
    public static ApiClasses inPackages(Class<?> member, String... packages) {
        return new ApiClasses(member, Set.of(packages));
    }

    public Stream<Class<?>> stream() {
        return types.stream();
    }

    /** Returns whether this project declares a class that users cannot name. */
    boolean isInternal(Class<?> type) {
        boolean ours = types.stream()
                .anyMatch(each -> each.getProtectionDomain()
                        .getCodeSource()
                        .equals(type.getProtectionDomain().getCodeSource()));
        return ours && !types.contains(type);
    }

    static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    /** Compiled classes are in a folder while tests run, and in a jar while the whole project is built. */
    private static <T> T in(Class<?> member, Function<Path, T> read) {
        try {
            Path classes = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(classes)) {
                return read.apply(classes);
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return read.apply(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> exports(Path root) {
        try (InputStream descriptor = Files.newInputStream(root.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> types(Path root, Set<String> packages) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .filter(name -> packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                    .<Class<?>>flatMap(ApiClasses::type)
                    .filter(ApiClasses::isPublic)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> type(String name) {
        try {
            return Stream.of(Class.forName(name, false, ApiClasses.class.getClassLoader()));
        } catch (NoClassDefFoundError optional) {
            return Stream.empty(); // it extends a class of an optional dependency, so it is not API
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
