package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.payments.Payments;
import dev.callsheet.examples.payments.charges.ChargesCreateError;
import dev.callsheet.examples.payments.model.Charge;
import dev.callsheet.examples.payments.model.ChargeCustomer;
import dev.callsheet.examples.payments.model.Failure;
import dev.callsheet.examples.payments.model.LineItem;
import dev.callsheet.examples.payments.model.Range;
import dev.callsheet.examples.payments.model.Shipping;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A payment service: nested forms, idempotency keys, paging by the last item, expandable objects. */
class PaymentsTest {
    private static final String CHARGE = """
            {"id":"ch_1","object":"charge","amount":1999,"currency":"eur","created":1767225600,"fee":"0.590",
             "customer":"cus_1","metadata":{"order":"17"}}""";

    private final RecordingServer server = new RecordingServer();
    private final FakeApi fake = Fakes.start("payments");
    private final Payments payments = client(server.url("/v1/"));
    private final Payments faked = client(fake.baseUrl());

    private static Payments client(String baseUrl) {
        return Payments.builder()
                .key("pay-secret", "")
                .options(ClientOptions.builder().baseUrl(baseUrl).build())
                .build();
    }

    @AfterEach
    void close() {
        server.close();
        fake.close();
    }

    @Test
    void sendsNestedForm() {
        server.json(CHARGE);

        Charge charge = payments.charges()
                .create(
                        1999,
                        "eur",
                        r -> r.customer("cus_1")
                                .metadata(Map.of("order", "17 & 18"))
                                .items(
                                        LineItem.builder("a").quantity(2).build(),
                                        LineItem.builder("b").build())
                                .shipping(Shipping.builder("Ada")
                                        .lines("1 Main St", "Utrecht")
                                        .build())
                                .expand("customer"))
                .execute();

        assertThat(server.last().line()).isEqualTo("POST /v1/charges");
        assertThat(server.last().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(server.last().text())
                .isEqualTo("amount=1999&currency=eur&customer=cus_1&metadata%5Border%5D=17+%26+18"
                        + "&items%5B0%5D%5Bsku%5D=a&items%5B0%5D%5Bquantity%5D=2&items%5B1%5D%5Bsku%5D=b"
                        + "&shipping%5Bname%5D=Ada&shipping%5Blines%5D%5B%5D=1+Main+St"
                        + "&shipping%5Blines%5D%5B%5D=Utrecht&expand%5B%5D=customer");
        assertThat(charge.fee()).isEqualTo(new BigDecimal("0.590"));
        assertThat(charge.created()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(charge.metadata()).containsExactly(Map.entry("order", "17"));
    }

    @Test
    void sendsObjectInQuery() {
        server.json("{\"object\":\"list\",\"data\":[" + CHARGE + "],\"has_more\":false}");

        payments.charges()
                .list(r -> r.created(Range.builder()
                        .gte(Instant.ofEpochSecond(5))
                        .lt(Instant.ofEpochSecond(9))
                        .build()))
                .execute();

        assertThat(server.last().line()).isEqualTo("GET /v1/charges?created%5Bgte%5D=5&created%5Blt%5D=9");
    }

    @Test
    void sendsTheSameIdempotencyKeyOnRetry() {
        server.respond(503, Map.of("Retry-After", "0"), "");
        server.json(CHARGE);
        server.json(CHARGE);

        payments.charges().create(1999, "eur").execute();
        payments.charges()
                .create(1999, "eur", r -> r.idempotencyKey("order-17"))
                .execute();

        List<String> keys = server.requests().stream()
                .map(request -> request.header("Idempotency-Key"))
                .toList();
        assertThat(keys.get(0)).isNotEmpty().isEqualTo(keys.get(1));
        assertThat(keys.get(2)).isEqualTo("order-17");
    }

    @Test
    void sendsSecretAndVersionAsHeaders() {
        server.json(CHARGE);

        payments.charges().get("ch_1").execute();

        assertThat(server.last().header("Authorization"))
                .isEqualTo(
                        "Basic " + Base64.getEncoder().encodeToString("pay-secret:".getBytes(StandardCharsets.UTF_8)));
        assertThat(server.last().header("Pay-Version")).isEqualTo("2026-02-01");
    }

    @Test
    void rejectsIdOfAnotherKindBeforeSending() {
        assertThatThrownBy(() -> payments.charges().get("cus_1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("^ch_");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void readsCustomerAsIdOrObject() {
        server.json(CHARGE);
        server.json(CHARGE.replace(
                "\"cus_1\"", "{\"id\":\"cus_1\",\"object\":\"customer\",\"email\":\"ada@example.com\"}"));
        server.json(CHARGE.replace("\"cus_1\"", "null"));

        Charge plain = payments.charges().get("ch_1").execute();
        Charge expanded =
                payments.charges().get("ch_1", r -> r.expand("customer")).execute();
        Charge anonymous = payments.charges().get("ch_1").execute();

        assertThat(plain.customer()).isEqualTo(ChargeCustomer.ofString("cus_1"));
        assertThat(expanded.customer())
                .isInstanceOfSatisfying(
                        ChargeCustomer.OfCustomer.class,
                        of -> assertThat(of.value().email()).isEqualTo("ada@example.com"));
        assertThat(anonymous.customer()).isNull();
        assertThat(server.requests().get(1).line()).isEqualTo("GET /v1/charges/ch_1?expand%5B%5D=customer");
    }

    @Test
    void pagesByLastItem() {
        server.json("{\"data\":[{\"id\":\"ch_3\"},{\"id\":\"ch_2\"}],\"has_more\":true}");
        server.json("{\"data\":[{\"id\":\"ch_1\"}],\"has_more\":false}");

        assertThat(payments.charges().list(r -> r.limit(2)).stream().map(Charge::id))
                .containsExactly("ch_3", "ch_2", "ch_1");
        assertThat(server.requests())
                .extracting(RecordingServer.Request::line)
                .containsExactly("GET /v1/charges?limit=2", "GET /v1/charges?limit=2&starting_after=ch_2");
    }

    @Test
    void failsWithFirstCodeThatIsThere() {
        server.respond(
                402,
                Map.of("Content-Type", "application/json"),
                "{\"error\":{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"insufficient_funds\",\"message\":\"No.\"}}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> payments.charges().create(1999, "eur").execute());

        assertThat(failure.is(ChargesCreateError.INSUFFICIENT_FUNDS)).isTrue();
        assertThat(failure.details(Failure.class).error().code()).isEqualTo("card_declined");
    }

    @Test
    void fakePlaysAllMethods() {
        assertThat(faked.charges().get("ch_1").execute().id()).isEqualTo("ch_1");
        assertThat(faked.charges()
                        .create(
                                1999,
                                "eur",
                                r -> r.metadata(Map.of("order", "17")).expand("customer"))
                        .execute()
                        .amount())
                .isEqualTo(1999);
        assertThat(faked.charges()
                        .list(r -> r.created(
                                Range.builder().gte(Instant.ofEpochSecond(5)).build()))
                        .execute()
                        .data())
                .hasSize(3);
        assertThat(faked.customers().delete("cus_1").execute().deleted()).isTrue();

        fake.assertNoProblems();
    }

    @Test
    void fakeFailsWithDeclaredCode() {
        fake.when("charges.create").fail("card_declined");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> faked.charges().create(1999, "eur").execute());

        assertThat(failure.is(ChargesCreateError.CARD_DECLINED)).isTrue();
    }
}
