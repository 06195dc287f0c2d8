package vn.tonghop.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.store.TestDatabase;

class JdbcJournalTest {

    private static final Instant NOW = Instant.parse("2023-11-20T03:04:05.678901Z");

    private DataSource database;
    private JdbcClient jdbc;
    private Journal journal;

    @BeforeEach
    void aJournal() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        journal = new JdbcJournal(jdbc, Clock.fixed(NOW, ZoneOffset.UTC), "node-1");
    }

    @Test
    void theEntriesOfASubjectComeBackOldestFirstAsTheyWereWritten() {
        journal.record(Subject.document(7), "intake.received", Map.of("channel", "mail"));
        journal.record(Subject.document(8), "intake.received", Map.of());
        journal.record(Subject.document(7), "pipeline.judged", Map.of("đơn vị", "Tháp Mười"));

        assertThat(journal.of(Subject.document(7)))
                .containsExactly(
                        new Entry(
                                NOW,
                                "node-1",
                                Subject.document(7),
                                "intake.received",
                                Map.of("channel", "mail")),
                        new Entry(
                                NOW,
                                "node-1",
                                Subject.document(7),
                                "pipeline.judged",
                                Map.of("đơn vị", "Tháp Mười")));
        assertThat(journal.of(Subject.run(7))).isEmpty();
    }

    @Test
    void aStepThatIsRolledBackLeavesNoEntry() {
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(
                        status -> {
                            journal.record(Subject.run(1), "consolidation.frozen", Map.of());
                            status.setRollbackOnly();
                        });
        assertThat(journal.of(Subject.run(1))).isEmpty();
    }

    @Test
    void anEntryCanBeNeitherChangedNorRemoved() {
        journal.record(Subject.user("admin"), "web.signed-in", Map.of());
        for (var sql :
                new String[] {
                    "update journal set event = 'x'", "delete from journal", "truncate journal"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .hasMessageContaining("the journal is append-only");
        }
        assertThat(journal.of(Subject.user("admin"))).hasSize(1);
    }
}
