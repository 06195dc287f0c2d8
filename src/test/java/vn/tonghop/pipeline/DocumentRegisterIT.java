package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.RegisterBench.OFFICE;
import static vn.tonghop.pipeline.RegisterBench.STRANGER;
import static vn.tonghop.pipeline.RegisterBench.report;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.reading.Limits;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.WorkerSettings;

/** When two arrivals are one document, when they are revisions, and what ends a poison one. */
class DocumentRegisterIT {

    private final RegisterBench bench = new RegisterBench();
    private final JdbcClient jdbc = bench.jdbc;
    private final Understanding understanding = bench.understanding("node-1");

    @Test
    void whileNothingCanBeReadDocumentsWaitAndNoneIsGivenUp() {
        var closed = new Reading(Limits.DEFAULT, WorkerSettings.DEFAULT);
        closed.close();
        bench.arrives(1, OFFICE, report("398.716"));
        for (int attempt = 0; attempt < 7; attempt++) {
            bench.understanding("node-1", closed).work();
            assertThat(
                            jdbc.sql(
                                            "select last_error from document"
                                                    + " where due_at > now() and stage = 'received'")
                                    .query(String.class)
                                    .single())
                    .startsWith("PIP-020 ");
            jdbc.sql("update document set due_at = now()").update();
        }

        understanding.work();

        assertThat(bench.documents()).containsExactly("1 judged accepted r1");
    }

    @Test
    void theSameReportInOtherBytesIsOneDocumentWithTwoDeliveries() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.arrives(2, OFFICE, report("398.716") + "\n\n");

        understanding.work();

        assertThat(bench.documents())
                .containsExactly("1 judged accepted r1", "2 merged null rnull");
        assertThat(bench.deliveriesOf(1)).isEqualTo(2);
    }

    @Test
    void anotherContentUnderTheSameNumberIsTheNextRevisionAndSaysSo() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.arrives(2, OFFICE, report("398.717"));

        understanding.work();

        assertThat(bench.documents())
                .containsExactly("1 judged accepted r1", "2 judged accepted r2");
        assertThat(bench.findings(2)).contains("PIP-001").doesNotContain("VAL-001");
        assertThat(bench.findings(1)).doesNotContain("PIP-001");
    }

    @Test
    void revisionsCountInTheOrderOfArrivalWhicheverIsUnderstoodFirst() {
        bench.arrives(1, OFFICE, report("398.716"));
        jdbc.sql("update document set due_at = now() + interval '1 hour' where id = 1").update();
        bench.arrives(2, OFFICE, report("398.717"));
        understanding.work();
        jdbc.sql("update document set due_at = now() where id = 1").update();

        understanding.work();

        assertThat(bench.documents())
                .containsExactly("1 judged accepted r1", "2 judged accepted r2");
    }

    @Test
    void aCopyFromAStrangerDoesNotBlockTheOfficesOwn() {
        bench.arrives(1, STRANGER, report("398.716"));
        understanding.work();
        assertThat(bench.documents()).containsExactly("1 judged review r1");

        bench.arrives(2, OFFICE, report("398.716"));
        understanding.work();

        assertThat(bench.documents())
                .containsExactly("1 merged null rnull", "2 judged accepted r1");
        assertThat(bench.deliveriesOf(2)).isEqualTo(2);
    }

    @Test
    void aCopyFromAStrangerDoesNotTakeTheAcceptedOnesPlace() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.arrives(2, STRANGER, report("398.716"));

        understanding.work();

        assertThat(bench.documents())
                .containsExactly("1 judged accepted r1", "2 merged null rnull");
    }

    @Test
    void theSameReportOnTwoNodesAtTheSameMomentIsOneDocument() throws Exception {
        var nodes = List.of(bench.understanding("node-a"), bench.understanding("node-b"));
        for (int round = 1; round <= 10; round++) {
            bench.arrives(2 * round - 1, OFFICE, report(Integer.toString(300_000 + round)));
            bench.arrives(2 * round, OFFICE, report(Integer.toString(300_000 + round)) + "\n");
            atOnce(nodes);
        }

        assertThat(bench.count("stage = 'judged'")).isEqualTo(10);
        assertThat(bench.count("stage = 'merged'")).isEqualTo(10);
        assertThat(jdbc.sql("select max(revision) from document").query(Integer.class).single())
                .isEqualTo(10);
    }

    @Test
    void whoeverLostTheLeaseEntersNothing() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.vault.whileReading =
                () ->
                        jdbc.sql("update document set lease_owner = 'another', attempts = 7")
                                .update();

        understanding.work();

        assertThat(bench.documents()).containsExactly("1 received null rnull");
    }

    @Test
    void aDocumentThatFailsAgainAndAgainEndsAsUnreadableWithTheReason() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.vault.whileReading =
                () -> {
                    throw new IllegalStateException("the parser is mad");
                };
        for (int attempt = 1; attempt <= 6; attempt++) {
            understanding.work();
            jdbc.sql("update document set due_at = now()").update();
        }

        assertThat(bench.documents()).containsExactly("1 judged unreadable r1");
        assertThat(bench.findings(1)).contains("PIP-002");
    }

    @Test
    void theAnswerWaitsForEveryDocumentOfTheDelivery() {
        bench.arrives(1, OFFICE, report("398.716"));
        jdbc.sql("insert into reply (delivery_id, stage) values (1, 'waiting')").update();
        var waiting = new WaitingReplies(jdbc);

        waiting.release();
        assertThat(jdbc.sql("select stage from reply").query(String.class).single())
                .isEqualTo("waiting");

        understanding.work();
        waiting.release();
        assertThat(jdbc.sql("select stage from reply").query(String.class).single())
                .isEqualTo("due");
    }

    private static void atOnce(List<Understanding> nodes) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(nodes.size());
        var start = new CountDownLatch(1);
        nodes.forEach(
                node ->
                        pool.submit(
                                () -> {
                                    start.await();
                                    node.work();
                                    return null;
                                }));
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
}
