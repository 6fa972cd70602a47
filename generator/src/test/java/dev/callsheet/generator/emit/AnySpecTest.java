package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.generator.naming.Naming;
import dev.callsheet.language.LoadResult;
import dev.callsheet.language.RandomSpec;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.DiagnosticRenderer;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Selection;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.JsonWritable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever a legal spec combines, the generated client compiles without a warning and reads what it declares. */
class AnySpecTest {
    /** How many specs a build tries; {@code -Dcallsheet.specs=5000} tries more. */
    private static final int SPECS = Integer.getInteger("callsheet.specs", 300);

    private static final long SEED = Long.getLong("callsheet.seed", 1);
    private static final int BATCH = 50;
    private static final Set<DiagnosticCode> NAMES = Set.of(DiagnosticCode.RESERVED_NAME, DiagnosticCode.NAME_CLASH);

    private record Client(ApiModel api, String basePackage, NameTable names) {
        List<GeneratedFile> files() {
            return Emitters.emit(api, names, new EmitOptions(false, null));
        }
    }

    @Test
    void anyLegalSpecCompilesAndReadsWhatItDeclares() throws ReflectiveOperationException {
        for (int start = 0; start < SPECS; start += BATCH) {
            List<Client> clients = LongStream.range(SEED + start, SEED + Math.min(SPECS, start + BATCH))
                    .mapToObj(AnySpecTest::client)
                    .toList();
            ClassLoader classes = JavaCheck.compile(
                    clients.stream().flatMap(client -> client.files().stream()).toList());
            for (Client client : clients) {
                readsEveryModel(client, classes);
            }
        }
    }

    /** Whatever a mistake makes of a spec, it is either reported or a client can be generated from it. */
    @Test
    void anySpecWithMistakesCompilesOrIsReported() {
        for (int start = 0; start < SPECS * 2; start += BATCH * 2) {
            List<Client> clients = new ArrayList<>();
            for (long seed = SEED + start; seed < SEED + Math.min(SPECS * 2, start + BATCH * 2); seed++) {
                String yaml = new Mistakes(seed).in(RandomSpec.yaml(seed, true));
                LoadResult loaded = SpecLoader.load(RandomSpec.source(yaml));
                String shown = new DiagnosticRenderer(loaded.lines(), false).render(loaded.diagnostics());
                assertThat(shown.isEmpty()).isEqualTo(loaded.diagnostics().isEmpty());
                if (!loaded.hasErrors()) {
                    client(loaded, "com.example.s" + seed).ifPresent(clients::add);
                }
            }
            JavaCheck.compile(
                    clients.stream().flatMap(client -> client.files().stream()).toList());
        }
    }

    private static Optional<Client> client(LoadResult loaded, String basePackage) {
        ApiModel api = selected(Objects.requireNonNull(loaded.model()));
        Naming.Result names = Naming.of(api, basePackage);
        return names.findings().isEmpty() ? Optional.of(new Client(api, basePackage, names.table())) : Optional.empty();
    }

    /** Returns the client of a seed; if Java cannot have some of its names, that of the same spec with harmless names. */
    private static Client client(long seed) {
        for (boolean tame : new boolean[] {false, true}) {
            String yaml = RandomSpec.yaml(seed, tame);
            ApiModel api = model(yaml);
            String basePackage = "com.example.s" + seed;
            Naming.Result names = Naming.of(api, basePackage);
            if (names.findings().isEmpty()) {
                return new Client(api, basePackage, names.table());
            }
            assertThat(names.findings()).as(yaml).allMatch(finding -> !tame && NAMES.contains(finding.code()));
        }
        throw new AssertionError("seed " + seed);
    }

    private static ApiModel model(String yaml) {
        LoadResult loaded = SpecLoader.load(RandomSpec.source(yaml));
        assertThat(loaded.hasErrors()).as("%s%n%s", loaded.diagnostics(), yaml).isFalse();
        ApiModel api = Objects.requireNonNull(loaded.model());
        return selected(api);
    }

    private static ApiModel selected(ApiModel api) {
        return Selection.of(List.of(), List.of()).applyTo(api).model();
    }

    /** Reads random JSON of each model; what is read and written again is the same value. */
    private static void readsEveryModel(Client client, ClassLoader classes) throws ReflectiveOperationException {
        RandomJson random = new RandomJson(TypeIndex.of(client.api()), new Random(SEED));
        for (Model model : client.api().models()) {
            Class<?> type = classes.loadClass(client.names().type(model.name()).toString());
            JsonReader<?> reader = (JsonReader<?>) type.getField("READER").get(null);
            String json = random.of(new TypeRef.Named(model.name()));
            Object value = reader.parse(json);
            assertThat(reader.parse(((JsonWritable) value).toJson())).as(json).isEqualTo(value);
        }
    }
}
