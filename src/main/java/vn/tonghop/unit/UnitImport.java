package vn.tonghop.unit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.config.ConfigProblems;

/**
 * Imports a list of units (danh mục đơn vị hành chính) from {@code units.csv} and {@code
 * succession.csv}: it takes the place of the list imported before, in one transaction.
 */
public final class UnitImport {

    private static final int BATCH = 1000;

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    public UnitImport(JdbcOperations jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What an import did.
     *
     * @param units versions of units that are now in the list
     * @param unchanged true when exactly this list was there already
     */
    public record Result(int units, int successions, boolean unchanged) {}

    /**
     * Imports the list of a folder.
     *
     * @throws ConfigProblems with every row that is wrong; nothing is imported then
     */
    public Result run(Path folder) {
        var units = ListFolder.file(folder, "units.csv");
        var successions = ListFolder.file(folder, "succession.csv");
        var list = UnitFiles.read(units, successions);
        var digest = digest(units.text(), successions.text());
        return transactions.execute(transaction -> replace(list, digest));
    }

    private Result replace(UnitIndex list, String digest) {
        jdbc.execute("lock table unit_import in share row exclusive mode");
        var result = new Result(list.all().size(), list.successions().size(), isThere(digest));
        if (result.unchanged()) {
            return result;
        }
        jdbc.update("delete from unit_succession");
        jdbc.update("delete from unit_version");
        insertUnits(list);
        insertSuccessions(list);
        jdbc.update(
                "insert into unit_import (imported_at, units, successions, sha256) values (?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                result.units(),
                result.successions(),
                digest);
        return result;
    }

    private boolean isThere(String digest) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        select coalesce(
                            (select sha256 = ? from unit_import order by id desc limit 1), false)""",
                        Boolean.class,
                        digest));
    }

    private void insertUnits(UnitIndex list) {
        jdbc.batchUpdate(
                """
                insert into unit_version
                    (code, name, level, parent_code, valid_from, valid_to, legal_basis)
                values (?, ?, ?, ?, ?, ?, ?)""",
                list.all(),
                BATCH,
                UnitImport::set);
    }

    /** The driver writes the first and last day there are as -infinity and infinity. */
    private static void set(PreparedStatement row, Unit unit) throws SQLException {
        row.setString(1, unit.code());
        row.setString(2, unit.name());
        row.setString(3, unit.level().code());
        row.setString(4, unit.parentCode());
        row.setObject(5, unit.validFrom() == null ? LocalDate.MIN : unit.validFrom());
        row.setObject(6, unit.validTo() == null ? LocalDate.MAX : unit.validTo());
        row.setString(7, unit.legalBasis());
    }

    private void insertSuccessions(UnitIndex list) {
        jdbc.batchUpdate(
                """
                insert into unit_succession (from_code, to_code, kind, level, effective_on)
                values (?, ?, ?, ?, ?)""",
                list.successions(),
                BATCH,
                UnitImport::set);
    }

    private static void set(PreparedStatement row, Succession succession) throws SQLException {
        row.setString(1, succession.fromCode());
        row.setString(2, succession.toCode());
        row.setString(3, succession.kind());
        row.setString(4, succession.level().code());
        row.setObject(5, succession.effectiveOn());
    }

    private static String digest(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
