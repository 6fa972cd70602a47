package dev.callsheet.benchmarks.classfile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class file, as far as its bytes are counted.
 *
 * @param name the full name with slashes
 * @param parents the names of its superclass and its own interfaces
 * @param isInterface whether it is an interface
 * @param lambdas how many bodies of lambdas it has
 * @param portions its bytes by what they are for; together all of the file
 */
public record ClassFile(
        String name, Set<String> parents, boolean isInterface, int lambdas, Map<Portion, Long> portions) {
    public ClassFile {
        parents = Set.copyOf(parents);
        portions = Collections.unmodifiableMap(new EnumMap<>(portions));
    }

    /** Returns how many bytes it has. */
    public long size() {
        return portions.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Reads a class file. */
    public static ClassFile read(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return new Reader(in, Files.size(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader {
        private static final int ACC_INTERFACE = 0x0200;
        /** The magic number, the version and the count of constants. */
        private static final int HEADER = 10;
        /** The name and the length of an attribute. */
        private static final int ATTRIBUTE_HEADER = 6;

        private final DataInputStream in;
        private final long size;
        private final Map<Portion, Long> portions = new EnumMap<>(Portion.class);
        private @Nullable String[] texts = {};
        private int[] names = {};
        private int lambdas;

        Reader(DataInputStream in, long size) {
            this.in = in;
            this.size = size;
        }

        ClassFile read() throws IOException {
            in.skipNBytes(HEADER - Short.BYTES);
            constants(in.readUnsignedShort());
            boolean isInterface = (in.readUnsignedShort() & ACC_INTERFACE) != 0;
            String name = className();
            Set<String> parents = new HashSet<>(Set.of(className()));
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                parents.add(className());
            }
            members();
            members();
            attributes();
            long counted = portions.values().stream().mapToLong(Long::longValue).sum();
            add(Portion.REST, size - counted);
            return new ClassFile(name, parents, isInterface, lambdas, portions);
        }

        private String className() throws IOException {
            int index = in.readUnsignedShort();
            return index == 0 ? "" : text(names[index]);
        }

        /** JVMS section 4.4. */
        private void constants(int count) throws IOException {
            texts = new String[count];
            names = new int[count];
            Set<Integer> literals = new HashSet<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                int length = 0;
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> names[i] = in.readUnsignedShort();
                    case 8 -> literals.add(in.readUnsignedShort());
                    case 16, 19, 20 -> length = 2;
                    case 15 -> length = 3;
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> length = 4;
                    case 5, 6 -> length = 8;
                    default -> throw new IOException("constant " + tag);
                }
                in.skipNBytes(length);
                if (tag != 1) {
                    add(Portion.REFERENCES, 1 + (length == 0 ? Short.BYTES : length));
                }
                if (tag == 5 || tag == 6) {
                    i++;
                }
            }
            for (int i = 1; i < count; i++) {
                if (texts[i] != null) {
                    add(literals.contains(i) ? Portion.LITERALS : Portion.NAMES, 1 + Short.BYTES + utf8(texts[i]));
                }
            }
        }

        private String text(int index) {
            return Objects.requireNonNull(texts[index]);
        }

        private static long utf8(String text) {
            return text.chars()
                    .mapToLong(next -> next >= 1 && next < 0x80 ? 1 : next < 0x800 ? 2 : 3)
                    .sum();
        }

        /** JVMS sections 4.5 and 4.6. */
        private void members() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.skipNBytes(Short.BYTES);
                lambdas += text(in.readUnsignedShort()).startsWith("lambda$") ? 1 : 0;
                in.skipNBytes(Short.BYTES);
                attributes();
            }
        }

        /** JVMS section 4.7. */
        private void attributes() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                String name = text(in.readUnsignedShort());
                long length = Integer.toUnsignedLong(in.readInt());
                if (name.equals("Code")) {
                    code();
                } else {
                    in.skipNBytes(length);
                    add(Portion.of(name), ATTRIBUTE_HEADER + length);
                }
            }
        }

        /** JVMS section 4.7.3. */
        private void code() throws IOException {
            in.skipNBytes(2 * Short.BYTES);
            long length = Integer.toUnsignedLong(in.readInt());
            in.skipNBytes(length);
            long handlers = 8L * in.readUnsignedShort();
            in.skipNBytes(handlers);
            add(Portion.CODE, length + handlers);
            attributes();
        }

        private void add(Portion portion, long bytes) {
            portions.merge(portion, bytes, Long::sum);
        }
    }
}
