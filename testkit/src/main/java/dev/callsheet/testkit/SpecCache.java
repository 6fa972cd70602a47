package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The specs that were read last, so that a test suite reads each once and not for every server. A spec is known by a hash of all its
 * files: what is returned is what reading them again would return.
 *
 * <p>Thread-safe.
 */
final class SpecCache {
    /** A suite tests the clients of a few APIs; more are read again, so that no long run can fill the heap. */
    private static final int SPECS = 4;

    private final Map<String, ApiModel> models = new LinkedHashMap<>(SPECS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ApiModel> eldest) {
            return size() > SPECS;
        }
    };

    /**
     * Returns the model of a spec.
     *
     * @param name tells specs with the same files apart: messages show it
     * @param reader reads a spec that is not known
     */
    synchronized ApiModel get(String name, SpecSource source, Function<SpecSource, ApiModel> reader) {
        Optional<String> hash = source.hash();
        if (hash.isEmpty()) {
            return reader.apply(source); // and reports what is wrong
        }
        String key = hash.get() + " " + name;
        ApiModel known = models.get(key);
        if (known == null) {
            known = reader.apply(source);
            models.put(key, known);
        }
        return known;
    }
}
