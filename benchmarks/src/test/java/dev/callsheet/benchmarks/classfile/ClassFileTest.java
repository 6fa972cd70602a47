package dev.callsheet.benchmarks.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

final class ClassFileTest {
    /** A class to read; the text in it has characters of one, two and three bytes. */
    private static final class Sample implements Callable<String> {
        private static final long BIG = 123_456_789_012L;

        @Override
        public String call() {
            Callable<String> inner = () -> "aé€" + BIG;
            try {
                return inner.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Empty {}

    @Test
    void countsEveryByteOnce() throws Exception {
        ClassFile file = ClassFile.read(path(Sample.class));

        assertThat(new Sample().call()).isEqualTo("aé€123456789012");
        assertThat(file.size()).isEqualTo(Files.size(path(Sample.class)));
        assertThat(file.portions())
                .containsKeys(
                        Portion.LITERALS,
                        Portion.NAMES,
                        Portion.REFERENCES,
                        Portion.CODE,
                        Portion.LINES,
                        Portion.LINKS,
                        Portion.REST);
        assertThat(file.portions().get(Portion.REST)).isBetween(20L, 200L);
    }

    @Test
    void knowsParentsAndLambdas() throws Exception {
        ClassFile file = ClassFile.read(path(Sample.class));

        assertThat(file.parents()).containsExactlyInAnyOrder("java/lang/Object", "java/util/concurrent/Callable");
        assertThat(file.lambdas()).isEqualTo(1);
        assertThat(file.isInterface()).isFalse();
        assertThat(ClassFile.read(path(Empty.class)).isInterface()).isTrue();
    }

    private static Path path(Class<?> type) throws URISyntaxException {
        String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        return Path.of(type.getResource(name).toURI());
    }
}
