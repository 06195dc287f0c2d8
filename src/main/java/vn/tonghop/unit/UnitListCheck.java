package vn.tonghop.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.config.Problem;

/** What rows that are right by themselves must keep together: versions, superiors, successors. */
final class UnitListCheck {

    private final List<UnitRows.Row> units;
    private final String unitsFile;
    private final List<Problem> problems;
    private final UnitIndex index;

    private UnitListCheck(List<UnitRows.Row> units, String unitsFile, List<Problem> problems) {
        this.units = units;
        this.unitsFile = unitsFile;
        this.problems = problems;
        this.index = UnitIndex.of(units.stream().map(UnitRows.Row::unit).toList(), List.of());
    }

    static void of(
            List<UnitRows.Row> units,
            String unitsFile,
            List<SuccessionRows.Row> successions,
            String successionFile,
            List<Problem> problems) {
        var check = new UnitListCheck(units, unitsFile, problems);
        check.versions();
        units.forEach(check::superior);
        check.successions(successions, successionFile);
    }

    /** At no time does a code stand for two units. */
    private void versions() {
        Map<String, List<UnitRows.Row>> byCode =
                units.stream().collect(Collectors.groupingBy(row -> row.unit().code()));
        byCode.values().stream().filter(versions -> versions.size() > 1).forEach(this::apart);
    }

    private void apart(List<UnitRows.Row> versions) {
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                if (overlap(versions.get(i).unit(), versions.get(j).unit())) {
                    problems.add(
                            Problem.of(
                                    "UNIT-008",
                                    unitsFile,
                                    versions.get(j).line(),
                                    versions.get(j).unit().code(),
                                    versions.get(i).line()));
                }
            }
        }
    }

    static boolean overlap(Unit one, Unit other) {
        return !first(one).isAfter(last(other)) && !first(other).isAfter(last(one));
    }

    private static LocalDate first(Unit unit) {
        return unit.validFrom() == null ? LocalDate.MIN : unit.validFrom();
    }

    private static LocalDate last(Unit unit) {
        return unit.validTo() == null ? LocalDate.MAX : unit.validTo();
    }

    /** The superior is there on the unit's first and last day and is of a higher level. */
    private void superior(UnitRows.Row row) {
        var unit = row.unit();
        if (unit.level() == Level.PROVINCE) {
            if (unit.parentCode() != null) {
                problems.add(Problem.of("UNIT-010", unitsFile, row.line(), unit.parentCode()));
            }
            return;
        }
        var atFirst = unit.parentCode() == null ? null : on(unit.parentCode(), first(unit));
        var atLast = unit.parentCode() == null ? null : on(unit.parentCode(), last(unit));
        if (atFirst == null || atLast == null) {
            problems.add(
                    Problem.of(
                            "UNIT-009",
                            unitsFile,
                            row.line(),
                            unit.name(),
                            unit.parentCode() == null ? "" : unit.parentCode()));
        } else if (atFirst.level().compareTo(unit.level()) >= 0) {
            problems.add(Problem.of("UNIT-010", unitsFile, row.line(), unit.parentCode()));
        }
    }

    private Unit on(String code, LocalDate day) {
        return index.find(code, day).orElse(null);
    }

    private void successions(List<SuccessionRows.Row> rows, String file) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> lines = new HashMap<>();
        for (var row : rows) {
            var s = row.succession();
            var key = s.fromCode() + "|" + s.toCode() + "|" + s.effectiveOn();
            if (!seen.add(key)) {
                problems.add(
                        Problem.of("UNIT-013", file, row.line(), s.fromCode(), lines.get(key)));
            }
            lines.putIfAbsent(key, row.line());
            known(file, row.line(), s.fromCode(), s.level(), s.effectiveOn().minusDays(1));
            known(file, row.line(), s.toCode(), s.level(), s.effectiveOn());
        }
    }

    private void known(String file, int line, String code, Level level, LocalDate on) {
        if (index.find(code, on).filter(unit -> unit.level() == level).isEmpty()) {
            problems.add(Problem.of("UNIT-011", file, line, code, level.code(), on));
        }
    }
}
