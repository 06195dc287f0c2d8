package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.unit.Level;
import vn.tonghop.unit.Resolution;
import vn.tonghop.unit.Unit;
import vn.tonghop.unit.UnitQuery;
import vn.tonghop.unit.Units;

/**
 * Finds the unit a name means with the help of the registry and of the rest of the text: a name
 * that a scan has damaged is tried as the text spells it elsewhere, and of several units of one
 * name those are kept whose superiors the text names.
 */
final class UnitReader {

    /** Two confused letters of a name. */
    private static final double DAMAGE = 0.95;

    private final Units units;

    UnitReader(Units units) {
        this.units = units;
    }

    /**
     * What a name means.
     *
     * @param units one when it is decided, several when it is not, none when the name is not known
     */
    record Meaning(List<Unit> units) {

        /** "huyện Tháp Mười", when all candidates are called the same; else null. */
        String spelled() {
            Set<String> names = new LinkedHashSet<>();
            units.forEach(u -> names.add(lowerKind(u.name())));
            return names.size() == 1 ? names.iterator().next() : null;
        }

        private static String lowerKind(String name) {
            for (String kind :
                    List.of(
                            "Tỉnh ",
                            "Thành phố ",
                            "Huyện ",
                            "Quận ",
                            "Thị xã ",
                            "Xã ",
                            "Phường ",
                            "Thị trấn ",
                            "Đặc khu ")) {
                if (name.startsWith(kind)) {
                    return kind.toLowerCase(Locale.ROOT) + name.substring(kind.length());
                }
            }
            return name;
        }
    }

    /** The units a printed name can mean on that day. */
    Meaning meaningOf(UnitName name, Manuscript text, String place, LocalDate on, String sender) {
        for (String spelling : spellings(name, text, place)) {
            UnitQuery query =
                    new UnitQuery(
                            name.kind() + " " + spelling,
                            name.level(),
                            name.superior(),
                            on,
                            sender);
            Resolution resolution = units.resolve(query);
            if (resolution instanceof Resolution.Resolved resolved) {
                if (isOfAnotherKind(name, resolved.unit())) {
                    continue;
                }
                return new Meaning(List.of(resolved.unit()));
            }
            if (resolution instanceof Resolution.Ambiguous ambiguous) {
                return new Meaning(named(ambiguous.candidates(), text));
            }
        }
        return text.marked() ? new Meaning(List.of()) : nearest(name, text, on);
    }

    /** "Thành phố Hà Giang" is not the province of that name. */
    private static boolean isOfAnotherKind(UnitName name, Unit unit) {
        return name.kind().equals("thành phố") && unit.name().startsWith("Tỉnh ")
                || name.kind().equals("tỉnh") && unit.name().startsWith("Thành phố ");
    }

    /** The only name of the registry that a damaged one can be; none when two are as near. */
    private Meaning nearest(UnitName name, Manuscript text, LocalDate on) {
        String letters = Folding.letters(name.name());
        if (letters.length() < 5) {
            return new Meaning(List.of());
        }
        Map<String, List<Unit>> near = new LinkedHashMap<>();
        Level[] levels =
                name.level() == null
                        ? new Level[] {Level.PROVINCE, Level.DISTRICT}
                        : new Level[] {name.level()};
        for (Level level : levels) {
            for (Unit unit : units.under(null, level, on)) {
                String wanted =
                        Folding.letters(
                                UnitName.of(unit.name()).map(UnitName::name).orElse(unit.name()));
                FuzzyPhrases.Hit hit =
                        wanted.length() == letters.length() && !isOfAnotherKind(name, unit)
                                ? FuzzyPhrases.best(wanted, letters, DAMAGE)
                                : null;
                if (hit != null && hit.end() - hit.start() == letters.length()) {
                    near.computeIfAbsent(unit.name(), n -> new ArrayList<>()).add(unit);
                }
            }
        }
        return near.size() == 1
                ? new Meaning(named(near.values().iterator().next(), text))
                : new Meaning(List.of());
    }

    /** The header's spelling first, then the place of issue, then how the text spells it. */
    private static Set<String> spellings(UnitName name, Manuscript text, String place) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name.name());
        if (text.marked()) {
            return spellings;
        }
        String letters = Folding.letters(name.name());
        if (place != null && alike(letters, place)) {
            spellings.add(place);
        }
        int words = name.name().split(" ").length;
        Pattern mention =
                Pattern.compile(
                        "(?<![a-z])(?:"
                                + Folding.fold(name.kind())
                                + "|x[a34i@])\\s+((?:\\S+\\s+){"
                                + (words - 1)
                                + "}[a-z0-9]+)");
        for (Row row : text.rows()) {
            Matcher found = mention.matcher(row.folded());
            while (found.find()) {
                String candidate = found.group(1);
                if (alike(letters, candidate)) {
                    spellings.add(candidate);
                }
            }
        }
        return spellings;
    }

    private static boolean alike(String letters, String other) {
        String others = Folding.fold(other).replaceAll("[^a-z0-9]", "");
        if (Math.abs(others.length() - letters.length()) > 2 || others.length() < 3) {
            return false;
        }
        FuzzyPhrases.Hit hit = FuzzyPhrases.best(letters, others, 1.2);
        return hit != null;
    }

    /**
     * The candidates whose superior of the nearest level the text names; all when it names none.
     */
    private List<Unit> named(List<Unit> candidates, Manuscript text) {
        StringBuilder all = new StringBuilder(" ");
        text.rows().forEach(r -> all.append(Folding.words(r.text())).append(' '));
        List<Unit> left = candidates;
        for (int step = 0; step < 2; step++) {
            List<Unit> kept = new ArrayList<>();
            for (Unit candidate : left) {
                String[] path = units.path(candidate).split(",");
                int superior = path.length - 1 - step;
                if (superior >= 1 && all.indexOf(" " + Folding.words(path[superior]) + " ") >= 0) {
                    kept.add(candidate);
                }
            }
            left = kept.isEmpty() ? left : kept;
        }
        return left;
    }

    /** The reporting unit, or the candidates. */
    ReportingUnit reporting(Meaning meaning) {
        if (meaning.units().size() == 1) {
            return decided(meaning.units().get(0));
        }
        return new ReportingUnit(
                null,
                null,
                null,
                meaning.units().stream()
                        .map(
                                u ->
                                        new ReportingUnit.Candidate(
                                                u.code(), u.validFrom(), u.name(), units.path(u)))
                        .toList());
    }

    /** A province's own name, "Hà Nội" for "Ha Noi", whatever its day. */
    Optional<String> province(String printed) {
        String wanted = Folding.words(printed);
        return Stream.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 1))
                .flatMap(day -> units.under(null, Level.PROVINCE, day).stream())
                .map(unit -> unit.name().replaceFirst("^(?:Tỉnh|Thành phố) ", ""))
                .filter(name -> Folding.words(name).equals(wanted))
                .findFirst();
    }

    /** The unit of this code on that day. */
    ReportingUnit ofCode(String code, LocalDate on) {
        return units.find(code, on).map(UnitReader::decided).orElse(ReportingUnit.UNKNOWN);
    }

    private static ReportingUnit decided(Unit unit) {
        return new ReportingUnit(unit.code(), unit.validFrom(), unit.name(), List.of());
    }
}
