package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Schedule.Window;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;
import vn.tonghop.unit.Level;
import vn.tonghop.unit.Units;

/** A file of {@code config/regimes}. */
final class RegimeFile {

    private static final List<String> SECTIONS =
            List.of("currentState", "difficulties", "proposals");
    private static final List<String> LEVELS = List.of("province", "district", "commune");
    private static final int DAYS_BY_DEFAULT = 60;

    private final YamlMap root;
    private final Collection<String> indicators;
    private final Collection<String> forms;
    private final Units units;

    private RegimeFile(
            YamlMap root, Collection<String> indicators, Collection<String> forms, Units units) {
        this.root = root;
        this.indicators = indicators;
        this.forms = forms;
        this.units = units;
    }

    /** The regime; a problem was added when it is not the one that was meant. */
    static Optional<FiledRegime> read(
            ConfigFile file,
            Collection<String> indicators,
            Collection<String> forms,
            Units units,
            List<Problem> problems) {
        int before = problems.size();
        return YamlMap.of(file, problems)
                .map(root -> new RegimeFile(root, indicators, forms, units).regime())
                .filter(regime -> problems.size() == before);
    }

    private FiledRegime regime() {
        root.only(
                "id",
                "title",
                "legalBasis",
                "destination",
                "copies",
                "schedule",
                "respondents",
                "window",
                "deadline",
                "consolidateForDays",
                "firstPeriod",
                "sections",
                "indicators",
                "form",
                "match");
        var id = root.required("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            root.problem("CAT-018", root.line("id"), id);
        }
        var calendar = calendar(id);
        return new FiledRegime(
                id,
                root.required("title"),
                root.required("legalBasis"),
                destination(root.required("destination"), root.line("destination")),
                copies(),
                sections(),
                indicators(),
                form(),
                calendar,
                respondents(),
                firstPeriod(calendar),
                root.number("consolidateForDays", 0, 3660).orElse(DAYS_BY_DEFAULT),
                match(),
                units);
    }

    private RegimeCalendar calendar(String id) {
        root.required("schedule");
        var schedule =
                root.oneOf("schedule", Schedule.words())
                        .flatMap(Schedule::ofWord)
                        .orElse(Schedule.ONCE);
        boolean known = Schedule.ofWord(root.text("schedule").orElse("")).isPresent();
        if (!known) {
            return null;
        }
        return schedule == Schedule.ONCE ? once(id) : recurring(id, schedule);
    }

    private RegimeCalendar once(String id) {
        var deadline = section("deadline", "date", "exclusive");
        var window = section("window", "from", "to", "label");
        if (deadline.isEmpty() || window.isEmpty()) {
            return null;
        }
        var date = day(deadline.get(), "date");
        var from = day(window.get(), "from");
        var to = day(window.get(), "to");
        if (date == null || from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            window.get().problem("CAT-014", window.get().line("to"), from, to);
        }
        var year = String.valueOf(to.getYear());
        var label = window.get().text("label").orElse("năm " + year);
        return new RegimeCalendar(
                id,
                Schedule.ONCE,
                Schedule.FIRST_DAY,
                new Window(year, label, from, to),
                new Deadline(date, null, deadline.get().flag("exclusive")));
    }

    private RegimeCalendar recurring(String id, Schedule schedule) {
        var deadline = section("deadline", "dayOfMonth", "exclusive");
        if (deadline.isEmpty()) {
            return null;
        }
        deadline.get().required("dayOfMonth");
        var day = deadline.get().number("dayOfMonth", 1, 31);
        var firstDay =
                root.map("window")
                        .map(window -> window.only("firstDay"))
                        .flatMap(window -> window.number("firstDay", 1, 28))
                        .orElse(Schedule.FIRST_DAY);
        return day.map(
                        number ->
                                new RegimeCalendar(
                                        id,
                                        schedule,
                                        firstDay,
                                        null,
                                        new Deadline(
                                                null, number, deadline.get().flag("exclusive"))))
                .orElse(null);
    }

    private Optional<YamlMap> section(String key, String... keys) {
        if (!root.has(key)) {
            root.problem("CAT-003", root.line(), key);
        }
        return root.map(key).map(map -> map.only(keys));
    }

    private LocalDate day(YamlMap map, String key) {
        if (map.required(key).isEmpty()) {
            return null;
        }
        return map.date(key).orElse(null);
    }

    private List<String> sections() {
        var sections = root.texts("sections");
        sections.stream()
                .filter(section -> !SECTIONS.contains(section.value()))
                .forEach(
                        section ->
                                root.problem(
                                        "CAT-009",
                                        section.line(),
                                        "sections",
                                        section.value(),
                                        String.join(", ", SECTIONS)));
        return sections.stream().map(YamlText::value).toList();
    }

    private List<String> indicators() {
        var asked = root.texts("indicators");
        asked.forEach(id -> IndicatorsFile.known(id.value(), indicators, root, id.line()));
        return asked.stream().map(YamlText::value).toList();
    }

    private List<String> copies() {
        var copies = root.texts("copies");
        copies.forEach(copy -> destination(copy.value(), copy.line()));
        return copies.stream().map(YamlText::value).distinct().toList();
    }

    /** The part of a route's id after "destination.". */
    private String destination(String name, int line) {
        if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            root.problem("CAT-030", line, name);
        }
        return name;
    }

    private String form() {
        var form = root.text("form").orElse(null);
        if (form != null && !forms.contains(form)) {
            root.problem("CAT-012", root.line("form"), form, String.join(", ", forms));
        }
        return form;
    }

    private Respondents respondents() {
        var who = section("respondents", "level", "under", "units");
        if (who.isEmpty()) {
            return null;
        }
        if (who.get().has("level") == who.get().has("units")) {
            who.get().problem("CAT-020", root.line("respondents"));
        }
        return new Respondents(
                who.get().oneOf("level", LEVELS).map(Level::ofCode).orElse(null),
                who.get().text("under").orElse(null),
                who.get().texts("units").stream().map(YamlText::value).toList(),
                root.file(),
                root.line("respondents"));
    }

    private String firstPeriod(RegimeCalendar calendar) {
        var key = root.text("firstPeriod").orElse(null);
        if (key != null && calendar != null && calendar.ofKey(key).isEmpty()) {
            var example = calendar.endingIn(2025, 2025).stream().findFirst();
            root.problem(
                    "CAT-016",
                    root.line("firstPeriod"),
                    key,
                    example.map(Regime.ReportingPeriod::key).orElse(""));
        }
        return key;
    }

    private FiledRegime.Match match() {
        var match = root.map("match").map(map -> map.only("references", "subject"));
        return new FiledRegime.Match(
                match.map(map -> values(map, "references")).orElse(List.of()),
                match.map(map -> values(map, "subject")).orElse(List.of()));
    }

    private static List<String> values(YamlMap map, String key) {
        return map.texts(key).stream().map(YamlText::value).toList();
    }
}
