package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.StepException;
import dev.callsheet.runtime.TokenException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.UnknownErrorCode;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.RequestSigner;
import dev.callsheet.runtime.auth.SignedRequest;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.sample.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails is a CallException, and the outcome of a call is a value unless the program itself is wrong. */
@Timeout(60)
class OneFamilyTest {
    private static final RuntimeException STOP = new IllegalStateException("stop");

    @RegisterExtension
    private final TestServer server = new TestServer();

    private ClientOptions.Builder options() {
        return server.options().retry(RetryPolicy.none()).timeout(Duration.ofSeconds(20));
    }

    private static CallException failure(Call<?, ?> call) {
        CallException thrown = catchThrowableOfType(CallException.class, call::execute);
        Outcome<?, ?> outcome = call.outcome();
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed<?, ?>) outcome).failure()).hasMessage(thrown.getMessage());
        return thrown;
    }

    @Test
    void tokenSupplierThatThrowsOrHasNoneIsTokenException() {
        ClientOptions broken = options()
                .token(() -> {
                    throw STOP;
                })
                .build();
        assertThat(failure(Sample.create(broken).users().info("U1")))
                .isInstanceOf(TokenException.class)
                .hasMessage("users.info could not get a token: its source failed with IllegalStateException.")
                .hasCause(STOP);
        for (RuntimeException foreign :
                List.of(new NoSuchElementException(), new IllegalArgumentException("s.abc in https://vault/?s.abc"))) {
            ClientOptions other = options()
                    .token(() -> {
                        throw foreign;
                    })
                    .build();
            assertThat(failure(Sample.create(other).users().info("U1")))
                    .hasMessage("users.info could not get a token: its source failed with "
                            + foreign.getClass().getSimpleName() + ".");
        }
        assertThat(failure(Sample.create(options().token(() -> null).build())
                        .users()
                        .info("U1")))
                .isInstanceOf(TokenException.class)
                .hasMessage("users.info could not get a token: its source has none at present.");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void failedCallOfTokenSupplierStaysWhatItIs() {
        CallException step = new Step(new TransportException("auth.renew", Reason.TIMEOUT, "timed out.", null));
        ClientOptions options = options()
                .token(() -> {
                    throw step;
                })
                .build();
        assertThat(failure(Sample.create(options).users().info("U1"))).isSameAs(step);
    }

    static Stream<Named<RequestSigner>> signers() {
        return Stream.of(
                Named.of("exception", request -> {
                    throw STOP;
                }),
                Named.of("I/O", request -> {
                    throw new IOException("stop");
                }),
                Named.of("header", request -> request.header("X-Sign", "a\nb")));
    }

    @ParameterizedTest
    @MethodSource("signers")
    void signerThatFailsIsTransportExceptionAndSendsNothing(RequestSigner signer) {
        Api api = Api.builder("any")
                .baseUrl(server.url())
                .auth(AuthScheme.custom("own"))
                .build();
        Endpoint<Json, NoOwnErrors> endpoint =
                Endpoint.builder(api, "x", JsonReader.JSON, NoOwnErrors.class).build();
        ApiClient client = ApiClient.create(
                api,
                ClientOptions.builder().credential("own", Credential.of(signer)).build());
        CallException failure =
                failure(client.call(endpoint, AnyRequest.of(endpoint).build()));
        assertThat(failure)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        transport -> assertThat(transport.reason()).isEqualTo(Reason.SIGNER))
                .hasMessageStartingWith("x was not sent: the request could not be signed: ");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void failureOfSecondAttemptSaysThatFirstWasSent() {
        Api api = Api.builder("any")
                .baseUrl(server.url())
                .auth(AuthScheme.custom("own"))
                .build();
        Endpoint<Json, NoOwnErrors> endpoint = Endpoint.builder(api, "x", JsonReader.JSON, NoOwnErrors.class)
                .repeatable()
                .build();
        RequestSigner once = new RequestSigner() {
            private boolean signed;

            @Override
            public void sign(SignedRequest request) {
                if (signed) {
                    throw STOP;
                }
                signed = true;
            }
        };
        server.then(TestServer.Answer.of(503, "text/plain", "", "Retry-After", "0"));
        ClientOptions.Builder options = ClientOptions.builder().credential("own", Credential.of(once));
        ApiClient signing = ApiClient.create(api, options.build(), new FakeTime());
        assertThat(failure(signing, endpoint))
                .hasMessage("x was not sent again: the request could not be signed: stop");

        int[] attempts = {0};
        ClientOptions.Builder lost = ClientOptions.builder()
                .credential("own", Credential.of((RequestSigner) request -> {}))
                .transport(request -> {
                    throw attempts[0]++ == 0 ? new IOException("reset") : new ConnectException("refused");
                });
        assertThat(failure(ApiClient.create(api, lost.build(), new FakeTime()), endpoint))
                .message()
                .startsWith("x was not sent again: could not connect to ");
    }

    private static CallException failure(ApiClient client, Endpoint<?, NoOwnErrors> endpoint) {
        return catchThrowableOfType(
                CallException.class,
                () -> client.call(endpoint, AnyRequest.of(endpoint).build()).execute());
    }

    @Test
    void failedCallOfSignerStaysWhatItIs() {
        CallException step = new Step(new TransportException("auth.renew", Reason.TIMEOUT, "timed out.", null));
        Api api = Api.builder("any")
                .baseUrl(server.url())
                .auth(AuthScheme.custom("own"))
                .build();
        Endpoint<Json, NoOwnErrors> endpoint =
                Endpoint.builder(api, "x", JsonReader.JSON, NoOwnErrors.class).build();
        Credential signer = Credential.of((RequestSigner) request -> {
            throw step;
        });
        ClientOptions options =
                ClientOptions.builder().credential("own", signer).build();
        assertThat(failure(ApiClient.create(api, options), endpoint)).isSameAs(step);
    }

    @Test
    void transportThatThrowsIsTransportException() {
        Transport broken = request -> {
            throw STOP;
        };
        assertThat(failure(Sample.create(options().transport(broken).build())
                        .users()
                        .info("U1")))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.NETWORK))
                .hasMessage("users.info failed: the transport threw an exception: stop")
                .hasCause(STOP);
    }

    @Test
    void fileAndProgressListenerThatThrowAreTransportExceptions() {
        Sample sample = Sample.create(options().build());
        Upload watched = Upload.of("a.png", new byte[10]).onProgress((sent, length) -> {
            throw STOP;
        });
        Upload unreadable = Upload.of("a.png", 3, () -> {
            throw STOP;
        });
        Upload changed = Upload.of("a.png", 3, () -> new ByteArrayInputStream(new byte[2]));
        String code =
                "users.setPhoto failed: the source of a file or the listener to its progress threw an exception: stop";
        Map<Upload, String> messages = Map.of(
                watched,
                code,
                unreadable,
                code,
                changed,
                "users.setPhoto failed: a file could not be read: The announced length is ");
        messages.forEach((file, message) -> assertThat(failure(sample.call("users.setPhoto", Map.of("image", file))))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UPLOAD))
                .hasMessageStartingWith(message));
    }

    @Test
    void listenerThatThrowsChangesNothing() {
        CallListener broken = new CallListener() {
            @Override
            public void finished(Finish finish) {
                throw STOP;
            }
        };
        Sample sample = Sample.create(options().listener(broken).build());
        assertThat(sample.users().info("U1").outcome()).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void unreadableResponseLostConnectionAndInterruptionAreOutcomes() throws IOException {
        server.always(TestServer.Answer.of(200, "text/html", "<html>"));
        Sample sample = Sample.create(options().build());
        assertThat(failure(sample.users().info("U1"))).isInstanceOf(DecodeException.class);

        Thread.currentThread().interrupt();
        Outcome<?, ?> interrupted = sample.users().info("U1").outcome();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Outcome.Failed<?, ?>) interrupted).failure())
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED));

        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Sample nobody = Sample.create(
                options().baseUrl("http://127.0.0.1:" + closed + "/").build());
        assertThat(failure(nobody.users().info("U1"))).isInstanceOf(TransportException.class);
    }

    @Test
    void outcomeThrowsMistakesOfProgram() {
        Sample sample =
                Sample.create(ClientOptions.builder().baseUrl(server.url()).build());
        assertThatThrownBy(sample.users().info("U1")::outcome).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stepHasErrorCodeAndResponseOfItsCause() {
        server.always(TestServer.Answer.json("{\"ok\":false,\"error\":\"user_not_found\"}"));
        CallException cause = failure(Sample.create(options().build()).users().info("U1"));
        StepException step = new Step(cause);
        ErrorCode code = new UnknownErrorCode("user_not_found");
        assertThat(step.is(code)).isTrue();
        assertThat(step.response()).isSameAs(cause);
        assertThat(new Step(null).is(code)).isFalse();
        assertThat(kind(step)).isEqualTo("step");
    }

    @Test
    void patternsOverFamilyAreExhaustive() {
        assertThat(kind(new TransportException("m", Reason.TIMEOUT, "timed out.", null)))
                .isEqualTo("transport");
    }

    /** What a {@code switch} of Java 21 would be: the family has these members, and only a step can be extended. */
    private static String kind(CallException failure) {
        if (failure instanceof ErrorResponseException || failure instanceof RateLimitedException) {
            return "server";
        } else if (failure instanceof TransportException) {
            return "transport";
        } else if (failure instanceof DecodeException || failure instanceof TokenException) {
            return "other";
        }
        return ((StepException) failure).method().equals("step") ? "step" : "?";
    }

    private static final class Step extends StepException {
        private static final long serialVersionUID = 1L;

        Step(CallException cause) {
            super("step", "The step failed.", cause);
        }
    }
}
