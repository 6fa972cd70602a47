package dev.callsheet.testkit.junit;

import dev.callsheet.language.model.ApiModel;
import dev.callsheet.testkit.FakeApi;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link FakeApi} and clients of it, as parameters.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CallsheetExtension SLACK = CallsheetExtension.fromClasspath("slack")
 *         .client(Slack.class, url -> Slack.create(ClientOptions.builder().token("xoxb-test").baseUrl(url).build()));
 *
 * @Test
 * void greets(Slack slack, FakeApi api) { ... }
 * }</pre>
 *
 * <p>In a static field there is one server for the test class and its nested classes, in an instance field one for each
 * test. Each test starts without scripts, data and recorded requests. Tests of one class that run at the same time share
 * them: give such tests instance fields.
 */
public final class CallsheetExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final Supplier<FakeApi> starter;
    private final Map<Class<?>, Function<String, ?>> clients = new LinkedHashMap<>();
    private @Nullable FakeApi api;
    /** The id of the class or test that the server was started for, and ends with. */
    private @Nullable String owner;

    private CallsheetExtension(Supplier<FakeApi> starter) {
        this.starter = starter;
    }

    /** See {@link FakeApi#fromClasspath}. */
    public static CallsheetExtension fromClasspath(String name) {
        return new CallsheetExtension(() -> FakeApi.fromClasspath(name));
    }

    /** See {@link FakeApi#start}. */
    public static CallsheetExtension start(Path specFolderOrJar) {
        return new CallsheetExtension(() -> FakeApi.start(specFolderOrJar));
    }

    /** See {@link FakeApi#of}. */
    public static CallsheetExtension of(ApiModel model) {
        return new CallsheetExtension(() -> FakeApi.of(model));
    }

    /**
     * Says how to make a client, to be injected where a test has a parameter of its type. Each such parameter gets a new
     * one.
     *
     * @param factory makes a client of the server's base URL
     * @return this
     */
    public <T> CallsheetExtension client(Class<T> type, Function<String, ? extends T> factory) {
        Objects.requireNonNull(factory, "factory");
        clients.put(Objects.requireNonNull(type, "type"), factory);
        return this;
    }

    /**
     * The server.
     *
     * @throws IllegalStateException before the first and after the last test
     */
    public FakeApi api() {
        FakeApi running = api;
        if (running == null) {
            throw new IllegalStateException("The server runs only while its tests do.");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startFor(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startFor(context);
        api().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeFor(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        closeFor(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeApi.class || clients.containsKey(type);
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeApi.class
                ? api()
                : Objects.requireNonNull(clients.get(type), "a supported type").apply(api().baseUrl());
    }

    /** Nested classes and tests find the server of the class around them. */
    private void startFor(ExtensionContext context) {
        if (api == null) {
            api = starter.get();
            owner = context.getUniqueId();
        }
    }

    private void closeFor(ExtensionContext context) {
        if (api != null && context.getUniqueId().equals(owner)) {
            api.close();
            api = null;
            owner = null;
        }
    }
}
