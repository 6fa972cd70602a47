package dev.callsheet.generator.write;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The disk of this machine, of which a change fails: creating, writing, moving or deleting a file or folder. A file that is being written then
 * has half of its text.
 */
final class FailingFileSystem extends FileSystem {
    private final FileSystem disk = FileSystems.getDefault();
    private final Provider provider = new Provider();
    private final int failing;
    private final boolean kill;
    private int changes;

    /**
     * @param failing how many changes succeed
     * @param kill whether the process ends there, so that no later change is made; otherwise the disk is full then: files can be moved and deleted
     */
    FailingFileSystem(int failing, boolean kill) {
        this.failing = failing;
        this.kill = kill;
    }

    /** The process is killed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private boolean fails() {
        return changes++ >= failing;
    }

    /** A change that needs space. */
    private void grow() throws IOException {
        if (fails()) {
            throw failure();
        }
    }

    private void change() throws IOException {
        if (fails() && kill) {
            throw failure();
        }
    }

    private IOException failure() {
        if (kill) {
            throw new Killed();
        }
        return new IOException("No space left on device");
    }

    /** Returns a path of this file system. */
    Path wrap(Path path) {
        return (Path)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(path));
    }

    private static Path unwrap(Object path) {
        return Proxy.isProxyClass(path.getClass()) ? ((Wrapped) Proxy.getInvocationHandler(path)).path : (Path) path;
    }

    private final class Wrapped implements InvocationHandler {
        private final Path path;

        Wrapped(Path path) {
            this.path = path;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return FailingFileSystem.this;
            }
            Object[] plain = arguments == null ? new Object[0] : arguments.clone();
            for (int i = 0; i < plain.length; i++) {
                plain[i] = plain[i] instanceof Path each ? unwrap(each) : plain[i];
            }
            try {
                Object result = method.invoke(path, plain);
                if (result instanceof Iterator<?> names) {
                    List<Path> wrapped = new ArrayList<>();
                    names.forEachRemaining(name -> wrapped.add(wrap((Path) name)));
                    return wrapped.iterator();
                }
                return result instanceof Path each ? wrap(each) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private final class Provider extends FileSystemProvider {
        private final FileSystemProvider real = disk.provider();

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            if (!options.contains(StandardOpenOption.WRITE)) {
                return real.newByteChannel(unwrap(path), options, attributes);
            }
            boolean fails = fails();
            SeekableByteChannel channel = real.newByteChannel(unwrap(path), options, attributes);
            return fails ? new HalfWritten(channel) : channel;
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            grow();
            return real.newFileChannel(unwrap(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> entries = real.newDirectoryStream(unwrap(folder), path -> filter.accept(wrap(path)));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    List<Path> wrapped = new ArrayList<>();
                    entries.forEach(path -> wrapped.add(wrap(path)));
                    return wrapped.iterator();
                }

                @Override
                public void close() throws IOException {
                    entries.close();
                }
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            if (!java.nio.file.Files.exists(unwrap(folder))) {
                grow();
            }
            real.createDirectory(unwrap(folder), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            change();
            real.delete(unwrap(path));
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            grow();
            real.copy(unwrap(from), unwrap(to), options);
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            change();
            real.move(unwrap(from), unwrap(to), options);
        }

        @Override
        public boolean isSameFile(Path path, Path other) throws IOException {
            return real.isSameFile(unwrap(path), unwrap(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return real.isHidden(unwrap(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return real.getFileStore(unwrap(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            real.checkAccess(unwrap(path), modes);
        }

        @Override
        public <V extends FileAttributeView> @Nullable V getFileAttributeView(
                Path path, Class<V> type, LinkOption... options) {
            return real.getFileAttributeView(unwrap(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return real.readAttributes(unwrap(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return real.readAttributes(unwrap(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            change();
            real.setAttribute(unwrap(path), attribute, value, options);
        }

        @Override
        public String getScheme() {
            return "failing";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }
    }

    /** Takes half of a text. */
    private final class HalfWritten implements SeekableByteChannel {
        private final SeekableByteChannel real;

        HalfWritten(SeekableByteChannel real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer text) throws IOException {
            real.write(text.limit(text.position() + text.remaining() / 2));
            throw failure();
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return real.read(into);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            return real.position(position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return real.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return disk.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return Stream.of(disk.getRootDirectories().iterator().next())
                .map(this::wrap)
                .toList();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return disk.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return disk.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(disk.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
