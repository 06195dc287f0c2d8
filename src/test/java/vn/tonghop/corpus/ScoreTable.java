package vn.tonghop.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The scores of one half of the corpus as tables of Markdown. */
final class ScoreTable {

    private final String half;
    private final Map<Form, Tally> byForm = new EnumMap<>(Form.class);
    private final Tally all = new Tally();

    ScoreTable(String half, List<Judged> judged) {
        this.half = half;
        for (Judged one : judged) {
            byForm.computeIfAbsent(one.form(), f -> new Tally()).add(one.tally());
            all.add(one.tally());
        }
    }

    String markdown() {
        var lines = new ArrayList<String>();
        lines.add("### " + half);
        lines.add("");
        lines.add(
                "| form | documents | unreadable | header right | wrong | unknown"
                        + " | figures found | precise | right id | others listed | sections | references"
                        + " | requested items | planned errors | false alarms |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        byForm.forEach((form, tally) -> lines.add(row(form.label(), tally)));
        lines.add(row("**all**", all));
        lines.add("");
        fields(lines);
        kinds(lines);
        return String.join("\n", lines) + "\n";
    }

    private static String row(String name, Tally t) {
        var precise = new Tally();
        precise.add("kept", t.of("figures.found"));
        precise.add("told", t.of("figures.found") + t.of("figures.invented"));
        return "| "
                + String.join(
                        " | ",
                        name,
                        String.valueOf(t.of("documents")),
                        String.valueOf(t.of("unreadable")),
                        t.ratio("header.right", "header"),
                        t.ratio("header.wrong", "header"),
                        t.ratio("header.unknown", "header"),
                        t.ratio("figures.found", "figures"),
                        precise.ratio("kept", "told"),
                        t.ratio("figures.id", "figures.found"),
                        t.ratio("others.listed", "others"),
                        t.ratio("sections.right", "sections"),
                        t.ratio("references.found", "references"),
                        t.ratio("asked.found", "asked"),
                        t.ratio("planned.found", "planned"),
                        String.valueOf(t.of("alarms")))
                + " |";
    }

    private void fields(List<String> lines) {
        lines.add("| header field | right | wrong | unknown |");
        lines.add("|---|---|---|---|");
        for (String field : HeaderJudge.FIELDS) {
            String name = "header." + field;
            lines.add(
                    "| %s | %s | %d | %d |"
                            .formatted(
                                    field,
                                    all.ratio(name + ".right", name),
                                    all.of(name + ".wrong"),
                                    all.of(name + ".unknown")));
        }
        lines.add("");
    }

    private void kinds(List<String> lines) {
        lines.add("| planned error | found |");
        lines.add("|---|---|");
        for (String kind : PlannedErrors.kinds()) {
            if (all.of("planned." + kind) > 0) {
                lines.add(
                        "| %s | %d of %d |"
                                .formatted(
                                        kind,
                                        all.of("planned." + kind + ".found"),
                                        all.of("planned." + kind)));
            }
        }
    }
}
