package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;
import static vn.tonghop.consolidation.SmallCatalogue.THAP_MUOI;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.consolidation.Reports;
import vn.tonghop.message.Cause;
import vn.tonghop.simulator.Ministry;
import vn.tonghop.simulator.Ministry.Misbehaviour;
import vn.tonghop.simulator.MinistryContract;
import vn.tonghop.store.TestDatabase;

class SubmissionsIT {

    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private final Ministry ministry = Ministry.start();
    private GatewayNode node;

    @BeforeEach
    void aNightWithOneReport() {
        node = new GatewayNode("one", database, ministry.url(), ministry.token(), shortTimeouts());
        node.accepted(
                SA_DEC,
                "12/BC-UBND",
                "2023-11-20T03:00:00Z",
                Reports.from(SA_DEC).with("dossiers_total", "1000").with("dossiers_online", "900"));
    }

    @AfterEach
    void close() {
        node.close();
        ministry.close();
    }

    @Test
    void theTotalsAreSubmittedOnceAndTheReceiptIsKept() {
        node.nights().tick();
        workUntilSettled();

        var accepted = ministry.received().get(0);
        var row = row();
        assertThat(ministry.posts()).isEqualTo(1);
        assertThat(row.get("stage")).isEqualTo("accepted");
        assertThat(row.get("receipt_number")).isEqualTo(accepted.receiptNumber());
        assertThat(row.get("receipt").toString()).contains(accepted.receiptNumber());
        assertThat(row.get("settled_at")).isNotNull();
        assertThat(accepted.key()).isEqualTo("thang.2023-11.2023-11-21");
        assertThat(node.events())
                .containsExactly(
                        "consolidation.begun",
                        "consolidation.frozen",
                        "submission.queued",
                        "submission.sending",
                        "submission.accepted");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REJECT")
    void howeverTheMinistryMisbehavesItEndsWithOneAcceptedSubmissionAndItsReceipt(
            Misbehaviour misbehaviour) {
        ministry.onSubmission(misbehaviour);
        node.nights().tick();
        workUntilSettled();

        assertThat(ministry.received()).hasSize(1);
        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(row().get("receipt_number"))
                .isEqualTo(ministry.received().get(0).receiptNumber());
        if (misbehaviour.name().endsWith("AFTER_STORING")) {
            assertThat(ministry.posts()).as("asked, not sent again").isEqualTo(1);
            assertThat(ministry.questions()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REJECT")
    void aQuestionThatFailsLeavesItUnknownAndNothingIsSentAgainBeforeAnAnswer(
            Misbehaviour misbehaviour) {
        ministry.onSubmission(Misbehaviour.DROP_AFTER_STORING);
        ministry.onQuestion(misbehaviour, misbehaviour);
        node.nights().tick();
        workUntilSettled();

        assertThat(ministry.posts()).isEqualTo(1);
        assertThat(ministry.received()).hasSize(1);
        assertThat(row().get("stage")).isEqualTo("accepted");
    }

    @Test
    void aRejectionIsKeptWithItsReasonsAndNotRepeated() {
        ministry.onSubmission(Misbehaviour.REJECT);
        node.nights().tick();
        workUntilSettled();
        node.submissions().work();

        assertThat(row().get("stage")).isEqualTo("rejected");
        assertThat(row().get("reasons").toString())
                .contains("unit-unknown", "Không có đơn vị mã 000.");
        assertThat(ministry.posts()).isEqualTo(1);
        assertThat(ministry.received()).isEmpty();
    }

    @Test
    void aRejectionThatIsOnlyLearntByAskingIsARejectionToo() {
        ministry.onSubmission(Misbehaviour.REJECT);
        node.nights().tick();
        node.submissions().work();
        node.jdbc()
                .sql("update submission set stage = 'sending', settled_at = null, reasons = null")
                .update();
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("rejected");
        assertThat(ministry.posts()).isEqualTo(1);
    }

    @Test
    void aNodeKilledAfterThePostLeavesARowThatIsAskedAboutNotSent() {
        node.nights().tick();
        node.submissions().work();
        // what kill -9 between the answer and its commit leaves behind
        node.jdbc()
                .sql(
                        """
                        update submission set stage = 'sending', receipt = null,
                               receipt_number = null, settled_at = null, lease_owner = 'dead',
                               lease_until = now() - interval '1 second'""")
                .update();
        workUntilSettled();

        assertThat(ministry.posts()).isEqualTo(1);
        assertThat(ministry.questions()).isEqualTo(1);
        assertThat(row().get("receipt_number"))
                .isEqualTo(ministry.received().get(0).receiptNumber());
    }

    @Test
    void aNodeKilledBeforeThePostLeavesARowThatIsAskedAboutAndThenSent() {
        node.nights().tick();
        node.jdbc()
                .sql(
                        """
                        update submission set stage = 'sending', attempts = 1, lease_owner = 'dead',
                               lease_until = now() - interval '1 second'""")
                .update();
        workUntilSettled();

        assertThat(ministry.requests())
                .extracting(Ministry.Request::method)
                .containsExactly("GET", "POST");
        assertThat(ministry.received()).hasSize(1);
    }

    @Test
    void whileAnotherNodeHoldsTheLeaseNothingIsSentOrAsked() {
        node.nights().tick();
        node.jdbc()
                .sql(
                        """
                        update submission set stage = 'sending', lease_owner = 'busy',
                               lease_until = now() + interval '1 hour'""")
                .update();

        assertThat(node.submissions().work()).isZero();
        assertThat(ministry.requests()).isEmpty();
    }

    @Test
    void aMinistryThatCannotBeReachedMakesItWaitAndThenItIsSent() throws Exception {
        node.close();
        var port = freePort();
        var token = "t";
        node =
                new GatewayNode(
                        "two", database, "http://127.0.0.1:" + port + "/api", token, Map.of());
        node.nights().tick();
        node.submissions().work();

        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(row().get("last_error").toString())
                .startsWith("SUB-003 · ")
                .contains("refused")
                .doesNotContain("Exception");
        assertThat(node.events())
                .contains("submission.not-sent")
                .doesNotContain("submission.unknown");
    }

    @Test
    void aDestinationThatIsNotDeployedMakesItWait() throws Exception {
        node.camel().getRouteController().stopAllRoutes();
        node.nights().tick();
        node.submissions().work();

        assertThat(row().get("stage")).isEqualTo("due");
        assertThat(row().get("last_error").toString())
                .startsWith("SUB-002 · ")
                .contains("BO_URL", "[destination.ministry]")
                .doesNotContain("Exception");
    }

    @Test
    void afterManyAttemptsItIsGivenUpVisiblyAndAReplayBringsItThere() {
        node.close();
        node =
                new GatewayNode(
                        "three",
                        database,
                        ministry.url(),
                        ministry.token(),
                        Map.of("tonghop.submission.attempts", "3"));
        ministry.onSubmission(
                Misbehaviour.ERROR_BEFORE_STORING,
                Misbehaviour.ERROR_BEFORE_STORING,
                Misbehaviour.ERROR_BEFORE_STORING);
        node.nights().tick();
        workUntilSettled();
        var id = (Long) row().get("id");

        assertThat(row().get("stage")).isEqualTo("given-up");
        assertThat(row().get("last_error")).hasToString(Cause.of("SUB-008", "HTTP 500"));
        assertThat(ministry.received()).isEmpty();

        assertThat(node.submissions().replay(id, "admin")).isTrue();
        assertThat(node.submissions().replay(id, "admin")).isFalse();
        workUntilSettled();
        assertThat(row().get("stage")).isEqualTo("accepted");
        assertThat(ministry.received()).hasSize(1);
        assertThat(node.events()).contains("submission.given-up", "submission.replayed");
    }

    @Test
    void retryAfterIsHonoured() {
        ministry.onSubmission(Misbehaviour.TOO_MANY_REQUESTS);
        node.nights().tick();
        node.submissions().work();

        assertThat(
                        node.jdbc()
                                .sql(
                                        "select due_at > now() + interval '700 milliseconds' from"
                                                + " submission")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(node.submissions().work()).isZero();
        assertThat(ministry.posts()).as("the client itself repeats nothing").isEqualTo(1);
    }

    @Test
    void whatTheMinistryKeepsUnderOurKeyMustBeWhatWeSent() {
        node.nights().tick();
        node.submissions().work();
        // as after a restore of an older database: the same key, another content
        node.jdbc()
                .sql(
                        """
                        update submission set stage = 'unknown', body = '{"snapshotSha256":"x"}',
                               body_sha256 = repeat('0', 64), due_at = now()""")
                .update();
        workUntilSettled();

        assertThat(row().get("stage")).isEqualTo("rejected");
        assertThat(row().get("reasons").toString()).contains("SUB-001", "BN-000001");
        assertThat(ministry.posts()).isEqualTo(1);
    }

    @Test
    void changedTotalsAmendTheReceiptAndUnchangedOnesAreNotSubmittedAgain() {
        node.nights().tick();
        workUntilSettled();
        nextNight(1);
        node.nights().tick();
        assertThat(node.submissions().work()).isZero();
        assertThat(node.events()).contains("consolidation.unchanged");

        node.accepted(
                THAP_MUOI,
                "7/BC-UBND",
                "2023-11-22T03:00:00Z",
                Reports.from(THAP_MUOI).with("dossiers_total", "5"));
        nextNight(2);
        node.nights().tick();
        workUntilSettled();

        assertThat(ministry.received()).hasSize(2);
        assertThat(ministry.received().get(1).body()).contains("\"amends\":\"BN-000001\"");
        assertThat(count("submission where amends is not null and stage = 'accepted'"))
                .isEqualTo(1);
        assertThat(count("run where stage = 'frozen'")).isEqualTo(3);
    }

    @Test
    void anAmendmentWaitsForWhatItAmendsAndThenCarriesItsReceipt() {
        ministry.onSubmission(Misbehaviour.DROP_AFTER_STORING);
        ministry.onQuestion(Misbehaviour.ERROR_BEFORE_STORING);
        node.nights().tick();
        node.submissions().work();
        node.accepted(
                THAP_MUOI,
                "7/BC-UBND",
                "2023-11-22T03:00:00Z",
                Reports.from(THAP_MUOI).with("dossiers_total", "5"));
        nextNight(1);
        node.nights().tick();
        assertThat(count("submission where due_at = 'infinity'")).isEqualTo(1);

        workUntilSettled();

        assertThat(ministry.received()).hasSize(2);
        assertThat(ministry.received().get(1).body()).contains("\"amends\":\"BN-000001\"");
        assertThat(count("submission where stage = 'accepted'")).isEqualTo(2);
        assertThat(node.events()).contains("submission.released");
    }

    @Test
    void aSubmissionThatIsSettledWhileItsAmendmentIsQueuedIsAmendedAtOnce() throws Exception {
        ministry.onSubmission(Misbehaviour.DROP_AFTER_STORING);
        node.nights().tick();
        node.submissions().work();
        node.accepted(
                THAP_MUOI,
                "7/BC-UBND",
                "2023-11-22T03:00:00Z",
                Reports.from(THAP_MUOI).with("dossiers_total", "5"));
        nextNight(1);
        var night = new Thread(() -> node.nights().tick());
        try (var other = TestDatabase.open(database).getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute(
                            """
                            update submission set stage = 'accepted', receipt_number = 'BN-000001',
                                   settled_at = now(), lease_owner = null, lease_until = null""");
            night.start();
            await().until(() -> count("pg_locks where not granted") > 0);
            other.commit();
        }
        await().until(() -> !night.isAlive());
        workUntilSettled();

        assertThat(ministry.received()).hasSize(2);
        assertThat(ministry.received().get(1).body()).contains("\"amends\":\"BN-000001\"");
        assertThat(count("run where attempts = 1 and stage = 'frozen'")).isEqualTo(2);
        assertThat(node.events()).doesNotContain("consolidation.failed", "submission.released");
    }

    @Test
    void whatTheNightBeforeGaveUpIsTakenUpByTheNextNight() {
        node.nights().tick();
        node.jdbc().sql("update submission set stage = 'given-up'").update();
        nextNight(1);
        node.nights().tick();
        workUntilSettled();

        assertThat(ministry.received()).hasSize(1);
        assertThat(count("submission")).isEqualTo(1);
        assertThat(node.events()).contains("submission.replayed", "consolidation.unchanged");
    }

    @Test
    void afterARejectionTheNextNightSubmitsAnewAndAmendsNothing() {
        ministry.onSubmission(Misbehaviour.REJECT);
        node.nights().tick();
        workUntilSettled();
        nextNight(1);
        node.nights().tick();
        workUntilSettled();

        assertThat(ministry.received()).hasSize(1);
        assertThat(ministry.received().get(0).body()).contains("\"amends\":null");
    }

    @Test
    void whatGoesOverTheWireAndComesBackFollowsTheContract() {
        node.accepted(
                THAP_MUOI,
                "7/BC-UBND",
                "2023-11-21T03:00:00Z",
                Reports.from(THAP_MUOI).with("online_rate", "71.83").withoutDifficulties());
        ministry.onSubmission(Misbehaviour.REJECT);
        node.nights().tick();
        workUntilSettled();
        nextNight(1);
        node.nights().tick();
        workUntilSettled();

        var contract = MinistryContract.read();
        var bodies = node.jdbc().sql("select body from submission").query(String.class).list();
        assertThat(bodies).hasSize(2);
        bodies.forEach(b -> assertThat(contract.problems("Submission", b)).isEmpty());
        assertThat(contract.problems("Submission", bodies.get(0).replace("\"late\"", "\"lat\"")))
                .as("the contract is strict")
                .isNotEmpty();
        assertThat(ministry.answers()).hasSize(2);
        assertThat(contract.problems("Refusal", ministry.answers().get(0))).isEmpty();
        assertThat(contract.problems("Receipt", ministry.answers().get(1))).isEmpty();
    }

    @Test
    void onlyWhatTheContractNamesGoesOverTheWire() {
        ministry.onSubmission(Misbehaviour.DROP_AFTER_STORING);
        node.nights().tick();
        workUntilSettled();

        for (var request : ministry.requests()) {
            assertThat(request.query()).isNull();
            assertThat(request.headers().keySet())
                    .isSubsetOf(
                            "Authorization",
                            "Idempotency-key",
                            "Content-type",
                            "Content-length",
                            "Accept",
                            "Accept-encoding",
                            "Connection",
                            "Host",
                            "User-agent",
                            "Transfer-encoding");
        }
    }

    @Test
    void twoNodesSendOnce() {
        try (var other = new GatewayNode("two", database, ministry)) {
            node.nights().tick();
            ministry.onSubmission(Misbehaviour.SLOW);
            var sender = new Thread(() -> node.submissions().work());
            sender.start();
            await().until(() -> ministry.posts() == 1);
            assertThat(other.submissions().work()).isZero();
            await().atMost(Duration.ofSeconds(20)).until(() -> !sender.isAlive());
        }
        workUntilSettled();
        assertThat(ministry.posts()).isEqualTo(1);
    }

    private void nextNight(int nights) {
        node.itIs(GatewayNode.FIRST_NIGHT.plus(nights, ChronoUnit.DAYS));
    }

    /** As the route does: again and again, until nothing is left to do. */
    private void workUntilSettled() {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            node.submissions().work();
                            return count("submission where stage in ('due', 'sending', 'unknown')")
                                    == 0;
                        });
    }

    private Map<String, Object> row() {
        return node.jdbc().sql("select * from submission").query().singleRow();
    }

    private long count(String from) {
        return node.jdbc().sql("select count(*) from " + from).query(Long.class).single();
    }

    private static Map<String, Object> shortTimeouts() {
        return Map.of("tonghop.submission.lease", "30s");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
