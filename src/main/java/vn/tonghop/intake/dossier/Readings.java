package vn.tonghop.intake.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.intake.dossier.Reading.Stage;

/**
 * The ways through portals' dossiers in the database. Cursor and counters are one row, kept in one
 * commit; two nodes at one portal notice each other by the step, and one of them yields.
 */
public class Readings {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    public Readings(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Another node went on with this reading. */
    public static class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;

        Overtaken(String source) {
            super(source + " is read by another node");
        }
    }

    /** The one that is not finished, wherever it was begun. */
    Optional<Reading> open(String source, String regime, String period, int mostUnits) {
        return jdbc.sql(
                        """
                        select * from dossier_reading
                        where source_id = ? and regime_id = ? and period_key = ?
                          and stage in ('reading', 'counted')""")
                .params(source, regime, period)
                .query((row, n) -> reading(row, mostUnits))
                .optional();
    }

    private static Reading reading(ResultSet row, int mostUnits) throws SQLException {
        return new Reading(
                row.getLong("id"),
                row.getString("source_id"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getString("cursor"),
                row.getInt("pages"),
                row.getLong("dossiers"),
                Tallies.of(row.getString("tallies"), mostUnits),
                row.getInt("step"),
                row.getTimestamp("started_at").toInstant());
    }

    /** When this period was handed over last. */
    Optional<Instant> delivered(String source, String regime, String period) {
        return jdbc.sql(
                        """
                        select max(finished_at) from dossier_reading
                        where source_id = ? and regime_id = ? and period_key = ?
                          and stage = 'delivered' having max(finished_at) is not null""")
                .params(source, regime, period)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** A new one from the first dossier on; one of another period is given up for it. */
    Reading begin(String source, String regime, String period, int mostUnits) {
        Instant now = clock.instant();
        return transaction.execute(
                status -> {
                    jdbc.sql(
                                    """
                                    update dossier_reading set stage = 'abandoned',
                                           finished_at = ?, reason = 'another period'
                                    where source_id = ? and stage in ('reading', 'counted')
                                      and (regime_id <> ? or period_key <> ?)""")
                            .params(Timestamp.from(now), source, regime, period)
                            .update();
                    long id =
                            jdbc.sql(
                                            """
                                            insert into dossier_reading (source_id, regime_id,
                                                period_key, stage, started_at)
                                            values (?, ?, ?, 'reading', ?) returning id""")
                                    .params(source, regime, period, Timestamp.from(now))
                                    .query(Long.class)
                                    .single();
                    return new Reading(
                            id, source, Stage.READING, "", 0, 0, new Tallies(mostUnits), 0, now);
                });
    }

    /**
     * Keeps how far it is.
     *
     * @throws Overtaken when another node has kept it since; nothing is kept then
     */
    Reading keep(Reading reading, Stage stage) throws Overtaken {
        int mine =
                jdbc.sql(
                                """
                                update dossier_reading
                                set stage = ?, cursor = ?, pages = ?, dossiers = ?,
                                    tallies = ?::jsonb, step = step + 1
                                where id = ? and step = ? and stage = 'reading'""")
                        .params(
                                stage.name().toLowerCase(Locale.ROOT),
                                reading.cursor(),
                                reading.pages(),
                                reading.dossiers(),
                                reading.tallies().json(),
                                reading.id(),
                                reading.step())
                        .update();
        if (mine == 0) {
            throw new Overtaken(reading.source());
        }
        return reading.kept(stage);
    }

    /** It is not gone on with: what was read cannot be counted on. */
    void abandon(Reading reading, String reason) {
        end(reading, "abandoned", reason);
    }

    /** Everything of it is in the intake. */
    void delivered(Reading reading) {
        end(reading, "delivered", null);
    }

    private void end(Reading reading, String stage, String reason) {
        jdbc.sql(
                        """
                        update dossier_reading set stage = ?, finished_at = ?, reason = ?,
                               tallies = '{}'
                        where id = ? and stage in ('reading', 'counted')""")
                .params(stage, Timestamp.from(clock.instant()), reason, reading.id())
                .update();
    }

    /**
     * Figures of a unit that were handed over.
     *
     * @param figures what they were, as one text
     */
    record HandedOver(int revision, String figures) {}

    /** The last of every unit. */
    Map<String, HandedOver> handedOver(String source, String regime, String period) {
        var last = new TreeMap<String, HandedOver>();
        jdbc.sql(
                        """
                        select unit, revision, figures from dossier_report
                        where source_id = ? and regime_id = ? and period_key = ?""")
                .params(source, regime, period)
                .query(
                        row -> {
                            last.put(
                                    row.getString(1),
                                    new HandedOver(row.getInt(2), row.getString(3)));
                        });
        return last;
    }

    void handedOver(Reading reading, String regime, String period, String unit, HandedOver report) {
        jdbc.sql(
                        """
                        insert into dossier_report (source_id, regime_id, period_key, unit,
                            revision, figures, reading_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (source_id, regime_id, period_key, unit) do update
                        set revision = excluded.revision, figures = excluded.figures,
                            reading_id = excluded.reading_id""")
                .params(
                        reading.source(),
                        regime,
                        period,
                        unit,
                        report.revision(),
                        report.figures(),
                        reading.id())
                .update();
    }
}
