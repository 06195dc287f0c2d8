package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.consolidation.SmallCatalogue.NOVEMBER;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;
import static vn.tonghop.consolidation.SmallCatalogue.THAP_MUOI;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Qualifier;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.submission.GatewayNode;

class NightsIT {

    private final TestDatabase.Address database = TestDatabase.freshAddress();
    private GatewayNode node;

    @BeforeEach
    void aNode() {
        node = nodeNamed("one");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aNightFreezesTheTotalsTheirContributionsAndTheSubmissionInOneCommit() {
        var first = saDec("1000", Qualifier.GT);
        assertThat(node.nights().tick()).isEqualTo(1);

        var run = one("run");
        assertThat(run).containsEntry("stage", "frozen").containsEntry("expected", 3);
        assertThat(run).containsEntry("reported", 1).containsEntry("attempts", 1);
        assertThat(run.get("business_date")).hasToString("2023-11-21");
        assertThat(run.get("snapshot_sha256"))
                .isEqualTo(CanonicalJson.sha256((String) run.get("snapshot")));
        var contribution = one("contribution");
        assertThat(contribution)
                .containsEntry("document_id", first)
                .containsEntry("indicator_id", "dossiers_total")
                .containsEntry("unit_code", "867")
                .containsEntry("revision", 1)
                .containsEntry("qualifier", "gt");
        assertThat(contribution.get("evidence").toString()).contains("dossiers_total 1000");
        assertThat(one("submission")).containsEntry("stage", "due");
        assertThat(
                        node.jdbc()
                                .sql(
                                        "select count(*) from journal where event ="
                                                + " 'consolidation.counted' and subject_id = ?")
                                .param(Long.toString(first))
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsUnderReviewIsToldToTheMinistryAsReceivedAndNotAsMissing() {
        var held = saDec("1000", null);
        node.jdbc().sql("update document set outcome = 'review'").update();
        node.nights().tick();

        assertThat(one("run")).containsEntry("reported", 0);
        assertThat(
                        node.jdbc()
                                .sql(
                                        "select body::jsonb #>> '{units,notAccepted,0,document,id}'"
                                                + " || ' ' || jsonb_array_length(body::jsonb"
                                                + " #> '{units,missing}') from submission")
                                .query(String.class)
                                .single())
                .isEqualTo(held + " 2");
    }

    @Test
    void aNightOfTheSameDateIsOneRowHoweverOftenItTicks() {
        saDec("1000", null);
        node.nights().tick();
        saDec("2000", null);
        node.itIs(GatewayNode.FIRST_NIGHT.plus(Duration.ofHours(10)));

        assertThat(node.nights().tick()).isZero();
        assertThat(count("run")).isEqualTo(1);
        assertThat(count("submission")).isEqualTo(1);
    }

    @Test
    void twoNodesTickingAtTheSameMomentMakeOneRun() throws Exception {
        saDec("1000", null);
        try (var other = nodeNamed("two")) {
            for (var night = 0; night < 10; night++) {
                var at = GatewayNode.FIRST_NIGHT.plus(Duration.ofDays(night));
                node.itIs(at);
                other.itIs(at);
                saDec(Integer.toString(night), null);
                tickTogether(node, other, node, other);
            }
        }

        assertThat(count("run")).isEqualTo(10);
        assertThat(count("run where stage = 'frozen' and attempts = 1")).isEqualTo(10);
        assertThat(count("journal where event = 'consolidation.begun'")).isEqualTo(10);
        assertThat(count("journal where event = 'consolidation.frozen'")).isEqualTo(10);
        assertThat(count("contribution")).isEqualTo(10);
        assertThat(count("submission")).isEqualTo(10);
    }

    @Test
    void aTickBeforeThePeriodHasClosedMakesNoRun() {
        node.itIs(NOVEMBER.closesAt().minusSeconds(1));
        node.nights().tick();
        assertThat(count("run")).isZero();
    }

    @Test
    void aTickAfterMidnightIsNotYetTheNightThatConsolidatesWhatClosedAtMidnight() {
        node.itIs(NOVEMBER.closesAt().plusSeconds(60));
        node.nights().tick();
        assertThat(count("run")).isZero();
    }

    @Test
    void aMissedNightIsCaughtUpByTheNextTick() {
        saDec("1", null);
        node.itIs(Instant.parse("2023-11-25T08:00:00Z"));

        assertThat(node.nights().tick()).isEqualTo(1);
        assertThat(one("run").get("business_date")).hasToString("2023-11-25");
    }

    @Test
    void aRunWhoseNodeWasKilledIsFrozenByAnotherWhenItsLeaseEnds() {
        saDec("1", null);
        node.jdbc()
                .sql(
                        """
                        insert into run (regime_id, period_key, business_date, stage, attempts,
                               lease_owner, lease_until, created_at, due_at)
                        values ('thang', '2023-11', '2023-11-21', 'claimed', 1, 'dead',
                                now() + interval '700 milliseconds', now(),
                                now() - interval '1 second')""")
                .update();

        assertThat(node.nights().tick()).as("the lease is respected").isZero();
        Awaitility.await().until(() -> node.nights().tick() == 1);
        assertThat(one("run")).containsEntry("attempts", 2).containsEntry("stage", "frozen");
        assertThat(count("submission")).isEqualTo(1);
    }

    @Test
    void whatFailsOnTheWayLeavesNothingBehindAndIsTriedAgain() {
        saDec("1", null);
        node.jdbc().sql("alter table submission rename to submission_gone").update();
        assertThat(node.nights().tick()).isZero();

        assertThat(one("run")).containsEntry("stage", "claimed").containsEntry("snapshot", null);
        assertThat(one("run").get("last_error").toString()).startsWith("CON-001 · ");
        assertThat(count("contribution")).isZero();
        assertThat(count("journal where event = 'consolidation.frozen'")).isZero();
        assertThat(count("journal where event = 'consolidation.failed'")).isEqualTo(1);

        node.jdbc().sql("alter table submission_gone rename to submission").update();
        node.jdbc().sql("update run set due_at = now()").update();
        assertThat(node.nights().tick()).isEqualTo(1);
        assertThat(one("run")).containsEntry("last_error", null);
    }

    @Test
    void aNightWithoutAnyReportIsFrozenAndSubmittedForItNamesWhoIsMissing() {
        node.nights().tick();

        assertThat(one("run")).containsEntry("reported", 0).containsEntry("expected", 3);
        assertThat(one("submission").get("body").toString())
                .contains("\"reported\":0", "Huyện Tháp Mười");
    }

    @Test
    void onlyAcceptedDocumentsCountAndALaterRevisionUnderReviewChangesNothing() {
        saDec("1000", null);
        var corrected = saDec("2000", null);
        node.jdbc()
                .sql("update document set outcome = 'review' where id = ?")
                .param(corrected)
                .update();

        var totals = node.nights().dryRun(NOVEMBER);
        assertThat(totals.indicators().get(0).value()).isEqualByComparingTo("1000");
    }

    @Test
    void aDryRunSaysTheSameAsTheRunAndWritesNothing() {
        saDec("1000", Qualifier.APPROX);
        var before = state();
        var dry = new TotalsJson().write(node.nights().dryRun(NOVEMBER));
        assertThat(state()).isEqualTo(before);

        node.nights().tick();
        assertThat(one("run").get("snapshot")).isEqualTo(dry);
    }

    @Test
    void aFrozenRunKeepsWhatItSaidWhenADocumentChangesLater() {
        var document = saDec("1000", null);
        node.nights().tick();
        var frozen = one("run").get("snapshot");
        node.jdbc()
                .sql("update document set outcome = 'review' where id = ?")
                .param(document)
                .update();
        node.nights().tick();

        assertThat(one("run").get("snapshot")).isEqualTo(frozen);
    }

    @Test
    void nothingArisenLeavesARateWithPartsAndWithoutAValue() {
        node.accepted(
                THAP_MUOI,
                "1/BC-UBND",
                "2023-11-19T00:00:00Z",
                Reports.from(THAP_MUOI).with("dossiers_total", "0").with("dossiers_online", "0"));
        node.nights().tick();

        assertThat(one("contribution where indicator_id = 'online_rate'"))
                .containsEntry("value", null);
        assertThatThrownBy(
                        () ->
                                node.jdbc()
                                        .sql(
                                                "update contribution set value = null where"
                                                        + " indicator_id = 'dossiers_total'")
                                        .update())
                .hasMessageContaining("check");
    }

    private GatewayNode nodeNamed(String name) {
        return new GatewayNode(name, database, "http://127.0.0.1:9/api", "none", Map.of());
    }

    /** Each has another number, so that each is another document of the same unit. */
    private long saDec(String total, Qualifier qualifier) {
        var number = count("document") + 1;
        return node.accepted(
                SA_DEC,
                number + "/BC-UBND",
                "2023-11-20T0%d:%02d:00Z".formatted(number / 60, number % 60),
                Reports.from(SA_DEC).with("dossiers_total", total, qualifier));
    }

    private static void tickTogether(GatewayNode... nodes) throws Exception {
        var threads = Executors.newFixedThreadPool(nodes.length);
        var together = new CyclicBarrier(nodes.length);
        var ticks =
                IntStream.range(0, nodes.length)
                        .mapToObj(
                                i ->
                                        threads.submit(
                                                () -> {
                                                    together.await();
                                                    return nodes[i].nights().tick();
                                                }))
                        .toList();
        for (var tick : ticks) {
            tick.get(20, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    private String state() {
        return "%d %d %d %d"
                .formatted(
                        count("run"), count("contribution"), count("submission"), count("journal"));
    }

    private Map<String, Object> one(String from) {
        return node.jdbc().sql("select * from " + from).query().singleRow();
    }

    private long count(String from) {
        return node.jdbc().sql("select count(*) from " + from).query(Long.class).single();
    }
}
