package dev.callsheet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFaultTest {
    private static final String FULL = "the disk is full; free some space and run the build again";
    private static final String FILE = "a file is in the place of a folder; move the file, or choose another folder";

    @TempDir
    private Path folder;

    @Test
    void namesFileAndWhatToDo() {
        assertThat(of(new FileSystemException("out/A.java", null, "No space left on device")))
                .isEqualTo("out/A.java: " + FULL);
        assertThat(of(new FileSystemException("out/A.java", null, "Disk quota exceeded")))
                .isEqualTo("out/A.java: " + FULL);
        assertThat(of(new FileSystemException("out/A.java", null, "Read-only file system")))
                .isEqualTo("out/A.java: the file system is read-only; choose a folder on another one");
        assertThat(of(new FileSystemException("out/A.java", null, "File name too long")))
                .isEqualTo("out/A.java: the name is too long for the file system; choose a folder with a shorter path");
        assertThat(of(new AccessDeniedException("out/A.java")))
                .isEqualTo("out/A.java: access is denied; change the permissions, or choose another folder");
        assertThat(of(new FileAlreadyExistsException("out"))).isEqualTo("out: " + FILE);
        assertThat(of(new DirectoryNotEmptyException("out/A.java")))
                .isEqualTo("out/A.java: a folder is in the place of a file; move the folder, or choose another file");
        assertThat(of(new NoSuchFileException("out/A.java")))
                .isEqualTo("out/A.java: there is no such file; another program may have deleted it");
        assertThat(of(new FileSystemException("out/A.java", null, "Input/output error")))
                .isEqualTo("out/A.java: Input/output error");
    }

    @Test
    void namesFileOfStreamFromWhoeverWrappedFault() {
        IOException full = new IOException("No space left on device");

        assertThat(DiskFault.describe(new UncheckedIOException("could not write out/A.java", full)))
                .isEqualTo("could not write out/A.java: " + FULL);
        assertThat(DiskFault.describe(new UncheckedIOException(full))).isEqualTo(FULL);
    }

    @Test
    void namesFileThatIsInPlaceOfFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("target"));

        assertThat(of(new FileSystemException(file.resolve("a/A.java").toString(), null, "Not a directory")))
                .isEqualTo(file + ": " + FILE);
    }

    private static String of(FileSystemException fault) {
        return DiskFault.describe(new UncheckedIOException(fault));
    }
}
