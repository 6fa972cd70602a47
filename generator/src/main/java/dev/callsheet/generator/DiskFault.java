package dev.callsheet.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains why a file could not be read or written. */
public final class DiskFault {
    private static final String FULL = "the disk is full; free some space and run the build again";
    private static final String FILE = "a file is in the place of a folder; move the file, or choose another folder";
    private static final String FOLDER = "a folder is in the place of a file; move the folder, or choose another file";

    private DiskFault() {}

    /** Returns one sentence: the file, what is wrong and what to do. */
    public static String describe(UncheckedIOException failure) {
        IOException cause = Objects.requireNonNull(failure.getCause());
        if (!(cause instanceof FileSystemException disk) || disk.getFile() == null) {
            // Streams do not know their file; who wrapped the fault may.
            boolean named =
                    failure.getMessage() != null && !failure.getMessage().equals(cause.toString());
            return (named ? failure.getMessage() + ": " : "") + reason(cause, cause.getMessage());
        }
        Optional<Path> file = fileAbove(disk.getFile());
        return file.isPresent() ? file.get() + ": " + FILE : disk.getFile() + ": " + reason(disk, disk.getReason());
    }

    private static String reason(IOException fault, @Nullable String reason) {
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("quota exceeded") || text.contains("not enough space")) {
            return FULL;
        }
        if (text.contains("read-only")) {
            return "the file system is read-only; choose a folder on another one";
        }
        if (text.contains("name too long")) {
            return "the name is too long for the file system; choose a folder with a shorter path";
        }
        if (fault instanceof AccessDeniedException || text.contains("permission denied")) {
            return "access is denied; change the permissions, or choose another folder";
        }
        if (fault instanceof FileAlreadyExistsException || fault instanceof NotDirectoryException) {
            return FILE;
        }
        if (fault instanceof DirectoryNotEmptyException || text.contains("is a directory")) {
            return FOLDER;
        }
        if (fault instanceof NoSuchFileException) {
            return "there is no such file; another program may have deleted it";
        }
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }

    /** Returns the file that is where a path needs a folder. */
    private static Optional<Path> fileAbove(String path) {
        try {
            for (Path folder = Path.of(path).toAbsolutePath().getParent();
                    folder != null;
                    folder = folder.getParent()) {
                if (Files.isRegularFile(folder)) {
                    return Optional.of(folder);
                }
            }
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // a file of another file system
        }
    }
}
