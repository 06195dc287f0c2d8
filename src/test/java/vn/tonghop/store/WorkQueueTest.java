package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class WorkQueueTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(150);

    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabase() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
    }

    @Test
    void aClaimedRowIsOutOfReachOfOthersAndItsAttemptIsCounted() {
        var id = document("a");
        var claimed = queue("one", LONG).claim("received");

        assertThat(claimed).contains(new Lease(id, 1));
        assertThat(queue("two", LONG).claim("received")).isEmpty();
        assertThat(queue("one", LONG).claim("received")).isEmpty();
    }

    @Test
    void theRowThatIsDueLongestComesFirstAndOneThatIsNotDueDoesNotCome() {
        var late = document("late");
        var first = document("first");
        var tomorrow = document("tomorrow");
        due(late, "-1 minute");
        due(first, "-1 hour");
        due(tomorrow, "1 day");
        var queue = queue("one", LONG);

        assertThat(queue.claim("received")).map(Lease::id).contains(first);
        assertThat(queue.claim("received")).map(Lease::id).contains(late);
        assertThat(queue.claim("received")).isEmpty();
    }

    @Test
    void onlyTheNamedStagesAreClaimed() {
        document("a");
        assertThat(queue("one", LONG).claim("judged", "merged")).isEmpty();
        assertThat(queue("one", LONG).claim("judged", "received")).isPresent();
    }

    @Test
    void whenTheLeaseEndsAnotherNodeTakesTheRowAndTheFirstMayWriteNothing() {
        document("a");
        var slow = queue("slow", SHORT);
        var quick = queue("quick", LONG);
        var lost = slow.claim("received").orElseThrow();
        assertThat(inTransaction(() -> slow.stillMine(lost))).isTrue();

        var taken = await().until(() -> quick.claim("received"), java.util.Optional::isPresent);

        assertThat(taken.orElseThrow()).isEqualTo(new Lease(lost.id(), 2));
        assertThat(inTransaction(() -> slow.stillMine(lost))).isFalse();
        assertThat(inTransaction(() -> quick.stillMine(taken.orElseThrow()))).isTrue();
        slow.retryLater(lost, Duration.ZERO, "too late to say so");
        assertThat(inTransaction(() -> quick.stillMine(taken.orElseThrow()))).isTrue();
    }

    @Test
    void theSameNodeDoesNotTakeItsOwnSecondAttemptForItsFirst() {
        document("a");
        var queue = queue("one", SHORT);
        var first = queue.claim("received").orElseThrow();
        var second = await().until(() -> queue.claim("received"), java.util.Optional::isPresent);

        assertThat(inTransaction(() -> queue.stillMine(first))).isFalse();
        assertThat(inTransaction(() -> queue.stillMine(second.orElseThrow()))).isTrue();
    }

    @Test
    void aRowGivenBackIsDueAfterThePauseAndKeepsTheReason() {
        var id = document("a");
        var queue = queue("one", LONG);
        var claimed = queue.claim("received").orElseThrow();

        queue.retryLater(claimed, Duration.ofMillis(200), "the vault's disk does not answer");

        assertThat(queue.claim("received")).isEmpty();
        var again = await().until(() -> queue.claim("received"), java.util.Optional::isPresent);
        assertThat(again).contains(new Lease(id, 2));
        assertThat(
                        jdbc.sql("select last_error from document where id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo("the vault's disk does not answer");
    }

    @Test
    void whatWasNotTriedIsNotCounted() {
        var id = document("a");
        var queue = queue("one", LONG);
        var claimed = queue.claim("received").orElseThrow();

        queue.postpone(claimed, Duration.ZERO, "nothing can be read");

        assertThat(queue.claim("received")).contains(new Lease(id, 1));
        queue.postpone(new Lease(id, 7), Duration.ZERO, "of somebody else");
        assertThat(queue.claim("received")).isEmpty();
    }

    @Test
    void workThatGoesOnKeepsItsRowFromOthers() {
        document("a");
        var one = queue("one", LONG);
        var claimed = one.claim("received").orElseThrow();
        jdbc.sql("update document set lease_until = now() - interval '1 second'").update();

        one.renew(claimed);

        assertThat(queue("two", LONG).claim("received")).isEmpty();
        jdbc.sql("update document set lease_until = now() - interval '1 second'").update();
        queue("two", LONG).renew(claimed);
        assertThat(queue("two", LONG).claim("received")).isPresent();
    }

    /** Fails when {@code for update skip locked}, or the look at the lease, is taken out. */
    @Test
    void manyClaimersAtOnceNeverGetTheSameRow() throws Exception {
        for (int i = 0; i < 200; i++) {
            document("d" + i);
        }
        List<Lease> claimed = Collections.synchronizedList(new ArrayList<>());
        var start = new CountDownLatch(1);
        var claimers = Executors.newFixedThreadPool(8);
        var ends = new ArrayList<java.util.concurrent.Future<?>>();
        for (int i = 0; i < 8; i++) {
            var queue = queue("node" + i, LONG);
            ends.add(
                    claimers.submit(
                            () -> {
                                start.await();
                                for (var row = queue.claim("received");
                                        row.isPresent() && claimed.size() < 400;
                                        row = queue.claim("received")) {
                                    claimed.add(row.get());
                                }
                                return null;
                            }));
        }
        start.countDown();
        for (var end : ends) {
            end.get();
        }
        claimers.shutdown();

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
        assertThat(claimed).allMatch(lease -> lease.attempts() == 1);
    }

    private WorkQueue queue(String node, Duration lease) {
        return new WorkQueue(jdbc, new Node(node), "document", "id", lease);
    }

    private long document(String name) {
        var sha256 = "%064x".formatted(new java.math.BigInteger(1, name.getBytes()));
        jdbc.sql("insert into original values (?, 1, now())").param(sha256).update();
        return jdbc.sql(
                        """
                        insert into document (sha256, file_name, first_received_at, stage)
                        values (?, ?, now(), 'received') returning id""")
                .params(sha256, name + ".pdf")
                .query(Long.class)
                .single();
    }

    private void due(long id, String when) {
        jdbc.sql("update document set due_at = now() + ?::interval where id = ?")
                .params(when, id)
                .update();
    }

    private boolean inTransaction(java.util.function.BooleanSupplier step) {
        return new TransactionTemplate(new DataSourceTransactionManager(database))
                .execute(status -> step.getAsBoolean());
    }
}
