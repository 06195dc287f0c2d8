package vn.tonghop.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;

/** A report for people: what it is, its figures with their places, what was noticed. */
final class ReportTable {

    private final PrintWriter out;
    private final Locale language;

    ReportTable(PrintWriter out, Locale language) {
        this.out = out;
        this.language = language;
    }

    void print(Report report) {
        var h = report.header();
        out.println(report.source().file().replaceAll("\\p{Cntrl}", "?"));
        row("outcome", say("cli.read.outcome." + report.outcome().code()));
        row("number", h.number());
        row("date", h.date());
        row("issuer", h.issuer());
        row("subject", h.subject());
        row("unit", unit(report));
        row("period", period(report));
        row("form", report.form());
        row("figures", String.valueOf(report.indicators().size()));
        report.indicators().forEach(this::figure);
        report.findings().stream().map(this::finding).forEach(text -> out.println("  " + text));
        out.println();
    }

    private void row(String key, Claim<?> claim) {
        row(key, claim.isKnown() ? claim.value().toString() : null);
    }

    private void row(String key, String value) {
        if (value != null && !value.isBlank()) {
            out.println("  " + padded(say("cli.read." + key), 16) + value);
        }
    }

    private String finding(Finding finding) {
        var sentence = isVietnamese() ? finding.message() : finding.messageEn();
        var place = finding.evidence();
        var annex =
                place == null || place.file() == null
                        ? ""
                        : Messages.in(language, "cli.read.annex", place.file()) + " · ";
        return finding.code() + " · " + annex + sentence;
    }

    private void figure(Indicator figure) {
        String value = shown(figure.value()) + (figure.unit() == null ? "" : " " + figure.unit());
        String name = figure.id() == null ? "?" : figure.id();
        String what = figure.breakdown() == null ? figure.name() : figure.breakdown();
        out.println(
                "    "
                        + padded(name, 32)
                        + padded(value, 20)
                        + padded(place(figure.evidence()), 14)
                        + what);
    }

    private String place(Evidence evidence) {
        var here =
                evidence.cell() != null
                        ? evidence.sheet() + "!" + evidence.cell()
                        : Messages.in(language, "cli.read.line", String.valueOf(evidence.line()));
        return evidence.file() == null ? here : evidence.file() + ": " + here;
    }

    private String unit(Report report) {
        var unit = report.unit();
        if (unit.isDecided()) {
            return unit.name() + " (" + unit.code() + ")";
        }
        return unit.candidates().isEmpty()
                ? null
                : String.join(
                        "; ",
                        unit.candidates().stream()
                                .map(c -> c.path() + " (" + c.code() + ")?")
                                .toList());
    }

    private static String period(Report report) {
        var p = report.period();
        String days = p.from() == null && p.to() == null ? "" : p.from() + " – " + p.to();
        return p.label() == null ? days : p.label() + " (" + days + ")";
    }

    /** 24060 as 24.060 in Vietnamese and 24,060 in English. */
    private String shown(BigDecimal value) {
        var locale = isVietnamese() ? Messages.VIETNAMESE : Locale.ENGLISH;
        return String.format(locale, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    private boolean isVietnamese() {
        return Messages.VIETNAMESE.getLanguage().equals(language.getLanguage());
    }

    private String say(String key) {
        return Messages.in(language, key);
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text + "  " : text + " ".repeat(width - text.length());
    }
}
