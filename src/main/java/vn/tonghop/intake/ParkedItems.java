package vn.tonghop.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;

/** The list of what was parked, each with its reason, until it is settled. */
public class ParkedItems {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ParkedItems(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Enters it, or counts it once more. Only the first time stands in the journal. */
    public void park(Parked parked) {
        var now = Timestamp.from(clock.instant());
        boolean first =
                jdbc.sql(
                                """
                                insert into parked (source_id, item, name, code, arguments,
                                    delivery_id, first_at, last_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (source_id, item, code) where settled_at is null
                                do update set times = parked.times + 1,
                                    last_at = excluded.last_at, arguments = excluded.arguments,
                                    delivery_id = coalesce(excluded.delivery_id,
                                        parked.delivery_id)
                                returning times = 1""")
                        .params(
                                parked.sourceId(),
                                parked.item(),
                                parked.name(),
                                parked.code(),
                                parked.arguments().toArray(String[]::new),
                                parked.delivery(),
                                now,
                                now)
                        .query(Boolean.class)
                        .single();
        if (first) {
            journal.record(
                    Subject.route(parked.sourceId()),
                    "intake.parked",
                    Map.of("code", parked.code(), "fileName", parked.name()));
        }
    }

    /** What lies at this source and made trouble. */
    public Set<String> troubled(String sourceId) {
        return new TreeSet<>(
                jdbc.sql(
                                """
                                select item from parked where source_id = ? and settled_at is null
                                    and delivery_id is null""")
                        .param(sourceId)
                        .query(String.class)
                        .list());
    }

    /** It was taken in after all. */
    void takenIn(String sourceId, String item) {
        jdbc.sql(
                        """
                        update parked set settled_at = ?, settled_by = ''
                        where source_id = ? and item = ? and settled_at is null
                            and delivery_id is null""")
                .params(
                        Timestamp.from(clock.instant()),
                        sourceId,
                        Parked.atSource(sourceId, item, "", "").item())
                .update();
    }

    /**
     * Somebody has seen to it.
     *
     * @return false when there is no such open entry
     */
    public boolean settle(long id, String by) {
        var source =
                jdbc.sql(
                                """
                                update parked set settled_at = ?, settled_by = ?
                                where id = ? and settled_at is null
                                returning source_id, code, name""")
                        .params(Timestamp.from(clock.instant()), by, id)
                        .query(
                                (row, n) ->
                                        new String[] {
                                            row.getString(1), row.getString(2), row.getString(3)
                                        })
                        .optional();
        source.ifPresent(
                s ->
                        journal.record(
                                Subject.route(s[0]),
                                "intake.settled",
                                Map.of("code", s[1], "fileName", s[2], "by", by)));
        return source.isPresent();
    }
}
