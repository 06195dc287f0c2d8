package vn.tonghop.pipeline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;
import vn.tonghop.report.Section;

/**
 * Whether a scan and another copy are the same report. A scan's letters are never quite those of
 * the file it was printed from, and its number and day are often written by hand and lost: what
 * both know must agree, and their texts must be nearly the same.
 *
 * @param disagreements figures that the two read differently, for people: "Hồ sơ …: 1.915 / 1.975"
 */
record Resemblance(List<String> disagreements) {

    /** A poor scan has one letter in eight wrong, and one in three of its trigrams. */
    private static final double NEARLY_THE_SAME = 0.7;

    /** Without number and day, the figures have to tell two months apart. */
    private static final double MOST = 0.75;

    private static final int SHORT = 40;

    /** How alike they are, or null when they are two reports. */
    static Resemblance of(Report one, Report other) {
        if (!isScan(one) && !isScan(other) || !agree(one, other)) {
            return null;
        }
        Map<String, Indicator> figures = totals(one);
        Map<String, Indicator> others = totals(other);
        List<String> common = figures.keySet().stream().filter(others::containsKey).toList();
        List<String> different =
                common.stream().filter(id -> !sameValue(figures.get(id), others.get(id))).toList();
        boolean mostAgree = !common.isEmpty() && different.size() <= common.size() * (1 - MOST);
        boolean same =
                (namesItself(one, other) || mostAgree)
                        && alike(text(one), text(other)) >= NEARLY_THE_SAME;
        return same
                ? new Resemblance(
                        different.stream()
                                .map(id -> said(figures.get(id), others.get(id)))
                                .toList())
                : null;
    }

    /** Whether its pages were seen rather than read. */
    static boolean isScan(Report report) {
        Header h = report.header();
        return Stream.of(h.number(), h.issuer(), h.date(), h.subject())
                        .map(Claim::box)
                        .anyMatch(Objects::nonNull)
                || report.indicators().stream()
                        .map(Indicator::evidence)
                        .map(Evidence::box)
                        .anyMatch(Objects::nonNull);
    }

    /** Nothing that both state contradicts. */
    private static boolean agree(Report one, Report other) {
        boolean units =
                !one.unit().isDecided()
                        || !other.unit().isDecided()
                        || one.unit().code().equals(other.unit().code());
        boolean periods =
                one.period().to() == null
                        || other.period().to() == null
                        || one.period().to().equals(other.period().to());
        Header a = one.header();
        Header b = other.header();
        return units
                && periods
                && Objects.equals(one.form(), other.form())
                && agree(a.number(), b.number())
                && agree(a.date(), b.date())
                && agree(a.kind(), b.kind());
    }

    private static boolean agree(Claim<?> one, Claim<?> other) {
        return !one.isKnown()
                || !other.isKnown()
                || fold(one.value().toString()).equals(fold(other.value().toString()));
    }

    /** Number or day stand in both. */
    private static boolean namesItself(Report one, Report other) {
        Header a = one.header();
        Header b = other.header();
        return a.number().isKnown() && b.number().isKnown()
                || a.date().isKnown() && b.date().isKnown();
    }

    private static Map<String, Indicator> totals(Report report) {
        Map<String, Indicator> totals = new HashMap<>();
        report.indicators().stream()
                .filter(i -> i.id() != null && i.isTotal())
                .forEach(i -> totals.putIfAbsent(i.id(), i));
        return totals;
    }

    private static boolean sameValue(Indicator one, Indicator other) {
        return one.value().compareTo(other.value()) == 0;
    }

    private static String said(Indicator one, Indicator other) {
        return one.name()
                + ": "
                + one.value().toPlainString()
                + " / "
                + other.value().toPlainString();
    }

    private static String text(Report report) {
        var s = report.sections();
        return Stream.of(s.currentState(), s.difficulties(), s.proposals())
                        .filter(Section::isPresent)
                        .map(Section::text)
                        .collect(Collectors.joining(" "))
                + " "
                + (report.header().subject().isKnown() ? report.header().subject().value() : "");
    }

    /** Dice's coefficient over three letters each, marks, spaces and punctuation left out. */
    private static double alike(String one, String other) {
        String a = fold(one);
        String b = fold(other);
        if (Math.min(a.length(), b.length()) < SHORT) {
            return a.equals(b) && !a.isEmpty() ? 1 : 0;
        }
        Map<String, Integer> counts = new HashMap<>();
        trigrams(a).forEach(t -> counts.merge(t, 1, Integer::sum));
        int common = 0;
        List<String> second = trigrams(b);
        for (String t : second) {
            if (counts.merge(t, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (a.length() - 2 + second.size());
    }

    private static List<String> trigrams(String text) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i + 3 <= text.length(); i++) {
            all.add(text.substring(i, i + 3));
        }
        return all;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }
}
