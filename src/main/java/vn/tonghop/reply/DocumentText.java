package vn.tonghop.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Source;

/** What was understood of one document, in the words of its receipt. */
final class DocumentText {

    private static final int INDICATORS = 12;
    private static final int FINDINGS = 15;
    private static final int ANNEXES = 10;
    private static final int CANDIDATES = 5;
    private static final int NAME = 120;
    private static final int SENTENCE = 600;

    private final List<String> lines = new ArrayList<>();

    private DocumentText() {}

    /** The lines about a document, without line ends. */
    static List<String> of(int ordinal, Said document) {
        var text = new DocumentText();
        text.lines.add(ordinal + ". " + Words.line(document.fileName(), NAME));
        text.verdict(document);
        var report = document.report();
        text.annexes(report.source().annexes());
        if (report.outcome() != Outcome.UNREADABLE) {
            text.header(report);
            text.figures(report.indicators());
        }
        text.findings(report.findings());
        return text.lines;
    }

    private void verdict(Said document) {
        add("verdict", Messages.vi("reply.outcome." + document.report().outcome().code()));
        if (document.known()) {
            add("known");
        } else if (document.revision() > 1) {
            add("revision", document.revision());
        }
    }

    private void annexes(List<Source.Annex> annexes) {
        if (!annexes.isEmpty()) {
            add(
                    "annexes",
                    annexes.stream()
                            .limit(ANNEXES)
                            .map(a -> Words.line(a.file(), NAME))
                            .collect(Collectors.joining("; ")));
            more(annexes.size() - ANNEXES);
        }
    }

    private void header(Report report) {
        add("unit", unit(report.unit()));
        add("number", claim(report.header().number()));
        if (report.header().date().isKnown()) {
            add("date", Words.day(report.header().date().value()));
        }
        if (report.outcome() != Outcome.NOT_A_REPORT && report.outcome() != Outcome.REQUEST) {
            add("period", period(report.period()));
        }
    }

    private void figures(List<Indicator> all) {
        if (all.isEmpty()) {
            return;
        }
        add("figures", all.size());
        var key = all.stream().filter(i -> i.id() != null && i.isTotal()).toList();
        key.stream().limit(INDICATORS).forEach(this::figure);
        more(key.size() - INDICATORS);
    }

    private void figure(Indicator indicator) {
        var qualifier =
                indicator.qualifier() == null
                        ? ""
                        : Messages.vi("reply.qualifier." + indicator.qualifier().code()) + " ";
        var unit = indicator.unit() == null ? "" : " " + Words.line(indicator.unit(), NAME);
        item(
                Words.line(indicator.name(), NAME)
                        + ": "
                        + qualifier
                        + Words.figure(indicator.value())
                        + unit);
    }

    private void findings(List<Finding> all) {
        if (all.isEmpty()) {
            return;
        }
        add("findings");
        all.stream().limit(FINDINGS).forEach(this::finding);
        more(all.size() - FINDINGS);
    }

    /** The sentence may carry its code already. */
    private void finding(Finding finding) {
        var sentence = Words.line(finding.message(), SENTENCE);
        item(sentence.startsWith(finding.code()) ? sentence : finding.code() + " · " + sentence);
    }

    private static String unit(ReportingUnit unit) {
        if (unit.name() != null) {
            return Words.line(unit.name(), NAME);
        }
        if (unit.candidates().isEmpty()) {
            return Messages.vi("reply.unknown");
        }
        return Messages.vi(
                "reply.candidates",
                unit.candidates().stream()
                        .limit(CANDIDATES)
                        .map(c -> Words.line(c.path() == null ? c.name() : c.path(), NAME))
                        .collect(Collectors.joining("; ")));
    }

    private static String claim(Claim<String> claim) {
        if (claim.isKnown()) {
            return Words.line(claim.value(), NAME);
        }
        var left = Words.line(claim.raw(), NAME);
        return left.isEmpty()
                ? Messages.vi("reply.unknown")
                : Messages.vi("reply.unknown-but", left);
    }

    private static String period(Period period) {
        if (period.from() != null && period.to() != null) {
            return Messages.vi(
                    "reply.period.days", Words.day(period.from()), Words.day(period.to()));
        }
        return period.label() == null
                ? Messages.vi("reply.unknown")
                : Words.line(period.label(), NAME);
    }

    private void more(int count) {
        if (count > 0) {
            item(Messages.vi("reply.more", count));
        }
    }

    private void add(String key, Object... arguments) {
        lines.add("   " + Messages.vi("reply." + key, arguments));
    }

    private void item(String text) {
        lines.add("     - " + text);
    }
}
