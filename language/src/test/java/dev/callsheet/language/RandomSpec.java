package dev.callsheet.language;

import dev.callsheet.language.source.SpecSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A legal spec made of random parts of the language: whatever it combines, a client can be generated from it. The same seed makes
 * the same spec.
 */
public final class RandomSpec {
    /** Keys of JSON and names of parameters, most of them harmless, some not. */
    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "created_at",
            "user-id",
            "$ref",
            "class",
            "List",
            "value",
            "équipe",
            "names",
            "builder",
            "Builder",
            "READER",
            "hashCode",
            "get_class",
            "to_string",
            "limit",
            "in",
            "out",
            "other",
            "a.b",
            "String",
            "Override",
            "it's",
            "emoji😀",
            "null",
            "true",
            "type",
            "kind",
            "toBuilder",
            "unknown",
            "extra",
            "equals");

    private final Random random;
    private final List<String> models = new ArrayList<>();
    private final List<String> enums = new ArrayList<>();
    private final List<String> unions = new ArrayList<>();
    private final Map<String, Object> api = new LinkedHashMap<>();
    private int texts;
    private boolean coded;

    private final boolean tame;

    private RandomSpec(long seed, boolean tame) {
        random = new Random(seed);
        this.tame = tame;
    }

    /**
     * Returns the spec of a seed as YAML, in one file.
     *
     * @param tame whether all names are harmless; if not, some may be refused because Java reserves them
     */
    public static String yaml(long seed, boolean tame) {
        return new RandomSpec(seed, tame).build();
    }

    /** Returns a spec in one file. */
    public static SpecSource source(String yaml) {
        return SpecSource.ofFiles(Map.of("api.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private String build() {
        api.put("callsheet", "1");
        api.put("api", "random");
        api.put("title", text());
        api.put("baseUrl", "https://api.example.com/v1/");
        authentication();
        api.put("protocol", protocol());
        names(models, "Model", 1 + random.nextInt(5));
        sometimes(api, "failures", () -> Map.of("5XX", models.get(0)));
        names(enums, "Kind", random.nextInt(3));
        names(unions, "Choice", random.nextInt(3));
        RandomSettings.add(this, api);
        api.put("families", Map.of("things", family()));
        api.put("methods", methods());
        sometimes(api, "webhooks", () -> each(List.of("thing.made", "Thing:gone"), name -> webhook()));
        Map<String, Object> declared = each(models, name -> model());
        unions.forEach(union -> List.of("One", "Two").forEach(variant -> declared.put(union + variant, model())));
        declared.put("Base", Map.of("fields", Map.of("base_field", "string")));
        api.put("models", declared);
        api.put("enums", each(enums, name -> enumOf()));
        api.put("unions", each(unions, this::union));
        return Yaml.of(api);
    }

    private void authentication() {
        if (random.nextBoolean()) {
            api.put("auth", oneOf("bearer", "none"));
            return;
        }
        Map<String, Object> schemes = new LinkedHashMap<>();
        schemes.put("token", map("type", "bearer", "format", oneOf("Bot {secret}", "{secret}")));
        sometimes(schemes, "key", () -> {
            String place = oneOf("header", "query", "cookie");
            return map("type", "apiKey", "in", place, place, "x-key");
        });
        sometimes(schemes, "login", () -> map("type", "basic", "summary", text()));
        sometimes(schemes, "app", this::clientCredentials);
        sometimes(schemes, "own", () -> Map.of("type", "custom"));
        api.put("auth", schemes);
        api.put("defaults", map("auth", List.of(List.copyOf(schemes.keySet()).get(schemes.size() - 1), "none")));
        if (random.nextBoolean()) {
            api.put("baseUrl", "https://{site}.example.com/v1/");
            api.put("variables", Map.of("site", map("summary", text(), "default", "eu")));
            api.put("servers", Map.of("files", "https://files-{site}.example.com/"));
            api.put("headers", Map.of("Api-Version", "2026-01-01"));
        }
    }

    private Map<String, Object> clientCredentials() {
        Map<String, Object> scheme = map("type", "clientCredentials", "tokenUrl", "https://id.example.com/token");
        sometimes(scheme, "credentials", () -> oneOf("basic", "body"));
        sometimes(scheme, "params", () -> map("audience", text()));
        sometimes(scheme, "scopes", () -> List.of("read", "a:b/c"));
        return scheme;
    }

    private Map<String, Object> protocol() {
        Map<String, Object> protocol = new LinkedHashMap<>();
        protocol.put("encoding", oneOf("form", "json", "multipart"));
        sometimes(protocol, "lists", () -> oneOf("comma", "json", "repeat", "pipe", "space", "brackets"));
        sometimes(protocol, "error", () -> random.nextBoolean() ? "error" : List.of("error.code", "errors[0].code"));
        sometimes(protocol, "retryAfter", () -> "error.retry_after");
        coded = protocol.containsKey("error");
        return protocol;
    }

    private Map<String, Object> methods() {
        Map<String, Object> methods = new LinkedHashMap<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            methods.put((random.nextInt(4) == 0 ? "" : "things.") + "method" + i, method());
        }
        return methods;
    }

    private Map<String, Object> method() {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("summary", text());
        sometimes(method, "description", this::text);
        method.put("verb", oneOf("GET", "GET", "HEAD", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        method.put("params", each(keys(random.nextInt(6)), this::parameter));
        new RandomRequest(this, method).complete();
        rules(method, method.get("params"));
        sometimes(method, "name", () -> "method_named" + texts++);
        if (!method.get("verb").equals("HEAD")) {
            if (chance(4)) {
                method.put("responses", responses());
            } else {
                method.put("response", response());
            }
        }
        if (String.valueOf(method.get("response")).startsWith("events<")) {
            sometimes(method, "streamEnd", () -> "[DONE]");
        }
        if (chance(4) && method.containsKey("response") && !method.containsKey("streamEnd")) {
            RandomPaging.add(this, method, !hasFlag());
        }
        if (method.get("response") instanceof Map<?, ?> fields) {
            fields.entrySet().stream()
                    .filter(field -> field.getValue() instanceof Map<?, ?> value && isText(value))
                    .findFirst()
                    .ifPresent(field -> sometimes(method, "uploadUrl", field::getKey));
        }
        access(method);
        sometimes(method, "deprecated", this::text);
        sometimes(method, "errors", this::errors);
        sometimes(method, "failures", this::failures);
        sometimes(method, "responseHeaders", () -> Map.of("X-Trace", text()));
        sometimes(method, "warnings", () -> each(keys(1), this::label));
        return method;
    }

    @SuppressWarnings("unchecked") // what RandomSettings has just made
    private Map<String, Object> errors() {
        Map<String, Object> errors = each(coded ? keys(2) : List.of("404", "410"), this::label);
        if (api.containsKey("errorTexts")) {
            ((Map<String, Object>) api.get("errorTexts")).keySet().forEach(code -> errors.put(code, Optional.empty()));
        }
        return errors;
    }

    private void access(Map<String, Object> method) {
        if (api.get("auth") instanceof Map<?, ?> schemes) {
            sometimes(method, "auth", () -> List.of(Map.of("all", List.copyOf(schemes.keySet())), "none"));
            sometimes(method, "auth", () -> oneOf("optional", "none", "token"));
        } else if (api.get("auth").equals("bearer")) {
            sometimes(method, "auth", () -> oneOf("optional", "none"));
            if (!"none".equals(method.get("auth")) && api.containsKey("tokens")) {
                sometimes(
                        method, "scopes", () -> chance(2) ? List.of("read") : Map.of("user", List.of("read", "write")));
            }
        }
        if (api.containsKey("servers")) {
            sometimes(method, "server", () -> "files");
        }
        if (api.containsKey("rateLimits")) {
            sometimes(method, "rateLimit", () -> oneOf("slow", "free"));
        }
        if (method.get("params") instanceof Map<?, ?> params && !params.isEmpty()) {
            sometimes(method, "rateLimitBy", () ->
                    (String) params.keySet().iterator().next());
        }
        if (api.containsKey("errors")) {
            sometimes(method, "errorGroups", () -> chance(2) ? List.of() : List.of("common"));
        }
    }

    /** Adds shared parameters, if there are any: one by its name, one under another. */
    void shared(Map<String, Object> params) {
        if (api.containsKey("params")) {
            params.put("shared_word", Optional.empty());
            params.put("other_word", map("like", "shared_word", "summary", text()));
        }
    }

    private Object family() {
        return chance(2) ? text() : map("summary", text(), "name", "stuff");
    }

    private Map<String, Object> webhook() {
        Map<String, Object> webhook = new LinkedHashMap<>();
        webhook.put("summary", text());
        sometimes(webhook, "deprecated", this::text);
        webhook.put("body", unions.isEmpty() ? models.get(0) : unions.get(0));
        sometimes(webhook, "response", () -> models.get(0));
        return webhook;
    }

    private boolean hasFlag() {
        return ((Map<?, ?>) api.get("protocol")).containsKey("ok");
    }

    private Map<String, Object> failures() {
        return each(List.of("404", "4XX", "default"), status -> random.nextBoolean() ? fields(0) : type(0));
    }

    private Map<String, Object> responses() {
        List<String> statuses = statuses();
        return each(statuses, status -> {
            Object response = random.nextBoolean() ? response() : oneOf("none", "location");
            boolean stream = response.toString().matches("(events|lines)<.*");
            return stream && statuses.size() > 1 ? "none" : response; // a stream is the only kind of response
        });
    }

    private List<String> statuses() {
        return random.nextBoolean()
                ? List.of("200")
                : List.of("2XX", "201", "304").subList(0, 1 + random.nextInt(3));
    }

    private static boolean isText(Map<?, ?> field) {
        return "string".equals(field.get("type"))
                && !field.containsKey("values")
                && !"write".equals(field.get("direction"));
    }

    private Object response() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> fields(0);
            case 3 -> models.get(0);
            case 4 -> hasFlag() ? "json" : type(0);
            default -> oneOf("text", "file", "events<text>", "events<" + type(0) + ">", "lines<" + type(0) + ">");
        };
    }

    @SuppressWarnings("unchecked") // the parameters or fields that this class has just made
    private void rules(Map<String, Object> element, Object named) {
        List<String> optional = ((Map<String, Map<String, Object>>) named)
                .entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("field") || KEYS.contains(entry.getKey()))
                        .filter(entry -> !entry.getValue().containsKey("required")
                                && !entry.getValue().containsKey("const")
                                && !"read".equals(entry.getValue().get("direction")))
                        .map(Map.Entry::getKey)
                        .toList();
        if (optional.size() > 1) {
            sometimes(
                    element, "rules", () -> List.of(Map.of(oneOf("atLeastOne", "atMostOne", "exactlyOne"), optional)));
        }
    }

    private Map<String, Object> parameter(String key) {
        Map<String, Object> parameter = value(0);
        name(key, parameter);
        parameter.put("summary", text());
        if (!parameter.containsKey("const")) {
            sometimes(parameter, "required", () -> true);
            sometimes(parameter, "deprecated", this::text);
        }
        return parameter;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        sometimes(model, "summary", this::text);
        sometimes(model, "deprecated", this::text);
        sometimes(model, "include", () -> List.of("Base"));
        Map<String, Object> fields = fields(0);
        model.put("fields", fields);
        if (!fields.containsKey("extra")) {
            sometimes(model, "extra", () -> type(0) + (chance(3) ? "|null" : ""));
        }
        rules(model, fields);
        return model;
    }

    /** A union with variants of its own: a model has one tag in all unions. */
    private Map<String, Object> union(String name) {
        Map<String, Object> union = new LinkedHashMap<>();
        union.put("summary", text());
        if (random.nextInt(3) == 0) {
            union.put(
                    "anyOf",
                    List.of("boolean", "list<" + name + "One>", "map<integer>", name + "Two", "uuid", "string"));
            return union;
        }
        String type = oneOf("", "string", "integer", "boolean");
        union.put("discriminator", type.isEmpty() ? "what" : Map.of("name", "what", "type", type));
        List<String> tags = type.equals("integer")
                ? List.of("0", "-" + random.nextInt(1, 100))
                : type.equals("boolean") ? List.of("true", "false") : List.of("one", "two");
        union.put("variants", each(tags, tag -> name + (tag.equals(tags.get(0)) ? "One" : "Two")));
        return union;
    }

    Map<String, Object> fields(int depth) {
        return each(keys(1 + random.nextInt(6)), key -> {
            Map<String, Object> field = value(depth);
            if (random.nextInt(5) == 0 && field.containsKey("type") && !field.containsKey("const")) {
                String plain = field.get("type").toString();
                field.put(
                        "type",
                        plain.endsWith(">") && random.nextBoolean()
                                ? plain.replaceAll(">$", "|null>")
                                : plain + "|null");
            }
            if (field.containsKey("fields") && !field.containsKey("type")) {
                sometimes(field, "type", () -> oneOf("object|null", "list<object|null>", "map<object|null>|null"));
            }
            if (!field.containsKey("const")) {
                sometimes(field, "required", () -> true);
            }
            name(key, field);
            boolean constant = field.containsKey("const");
            String type = String.valueOf(field.get("type"));
            // A model that always has itself would never end.
            boolean inPlace = field.containsKey("fields") && !field.containsKey("type");
            if (!constant
                    && (inPlace
                            || type.matches("string|long|boolean|json|uuid|instant|datetime|bytes|list<[a-z<>]*>"))) {
                sometimes(field, "always", () -> true);
            }
            if (!constant && type.equals("boolean") && !field.containsKey("always")) {
                sometimes(field, "absent", random::nextBoolean);
            }
            if (!field.containsKey("const")
                    && !field.containsKey("required")
                    && !field.containsKey("always")
                    && !field.containsKey("absent")) {
                sometimes(field, "direction", () -> oneOf("read", "write"));
            }
            if (!constant) {
                sometimes(field, "deprecated", this::text);
            }
            sometimes(field, "summary", this::text);
            return field;
        });
    }

    /** What parameters and fields have in common: a type, or values or fields in place. */
    Map<String, Object> value(int depth) {
        Map<String, Object> value = new LinkedHashMap<>();
        switch (random.nextInt(8)) {
            case 0 -> {
                sometimes(
                        value,
                        "type",
                        () -> oneOf("string", "list<string>", "map<string>", "integer", "list<integer>"));
                value.put("values", values(value.getOrDefault("type", "").toString()));
            }
            case 1 -> {
                if (depth < 2) {
                    sometimes(value, "type", () -> oneOf("list", "map"));
                    value.put("fields", fields(depth + 1));
                }
            }
            default -> {
                value.put("type", type(0));
                bounds(value);
            }
        }
        return value;
    }

    private void bounds(Map<String, Object> value) {
        String type = value.get("type").toString();
        if (type.matches("string|integer|long|number|list<.*")) {
            sometimes(value, "min", () -> random.nextInt(3));
            sometimes(value, "max", () -> 3 + random.nextInt(100));
        }
        if (type.equals("list<string>")) {
            sometimes(value, "maxOf", () -> Map.of("*", random.nextInt(9)));
        }
        if (type.matches("string|list<string>")) {
            sometimes(value, "pattern", () -> oneOf(".*", "^", "[^\\\\*/\"]*", "\\u002a|$L"));
        }
        if (value.size() == 1 && random.nextInt(8) == 0) {
            constant(value, type);
        } else if (type.matches("string|long|json")) {
            sometimes(value, "secret", () -> true);
        }
    }

    private void constant(Map<String, Object> value, String type) {
        switch (type) {
            case "string" -> value.put("const", oneOf("a", "*/", "\\u002a \"", "$L"));
            case "boolean" -> value.put("const", random.nextBoolean());
            case "integer", "long", "number" -> value.put("const", random.nextInt());
            default -> value.get("type");
        }
    }

    private String type(int depth) {
        if (depth < 2 && random.nextInt(4) == 0) {
            return oneOf("list<", "map<") + type(depth + 1) + ">";
        }
        List<String> declared = new ArrayList<>(models);
        declared.addAll(enums);
        declared.addAll(unions);
        if (!declared.isEmpty() && random.nextInt(3) == 0) {
            return declared.get(random.nextInt(declared.size()));
        }
        return oneOf(
                "string",
                "boolean",
                "integer",
                "long",
                "number",
                "json",
                "instant",
                "instant(ms)",
                "instant(us)",
                "date",
                "datetime",
                "datetime(rfc2822)",
                "time",
                "decimal",
                "decimal(text)",
                "long(text)",
                "uuid",
                "uri",
                "bytes",
                "uuid|string",
                "long(text)|instant(ms)|boolean",
                "integer|list<date|string>|map<boolean>");
    }

    private Map<String, Object> enumOf() {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("summary", text());
        sometimes(type, "type", () -> "integer");
        type.put("values", values(type.getOrDefault("type", "").toString()));
        return type;
    }

    private Object values(String type) {
        if (type.contains("integer")) {
            return List.of(random.nextInt(), random.nextLong());
        }
        List<String> values = keys(1 + random.nextInt(4));
        boolean plain = values.stream().allMatch(RandomSpec::isPlain);
        return plain && random.nextBoolean() ? values : each(values, this::label);
    }

    Object label(String value) {
        return isPlain(value) ? text() : map("summary", text(), "name", "NAMED_" + texts++);
    }

    /** Gives a Java name to what Java cannot be called like. */
    private Map<String, Object> name(String key, Map<String, Object> element) {
        if (!isPlain(key)) {
            element.put("name", "named" + texts++);
        }
        return element;
    }

    private static boolean isPlain(String key) {
        return key.matches("[a-z][A-Za-z0-9_]*") && !key.endsWith("_");
    }

    private List<String> keys(int count) {
        Set<String> keys = new LinkedHashSet<>();
        while (keys.size() < count) {
            keys.add(
                    !tame && random.nextInt(6) == 0
                            ? KEYS.get(random.nextInt(KEYS.size()))
                            : "field" + (tame ? texts++ : random.nextInt(100)));
        }
        return List.copyOf(keys);
    }

    private void names(List<String> names, String prefix, int count) {
        IntStream.range(0, count).forEach(i -> names.add(prefix + i));
    }

    String text() {
        return oneOf("What it is.", "A `code` word.", "Über 😀.", "Says */ and <b> & {@code}.") + " " + texts++ + ".";
    }

    private <T> Map<String, Object> each(List<String> names, java.util.function.Function<String, T> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        names.forEach(name -> map.put(name, value.apply(name)));
        return map;
    }

    void sometimes(Map<String, Object> map, String key, Supplier<Object> value) {
        if (random.nextInt(3) == 0) {
            map.put(key, value.get());
        }
    }

    /** Returns a map in the order of its keys and values, so that the same seed makes the same spec. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** True once in so many times. */
    boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Writes maps, lists and texts as YAML's flow style. */
    private static final class Yaml {
        static String of(Map<String, Object> top) {
            return top.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + node(entry.getValue()) + "\n")
                    .collect(Collectors.joining());
        }

        private static String node(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(entry -> node(entry.getKey()) + ": " + node(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            } else if (value instanceof List<?> list) {
                return list.stream().map(Yaml::node).collect(Collectors.joining(", ", "[", "]"));
            }
            if (value.equals(Optional.empty())) {
                return "";
            }
            return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }
}
