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
 * A JUnit extension that gives tests a {@link FakeApi} and clients of it, as parameters.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CallsheetExtension PETS = CallsheetExtension.fromClasspath("petshop")
 *         .client(PetShop.class, url -> PetShop.create(ClientOptions.builder().token("test").baseUrl(url).build()));
 *
 * @Test
 * void findsPets(PetShop shop, FakeApi api) { ... }
 * }</pre>
 *
 * <p>In a static field, one server is shared by the test class and its nested classes; in an instance field, each test has
 * its own. Each test starts without scripts, data and recorded requests. Tests of a class that run concurrently share them
 * unless the extension is in an instance field.
 */
public final class CallsheetExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final Supplier<FakeApi> starter;
    private final Map<Class<?>, Function<String, ?>> clients = new LinkedHashMap<>();
    private @Nullable FakeApi api;
    /** The id of the class or test for which the server was started; it is closed with it. */
    private @Nullable String owner;

    private CallsheetExtension(Supplier<FakeApi> starter) {
        this.starter = starter;
    }

    /** Plays the spec in a folder of the class path; see {@link FakeApi#fromClasspath}. */
    public static CallsheetExtension fromClasspath(String name) {
        return new CallsheetExtension(() -> FakeApi.fromClasspath(name));
    }

    /** Plays the spec in a folder or jar; see {@link FakeApi#start}. */
    public static CallsheetExtension start(Path specFolderOrJar) {
        return new CallsheetExtension(() -> FakeApi.start(specFolderOrJar));
    }

    /** Plays a loaded spec; see {@link FakeApi#of}. */
    public static CallsheetExtension of(ApiModel model) {
        return new CallsheetExtension(() -> FakeApi.of(model));
    }

    /**
     * Registers a client. Each test parameter of its type gets a new one.
     *
     * @param factory creates a client from the base URL of the server
     * @return this extension
     */
    public <T> CallsheetExtension client(Class<T> type, Function<String, ? extends T> factory) {
        Objects.requireNonNull(factory, "factory");
        clients.put(Objects.requireNonNull(type, "type"), factory);
        return this;
    }

    /**
     * Returns the server.
     *
     * @throws IllegalStateException before the first and after the last test
     */
    public FakeApi api() {
        FakeApi running = api;
        if (running == null) {
            throw new IllegalStateException("The server runs only during its tests.");
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

    /** Starts a server unless an enclosing class has one. */
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
