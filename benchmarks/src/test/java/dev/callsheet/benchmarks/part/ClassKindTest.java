package dev.callsheet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.benchmarks.classfile.ClassFile;
import dev.callsheet.slack.Slack;
import dev.callsheet.slack.model.Block;
import dev.callsheet.slack.model.ConversationType;
import dev.callsheet.slack.model.SectionBlock;
import dev.callsheet.slack.model.User;
import dev.callsheet.slack.users.UsersInfoError;
import dev.callsheet.slack.users.UsersInfoRequest;
import dev.callsheet.slack.users.UsersInfoResponse;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page says which kinds of class the bytes are spent on: it must know the classes that are generated today. */
final class ClassKindTest {
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(UsersInfoRequest.Builder.class, ClassKind.REQUEST_BUILDER),
                Arguments.of(UsersInfoRequest.class, ClassKind.REQUEST),
                Arguments.of(UsersInfoResponse.class, ClassKind.RESPONSE),
                Arguments.of(UsersInfoError.class, ClassKind.ERRORS),
                Arguments.of(ConversationType.class, ClassKind.OPEN_VALUE),
                Arguments.of(ConversationType.Known.class, ClassKind.KNOWN_VALUE),
                Arguments.of(User.class, ClassKind.RECEIVED),
                Arguments.of(SectionBlock.class, ClassKind.SENT),
                Arguments.of(SectionBlock.Builder.class, ClassKind.MODEL_BUILDER),
                Arguments.of(Block.class, ClassKind.UNION),
                Arguments.of(Slack.class, ClassKind.REST));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsGeneratedClassesApart(Class<?> type, ClassKind kind, @TempDir Path folder) throws Exception {
        String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        Path copy = folder.resolve("copy.class");
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name))) {
            Files.copy(in, copy);
        }

        assertThat(ClassKind.of(ClassFile.read(copy))).isEqualTo(kind);
    }
}
