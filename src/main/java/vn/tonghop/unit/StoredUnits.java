package vn.tonghop.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The shipped units and, where they speak of the same code and time, the imported ones instead.
 *
 * <p>Asks every few seconds whether a list was imported since: also by another node.
 */
public final class StoredUnits implements Units {

    private final UnitIndex shipped;
    private final JdbcClient jdbc;
    private final Duration pause;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Loaded loaded;

    /** The list of an import, and when it was last compared with the database. */
    private record Loaded(long importId, UnitIndex units, long askedAt) {}

    /**
     * @param shipped the units of the configuration
     * @param pause how long an import may go unnoticed
     */
    public StoredUnits(UnitIndex shipped, JdbcClient jdbc, Duration pause) {
        this.shipped = shipped;
        this.jdbc = jdbc;
        this.pause = pause;
    }

    @Override
    public Resolution resolve(UnitQuery query) {
        return current().resolve(query);
    }

    @Override
    public Optional<Unit> find(String code, LocalDate on) {
        return current().find(code, on);
    }

    @Override
    public List<Unit> under(String code, Level level, LocalDate on) {
        return current().under(code, level, on);
    }

    @Override
    public List<Unit> successors(Unit unit, LocalDate on) {
        return current().successors(unit, on);
    }

    @Override
    public String path(Unit unit) {
        return current().path(unit);
    }

    /** While one thread asks the database, the others go on with the list that is there. */
    private UnitIndex current() {
        var known = loaded;
        if (known != null && !isStale(known)) {
            return known.units();
        }
        if (known == null) {
            loading.lock();
        } else if (!loading.tryLock()) {
            return known.units();
        }
        try {
            if (loaded == null || isStale(loaded)) {
                loaded = refreshed(loaded);
            }
            return loaded.units();
        } finally {
            loading.unlock();
        }
    }

    private boolean isStale(Loaded known) {
        return System.nanoTime() - known.askedAt() > pause.toNanos();
    }

    private Loaded refreshed(Loaded known) {
        long askedAt = System.nanoTime();
        long latest =
                jdbc.sql("select coalesce(max(id), 0) from unit_import").query(Long.class).single();
        if (known != null && known.importId() == latest) {
            return new Loaded(latest, known.units(), askedAt);
        }
        return new Loaded(latest, latest == 0 ? shipped : merged(), askedAt);
    }

    private UnitIndex merged() {
        var units =
                new ArrayList<>(jdbc.sql("select * from unit_version").query(this::unit).list());
        var imported = units.stream().collect(Collectors.groupingBy(Unit::code));
        shipped.all().stream()
                .filter(
                        unit ->
                                imported.getOrDefault(unit.code(), List.of()).stream()
                                        .noneMatch(other -> UnitListCheck.overlap(unit, other)))
                .forEach(units::add);
        Map<List<Object>, Succession> successions = new LinkedHashMap<>();
        shipped.successions().forEach(s -> successions.put(key(s), s));
        jdbc.sql("select * from unit_succession")
                .query(this::succession)
                .list()
                .forEach(s -> successions.put(key(s), s));
        return UnitIndex.of(units, successions.values());
    }

    private static List<Object> key(Succession s) {
        return List.of(s.fromCode(), s.toCode(), s.effectiveOn());
    }

    private Unit unit(ResultSet row, int number) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        var to = row.getObject("valid_to", LocalDate.class);
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                Level.ofCode(row.getString("level")),
                row.getString("parent_code"),
                LocalDate.MIN.equals(from) ? null : from,
                LocalDate.MAX.equals(to) ? null : to,
                row.getString("legal_basis"));
    }

    private Succession succession(ResultSet row, int number) throws SQLException {
        return new Succession(
                row.getString("from_code"),
                row.getString("to_code"),
                row.getString("kind"),
                Level.ofCode(row.getString("level")),
                row.getObject("effective_on", LocalDate.class));
    }
}
