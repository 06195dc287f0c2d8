package vn.tonghop.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.Section;

/** Holds what the gateway understood of a document against what the document says. */
final class Judge {

    private static final double SAME_WORDS = 0.7;
    private static final int OPENING = 220;

    private final Truth truth;
    private final Tally tally = new Tally();
    private final List<String> faults = new ArrayList<>();

    private Judge(Truth truth) {
        this.truth = truth;
    }

    static Judged judge(String name, Truth truth, Form form, Survival survival, Report report) {
        var judge = new Judge(truth);
        judge.all(survival, report, form.onlyTables());
        boolean read = report.outcome() != Outcome.UNREADABLE;
        return new Judged(
                name, form, judge.tally, read ? judge.faults : judge.faults.subList(0, 1));
    }

    private void all(Survival survival, Report report, boolean onlyTable) {
        tally.add("documents");
        if (report.outcome() == Outcome.UNREADABLE) {
            tally.add("unreadable");
            faults.add("unreadable: " + report.findings());
        }
        var figures = truth.indicators().stream().filter(f -> f.table() || !onlyTable).toList();
        var judge = new FigureJudge(tally, faults);
        judge.judge(figures, survival, report.indicators());
        if (truth.otherFigures() != null) {
            var others = truth.otherFigures().stream().filter(f -> f.table() || !onlyTable);
            judge.others(others.toList(), survival, report.indicators());
        }
        findings(report, onlyTable);
        if (!onlyTable) {
            new HeaderJudge(truth, survival, tally, faults).judge(report);
            sections(report);
            references(survival, report);
            requestedItems(report);
        }
    }

    private void sections(Report report) {
        var wanted = new LinkedHashMap<String, Truth.Begins>();
        wanted.put("currentState", truth.sections().currentState());
        wanted.put("difficulties", truth.sections().difficulties());
        wanted.put("proposals", truth.sections().proposals());
        var got = new LinkedHashMap<String, Section>();
        got.put("currentState", report.sections().currentState());
        got.put("difficulties", report.sections().difficulties());
        got.put("proposals", report.sections().proposals());
        wanted.forEach((name, words) -> section(report, name, words, got.get(name)));
    }

    private void section(Report report, String name, Truth.Begins wanted, Section got) {
        boolean right;
        if (report.outcome() == Outcome.UNREADABLE) {
            right = false;
        } else if (wanted == null || !got.isPresent()) {
            right = wanted == null && !got.isPresent();
        } else {
            String text = got.text();
            boolean anywhere = name.equals("currentState") || text.length() <= OPENING;
            right =
                    Likeness.within(wanted.first(), anywhere ? text : text.substring(0, OPENING))
                            >= SAME_WORDS;
        }
        tally.add("sections");
        if (right) {
            tally.add("sections.right");
        } else {
            faults.add("section %s: expected %s | got %s".formatted(name, wanted, got));
        }
    }

    private void references(Survival survival, Report report) {
        for (var cited : truth.references()) {
            if (!survival.hasNumber(cited.number())) {
                tally.add("references.lost");
                continue;
            }
            tally.add("references");
            var same =
                    report.references().stream()
                            .filter(r -> r.number() != null)
                            .filter(
                                    r ->
                                            Likeness.tight(r.number())
                                                    .equals(Likeness.tight(cited.number())))
                            .toList();
            if (same.isEmpty()) {
                faults.add("reference missed: " + cited);
            } else {
                tally.add("references.found");
                if (same.stream().anyMatch(r -> Objects.equals(r.date(), cited.date()))) {
                    tally.add("references.dated");
                } else {
                    faults.add("reference of another day: %s | got %s".formatted(cited, same));
                }
            }
        }
    }

    private void requestedItems(Report report) {
        for (var asked : truth.requestedItems()) {
            tally.add("asked");
            boolean found =
                    report.requestedItems().stream()
                            .anyMatch(i -> Likeness.within(asked.text(), i.text()) >= SAME_WORDS);
            if (found) {
                tally.add("asked.found");
            } else {
                faults.add("requested item missed: " + asked.text());
            }
        }
        int more = report.requestedItems().size() - truth.requestedItems().size();
        if (more > 0) {
            tally.add("asked.invented", more);
            faults.add("requested items nobody asked for: " + report.requestedItems());
        }
    }

    private void findings(Report report, boolean onlyTable) {
        var codes = report.findings().stream().map(Finding::code).toList();
        var kinds =
                truth.findings().stream()
                        .flatMap(
                                p ->
                                        Stream.concat(
                                                Stream.of(p.kind()),
                                                Stream.ofNullable(p.also()).flatMap(List::stream)))
                        .toList();
        for (var planned : truth.findings()) {
            boolean ofTable = planned.at().contains(" | ") && !planned.kind().equals("two-values");
            if (onlyTable && !ofTable) {
                continue; // it stands in the text, which an annex has not
            }
            tally.add("planned");
            tally.add("planned." + planned.kind());
            if (PlannedErrors.isFound(planned.kind(), codes)
                    || planned.also() != null
                            && planned.also().stream()
                                    .anyMatch(k -> PlannedErrors.isFound(k, codes))) {
                tally.add("planned.found");
                tally.add("planned." + planned.kind() + ".found");
            } else {
                faults.add("planned error not found: " + planned + " | codes " + codes);
            }
        }
        for (String code : PlannedErrors.falseAlarms(kinds, codes)) {
            if (code.equals("VAL-030") && isEarly()) {
                continue;
            }
            tally.add("alarms");
            faults.add(
                    "false alarm: "
                            + report.findings().stream()
                                    .filter(f -> f.code().equals(code))
                                    .map(f -> code + " " + f.messageEn())
                                    .toList());
        }
    }

    /** A report of the year in November is early; to say so is no false alarm. */
    private boolean isEarly() {
        return truth.period() != null
                && truth.date() != null
                && HeaderJudge.windows(truth.period()).stream()
                        .anyMatch(w -> w.to().isAfter(truth.date()));
    }
}
