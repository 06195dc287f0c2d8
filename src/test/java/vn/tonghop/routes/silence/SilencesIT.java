package vn.tonghop.routes.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.config.WorkingDays;
import vn.tonghop.journal.Entry;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.store.TestDatabase;

/** The alarm on the database's own history, as two nodes raise it. */
class SilencesIT {

    private static final String SOURCE = "source.mail.reports";
    private static final Instant TUESDAY = Instant.parse("2023-11-21T10:30:00Z");

    private final List<Entry> told = new java.util.ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void prepare() {
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        String sha = "0".repeat(64);
        jdbc.sql("insert into original values (?, 1, now())").param(sha).update();
        for (int day = 0; day < 28; day++) {
            Instant at = Instant.parse("2023-10-24T01:10:00Z").plus(Duration.ofDays(day));
            if (WorkingDays.WEEKDAYS.isWorkingDay(at.atZone(ZoneOffset.UTC).toLocalDate())) {
                arrive(at);
                arrive(at.plus(Duration.ofHours(4)));
            }
        }
    }

    private void arrive(Instant at) {
        jdbc.sql(
                        """
                        insert into delivery (reference, channel, source_id, external_key, file_name,
                            original_sha256, received_at)
                        values (?, 'mail', ?, ?, 'a.pdf', ?, ?)""")
                .params(at.toString(), SOURCE, at.toString(), "0".repeat(64), Timestamp.from(at))
                .update();
    }

    private Silences node(Instant now) {
        return new Silences(
                new SilenceTable(jdbc),
                new SilenceRule(new WorkingTime(WorkingDays.WEEKDAYS)),
                journal(),
                transaction,
                Clock.fixed(now, ZoneOffset.UTC),
                settings::get);
    }

    private Journal journal() {
        return new Journal() {
            @Override
            public void record(Subject subject, String event, Map<String, ?> details) {
                told.add(new Entry(null, "test", subject, event, Map.of()));
            }

            @Override
            public List<Entry> of(Subject subject) {
                return List.copyOf(told);
            }
        };
    }

    private List<String> events() {
        return told.stream().map(Entry::event).toList();
    }

    @Test
    void itIsToldOnceHoweverManyNodesJudgeAndEndsByItself() {
        node(TUESDAY.minus(Duration.ofHours(20))).judge(List.of(SOURCE));
        assertThat(events()).isEmpty();

        node(TUESDAY.plus(Duration.ofDays(1))).judge(List.of(SOURCE));
        node(TUESDAY.plus(Duration.ofDays(1))).judge(List.of(SOURCE));
        assertThat(events()).containsExactly("routes.silent");
        assertThat(node(TUESDAY).all()).containsOnlyKeys(SOURCE);
        assertThat(node(TUESDAY).all().get(SOURCE).since()).isEqualTo("2023-11-20T05:10:00Z");

        arrive(TUESDAY.plus(Duration.ofDays(1)));
        node(TUESDAY.plus(Duration.ofDays(1))).judge(List.of(SOURCE));
        assertThat(events()).containsExactly("routes.silent", "routes.heard-again");
        assertThat(node(TUESDAY).all()).isEmpty();
    }

    @Test
    void itCanBeSwitchedOffOrBoundForASource() {
        settings.put("tonghop.silence." + SOURCE, "off");
        node(TUESDAY.plus(Duration.ofDays(9))).judge(List.of(SOURCE));
        assertThat(events()).isEmpty();

        settings.put("tonghop.silence." + SOURCE, "3h");
        node(TUESDAY.minus(Duration.ofHours(9))).judge(List.of(SOURCE));
        assertThat(events()).containsExactly("routes.silent");

        settings.put("tonghop.silence.alarm", "off");
        node(TUESDAY.plus(Duration.ofDays(9))).judge(List.of(SOURCE));
        assertThat(node(TUESDAY).all()).isEmpty();
    }
}
