package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswersTest {

    private static final String RECEIPT =
            """
            {"status":"accepted","receiptNumber":"BN-1","idempotencyKey":"k","bodySha256":"ab"}""";
    private static final String REFUSAL =
            """
            {"status":"rejected","reasons":[{"code":"c","message":"Sai.","pointer":"/units"}]}""";

    private final HttpAnswers answers = new HttpAnswers();

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aReceiptThatNamesOurKeyIsAcceptance(int status) {
        assertThat(submitted(status, RECEIPT))
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        a -> assertThat(a.receipt().number()).isEqualTo("BN-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{\"status\":\"acc",
                "{\"status\":\"accepted\"}",
                "{\"status\":\"accepted\",\"receiptNumber\":5,\"idempotencyKey\":\"k\",\"bodySha256\":\"a\"}",
                "{\"status\":\"accepted\",\"receiptNumber\":\"1\",\"idempotencyKey\":\"other\",\"bodySha256\":\"a\"}"
            })
    void successWithoutOurReceiptIsUnknown(String body) {
        assertThat(submitted(201, body)).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 413, 422})
    void aRefusalWithReasonsIsRejectionAndOneWithoutIsUnknown(int status) {
        assertThat(submitted(status, REFUSAL))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        r ->
                                assertThat(r.reasons())
                                        .containsExactly(new Answer.Reason("c", "Sai.", "/units")));
        assertThat(submitted(status, "<html>")).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 202, 204, 301, 307, 418, 500, 502, 503, 504})
    void everythingElseIsUnknownAlsoWhatAProxyMayHaveSaid(int status) {
        assertThat(submitted(status, "")).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 415, 429})
    void whatRefusesBeforeTakingDidNotArrive(int status) {
        assertThat(submitted(status, "")).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void onlyNotFoundSaysThatTheMinistryDoesNotKnowAKey() {
        assertThat(asked(404, "")).isInstanceOf(Answer.NotSent.class);
        for (var status : new int[] {0, 202, 302, 401, 403, 405, 429, 500, 503}) {
            assertThat(asked(status, "")).as("%d", status).isInstanceOf(Answer.Unknown.class);
        }
    }

    @Test
    void askingTellsAcceptanceAndRejectionApart() {
        assertThat(asked(200, RECEIPT)).isInstanceOf(Answer.Accepted.class);
        assertThat(asked(200, REFUSAL)).isInstanceOf(Answer.Rejected.class);
        assertThat(asked(200, "{}")).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void theWishToBeLeftAloneIsHonouredWithinReason() {
        assertThat(wish("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(wish("999999999")).isEqualTo(Duration.ofHours(6));
        assertThat(wish("-1")).isNull();
        assertThat(wish("Wed, 21 Oct 2026 07:28:00 GMT")).isNull();
        assertThat(wish(null)).isNull();
    }

    @Test
    void aBodyNestedWithoutEndIsNoReceipt() {
        assertThat(submitted(201, "[".repeat(100_000))).isInstanceOf(Answer.Unknown.class);
    }

    private Duration wish(String retryAfter) {
        return ((Answer.NotSent) answers.submitted("k", 429, retryAfter, new byte[0])).retryAfter();
    }

    private Answer submitted(int status, String body) {
        return answers.submitted("k", status, null, body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer asked(int status, String body) {
        return answers.asked("k", status, null, body.getBytes(StandardCharsets.UTF_8));
    }
}
