package dev.callsheet.language.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files below a folder. Links are followed if their targets are in the folder. */
final class FolderStorage implements Storage {
    private final Path root;
    private final Path realRoot;
    private final SortedSet<String> paths = new TreeSet<>();
    private final Map<String, IOException> broken = new HashMap<>();

    FolderStorage(Path root) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor());
    }

    @Override
    public SortedSet<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        IOException fault = broken.get(path);
        if (fault != null) {
            throw fault;
        }
        Path file = root.resolve(path).toRealPath();
        if (!file.startsWith(realRoot)) {
            throw leadsOut();
        }
        return Files.newInputStream(file);
    }

    private static IOException leadsOut() {
        return new IOException("the link points outside the folder of the spec");
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private int visited;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            count();
            if (folder.toRealPath().startsWith(realRoot)) {
                return FileVisitResult.CONTINUE;
            }
            fail(folder, leadsOut());
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            count();
            String path = relative(file);
            if (Storage.isWanted(path)) {
                paths.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            count();
            String why = fault instanceof FileSystemLoopException
                    ? "the link points to a folder above it"
                    : "access is denied";
            fail(file, new IOException(why, fault));
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path file) {
            return HIDDEN.matcher(relative(file)).matches();
        }

        private void fail(Path file, IOException fault) {
            paths.add(relative(file));
            broken.put(relative(file), fault);
        }

        private void count() throws IOException {
            if (++visited > Limits.VISITED) {
                throw new IOException("there are more than " + Limits.VISITED + " files and folders below it");
            }
        }
    }
}
