package vn.tonghop.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.consolidation.Totals;
import vn.tonghop.consolidation.Totals.IndicatorTotal;
import vn.tonghop.consolidation.Totals.UnitName;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Messages;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Qualifier;
import vn.tonghop.submission.Submission;

/** Totals as a table that a person reads. */
final class TotalsText {

    private final Locale language;

    TotalsText(Locale language) {
        this.language = language;
    }

    /** The totals, and how their submission ended. */
    String of(NightByHand.End end) {
        if (end.totals() == null) {
            return say("cli.night.not-frozen", text(Cause.in(language, end.run().lastError())));
        }
        var lines = new ArrayList<String>();
        lines.add(of(end.totals()));
        if (end.changed()) {
            lines.add(say("cli.night.changed", VietnameseText.moment(end.run().asOf())));
        }
        lines.add(end.submission() == null ? say("cli.night.none") : ended(end.submission()));
        return String.join("\n", lines);
    }

    String of(Totals totals) {
        var lines = new ArrayList<String>();
        var period = totals.period();
        lines.add(totals.regime().title());
        lines.add(
                "%s (%s – %s)"
                        .formatted(
                                period.label(),
                                VietnameseText.day(period.from()),
                                VietnameseText.day(period.to())));
        lines.add(say("cli.night.reported", totals.reported(), totals.expected()));
        lines.add("");
        lines.addAll(table(totals));
        lines.add("");
        totals.sections().stream()
                .map(
                        s ->
                                say(
                                        "cli.night.section",
                                        say("cli.night.section." + s.id()),
                                        s.units(),
                                        totals.expected()))
                .forEach(lines::add);
        names(lines, "cli.night.missing", totals.missing().stream());
        names(
                lines,
                "cli.night.not-accepted",
                totals.notAccepted().stream().map(Totals.Received::unit));
        names(lines, "cli.night.late", totals.late().stream().map(Totals.LateUnit::unit));
        names(
                lines,
                "cli.night.not-expected",
                totals.notExpected().stream().map(Totals.Received::unit));
        return String.join("\n", lines);
    }

    private List<String> table(Totals totals) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        say("cli.night.indicator"),
                        say("cli.night.total"),
                        say("cli.night.unit"),
                        say("cli.night.units")));
        totals.indicators().forEach(i -> rows.add(row(i, totals.expected())));
        var widths =
                Stream.of(0, 1, 2)
                        .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0))
                        .toList();
        return rows.stream()
                .map(
                        r ->
                                left(r.get(0), widths.get(0))
                                        + "  "
                                        + right(r.get(1), widths.get(1))
                                        + "  "
                                        + left(r.get(2), widths.get(2))
                                        + "  "
                                        + r.get(3))
                .toList();
    }

    private List<String> row(IndicatorTotal total, int expected) {
        return List.of(
                total.name(),
                value(total),
                text(total.unit()),
                say("cli.night.of", total.units(), expected));
    }

    private String value(IndicatorTotal total) {
        if (total.value() == null) {
            return "–";
        }
        var parts =
                total.numerator() == null
                        ? ""
                        : " (%s/%s)"
                                .formatted(number(total.numerator()), number(total.denominator()));
        return qualifier(total.qualifier()) + number(total.value()) + parts;
    }

    private String qualifier(Qualifier qualifier) {
        return qualifier == null ? "" : say("cli.night.qualifier." + qualifier.code()) + " ";
    }

    private String number(BigDecimal value) {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        var shown = VietnameseText.number(plain.scale() < 0 ? plain.setScale(0) : plain);
        return "vi".equals(language.getLanguage()) ? shown : swapped(shown);
    }

    /** 1.234,5 as 1,234.5 */
    private static String swapped(String number) {
        return number.replace('.', ' ').replace(',', '.').replace(' ', ',');
    }

    private void names(List<String> lines, String key, Stream<UnitName> units) {
        var names = units.map(u -> text(u.name())).collect(Collectors.joining("; "));
        if (!names.isEmpty()) {
            lines.add(say(key, names));
        }
    }

    private String ended(Submission submission) {
        return switch (submission.stage()) {
            case "accepted" ->
                    say(
                            "cli.night.accepted",
                            submission.receiptNumber(),
                            submission.idempotencyKey());
            case "rejected" -> say("cli.night.rejected", text(submission.reasons()));
            case "given-up" ->
                    say("cli.night.given-up", text(Cause.in(language, submission.lastError())));
            default -> say("cli.night.waiting", text(Cause.in(language, submission.lastError())));
        };
    }

    private static String left(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private String say(String key, Object... arguments) {
        return Messages.in(
                language, key, Stream.of(arguments).map(String::valueOf).toArray(Object[]::new));
    }
}
