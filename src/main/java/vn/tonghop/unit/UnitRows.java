package vn.tonghop.unit;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/** The rows of {@code units.csv}, each checked by itself. */
final class UnitRows {

    static final List<String> COLUMNS =
            List.of(
                    "code",
                    "name",
                    "level",
                    "parent_code",
                    "valid_from",
                    "valid_to",
                    "legal_basis");

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.]{1,20}");
    private static final int LONGEST_NAME = 200;

    /** A unit and where it stands. */
    record Row(int line, Unit unit) {}

    private final ConfigFile file;
    private final List<Problem> problems;

    UnitRows(ConfigFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Row> read() {
        var rows = new ArrayList<Row>();
        for (var row : CsvRow.of(file, COLUMNS, problems)) {
            unit(row).ifPresent(unit -> rows.add(new Row(row.line(), unit)));
        }
        return rows;
    }

    private Optional<Unit> unit(CsvRow row) {
        int before = problems.size();
        if (!CODE.matcher(row.get("code")).matches()) {
            problem("UNIT-003", row, row.get("code"));
        }
        if (row.get("name").isEmpty() || row.get("name").length() > LONGEST_NAME) {
            problem("UNIT-004", row);
        }
        var level = level(file, row, problems);
        var from = date(row, "valid_from");
        var to = date(row, "valid_to");
        if (from != null && to != null && to.isBefore(from)) {
            problem("UNIT-007", row, from, to);
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Unit(
                        row.get("code"),
                        Normalizer.normalize(row.get("name"), Normalizer.Form.NFC),
                        level,
                        row.orNull("parent_code"),
                        from,
                        to,
                        row.orNull("legal_basis")));
    }

    private LocalDate date(CsvRow row, String column) {
        return date(file, row, column, problems);
    }

    private void problem(String code, CsvRow row, Object... arguments) {
        problems.add(Problem.of(code, file.name(), row.line(), arguments));
    }

    static Level level(ConfigFile file, CsvRow row, List<Problem> problems) {
        var written = row.get("level").toLowerCase(Locale.ROOT);
        var level = Stream.of(Level.values()).filter(l -> l.code().equals(written)).findFirst();
        if (level.isEmpty()) {
            problems.add(Problem.of("UNIT-005", file.name(), row.line(), row.get("level")));
        }
        return level.orElse(null);
    }

    static LocalDate date(ConfigFile file, CsvRow row, String column, List<Problem> problems) {
        if (row.get(column).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeException e) {
            problems.add(Problem.of("UNIT-006", file.name(), row.line(), column, row.get(column)));
            return null;
        }
    }
}
