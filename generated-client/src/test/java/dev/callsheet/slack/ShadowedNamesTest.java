package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.*;
import dev.callsheet.runtime.json.*;
import dev.callsheet.runtime.options.*;
import dev.callsheet.slack.files.*;
import dev.callsheet.slack.model.Call;
import dev.callsheet.slack.model.File;
import dev.callsheet.slack.model.Option;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

/** Models named File, Call and Option can be used beside on-demand imports of JDK and runtime packages. */
final class ShadowedNamesTest {
    @Test
    void oneImportResolvesAmbiguousNames() throws IOException {
        List<File> files = new ArrayList<>(List.of(File.fromJson("{\"id\": \"F1\"}")));
        Optional<Option> option = Optional.of(Option.builder("1").build());
        Call call = Call.fromJson("{\"id\": \"R1\"}");
        Path path = Path.of("here");
        FilesInfoRequest request = FilesInfoRequest.builder(files.get(0).id()).build();

        try (Reader text =
                new StringReader(request + " " + call.id() + " " + option.get().value() + " " + path)) {
            assertThat(new BufferedReader(text).readLine()).isEqualTo("files.info(file=F1) R1 1 here");
        }
    }
}
