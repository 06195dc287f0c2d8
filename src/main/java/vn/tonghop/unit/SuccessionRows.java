package vn.tonghop.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/** The rows of {@code succession.csv}, each checked by itself. */
final class SuccessionRows {

    static final List<String> COLUMNS =
            List.of("from_code", "to_code", "kind", "level", "effective_on");

    private static final Set<String> KINDS = Set.of("continued", "merged", "split");

    /** A succession and where it stands. */
    record Row(int line, Succession succession) {}

    private final ConfigFile file;
    private final List<Problem> problems;

    SuccessionRows(ConfigFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Row> read() {
        var rows = new ArrayList<Row>();
        for (var row : CsvRow.of(file, COLUMNS, problems)) {
            succession(row).ifPresent(s -> rows.add(new Row(row.line(), s)));
        }
        return rows;
    }

    private Optional<Succession> succession(CsvRow row) {
        int before = problems.size();
        if (!KINDS.contains(row.get("kind"))) {
            problems.add(Problem.of("UNIT-012", file.name(), row.line(), row.get("kind")));
        }
        var level = UnitRows.level(file, row, problems);
        if (row.get("effective_on").isEmpty()) {
            problems.add(Problem.of("UNIT-006", file.name(), row.line(), "effective_on", ""));
        }
        var day = UnitRows.date(file, row, "effective_on", problems);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(
                        new Succession(
                                row.get("from_code"),
                                row.get("to_code"),
                                row.get("kind"),
                                level,
                                day));
    }
}
