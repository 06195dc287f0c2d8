package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Period;
import vn.tonghop.report.Severity;

/**
 * Where a text contradicts itself: digits against words, a paragraph twice, a subject that speaks
 * of another time than the text.
 */
final class Contradictions {

    /** "3.450.000.000 đồng (Bằng chữ: ba tỷ …)", "05 (năm) xã". */
    private static final Pattern IN_WORDS =
            Pattern.compile(
                    "(?<![\\d.,/])(\\d[\\d.,]{0,20})\\s*(?:(ty|ti|trieu|nghin|ngan)\\s+)?(?:dong|d)?\\s*"
                            + "\\(\\s*(?:(?:viet\\s+)?bang\\s+chu\\s*:?)?\\s*([a-z][a-z ,]{1,200}?)"
                            + "\\s*(?:dong(?:\\s+chan)?)?[\\s./]*\\)");

    private static final Map<String, BigDecimal> TIMES =
            Map.of(
                    "ty", BigDecimal.valueOf(1_000_000_000L),
                    "ti", BigDecimal.valueOf(1_000_000_000L),
                    "trieu", BigDecimal.valueOf(1_000_000L),
                    "nghin", BigDecimal.valueOf(1_000L),
                    "ngan", BigDecimal.valueOf(1_000L));

    /** "… báo cáo kết quả … tháng 10 năm 2023 …" at the head of the text. */
    private static final Pattern REPORTS =
            Pattern.compile(
                    "(?:bao cao|ket qua|tinh hinh|cong tac)(?:(?!trong khi|so voi|cung ky|tai)[^.;]){0,160}?"
                            + "((?:thang|quy|6 thang|9 thang|nam)\\s[^.;]{0,60}?(?:19|20)\\d\\d)");

    /** "Trong quý I năm 2024, Ủy ban nhân dân xã …" */
    private static final Pattern BEGINS =
            Pattern.compile(
                    "^\\W*(?:trong\\s+)?((?:thang|quy|6 thang|9 thang|nam)\\s[^.;,]{0,40}?(?:19|20)\\d\\d)\\s*,");

    /** "Số liệu tính từ ngày 01/4/2024 đến hết ngày 30/6/2024", "(Từ ngày …", "Kỳ số liệu: …" */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?:so lieu|ky bao cao|thoi diem|thoi gian|bao cao|phat sinh)[^.;]{0,80}?(?:tu (?:ngay )?\\d|\\d{1,2}/\\d{1,2}/\\d{4}\\s*-)|^\\W*tu (?:ngay )?\\d");

    private static final int SAME_DAYS = 45;

    private static final int OPENING = 3;

    private Contradictions() {}

    /**
     * @param stated the period read
     * @param text all of it: what is counted may be said above the body
     */
    static List<Finding> of(Outline outline, Header header, Period stated, Manuscript text) {
        List<Finding> findings = words(outline);
        findings.addAll(RepeatedParagraphs.of(outline, text.marked()));
        subject(outline, header, stated).ifPresent(findings::add);
        window(text, stated).ifPresent(findings::add);
        return findings;
    }

    /** Digits against words, in every paragraph. */
    static List<Finding> words(Outline outline) {
        List<Finding> findings = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            words(entry.paragraph(), findings);
        }
        return findings;
    }

    private static void words(Paragraph paragraph, List<Finding> findings) {
        Matcher m = IN_WORDS.matcher(paragraph.folded());
        while (m.find()) {
            Optional<BigDecimal> words = NumberWords.read(m.group(3).replace(',', ' '));
            BigDecimal digits = digits(m.group(1), m.group(2));
            if (words.isPresent() && digits != null && words.get().compareTo(digits) != 0) {
                findings.add(
                        Words.finding(
                                "NORM-020",
                                Severity.ERROR,
                                evidence(paragraph, m.group(1)),
                                paragraph.text().substring(m.start(), m.end()),
                                words.get().toPlainString()));
            }
        }
    }

    private static BigDecimal digits(String printed, String scale) {
        String number = printed.replaceAll("[.,]+$", "");
        if (scale == null) {
            // words say whole numbers: separators are of thousands, or it is none
            return number.matches("\\d+|\\d{1,3}(?:[.,]\\d{3})+")
                    ? new BigDecimal(number.replaceAll("[.,]", ""))
                    : null;
        }
        String plain =
                number.matches("\\d{1,3}(?:\\.\\d{3})+")
                        ? number.replace(".", "")
                        : number.replace(',', '.');
        return plain.matches("\\d+(?:\\.\\d+)?")
                ? new BigDecimal(plain).multiply(TIMES.get(scale))
                : null;
    }

    /** The subject's time and the one the text begins with have no day in common. */
    private static Optional<Finding> subject(Outline outline, Header header, Period stated) {
        if (!header.subject().isKnown()) {
            return Optional.empty();
        }
        Optional<Period> titled =
                PeriodReader.ofSubject(header.subject().value(), header.date().value());
        if (titled.isEmpty() || titled.get().to() == null) {
            return Optional.empty();
        }
        List<Outline.Entry> first =
                outline.entries().stream()
                        .filter(e -> e.part() != Part.ADDRESS && e.part() != Part.TABLE)
                        .limit(OPENING)
                        .toList();
        for (Outline.Entry entry : first) {
            Paragraph opening = entry.paragraph();
            boolean opens = entry.part() == Part.OPENING || entry == first.get(0);
            Optional<Period> said = opening(opening.folded(), opens);
            if (said.isPresent()
                    && (apart(titled.get(), said.get()) && !speaksOf(titled.get(), opening)
                            || isAnotherKind(titled.get(), said.get(), opening))) {
                return Optional.of(
                        Words.finding(
                                "NORM-022",
                                Severity.ERROR,
                                evidence(opening, ""),
                                titled.get().label(),
                                said.get().label()));
            }
        }
        boolean sameName = Objects.equals(titled.get().label(), stated.label());
        return stated.to() != null && !sameName && apart(titled.get(), stated)
                ? Optional.of(
                        Words.finding(
                                "NORM-022",
                                Severity.ERROR,
                                null,
                                titled.get().label(),
                                stated.label()))
                : Optional.empty();
    }

    /**
     * "6 tháng đầu năm" over "Trong quý I … kết quả như sau:": another period of the decree on
     * reporting. A report of the year may well tell how far it has come.
     */
    private static boolean isAnotherKind(Period titled, Period said, Paragraph opening) {
        if (titled.from() == null || said.from() == null || said.to() == null) {
            return false;
        }
        long ofTitle = months(titled);
        long ofText = months(said);
        boolean calendar = titled.from().getDayOfMonth() == 1 && said.from().getDayOfMonth() == 1;
        return calendar
                && ofText < ofTitle
                && ofTitle < 12
                && (ofText == 1 || ofText == 3 || ofText == 6)
                && opening.text().strip().endsWith(":")
                && PeriodNames.all(opening.folded()).stream()
                        .noneMatch(f -> months(f.period()) == ofTitle);
    }

    private static long months(Period period) {
        return ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
    }

    /** "Năm 2023 …; năm 2024 …": what is compared is no contradiction. */
    private static boolean speaksOf(Period titled, Paragraph opening) {
        return PeriodNames.all(opening.folded()).stream().anyMatch(f -> !apart(titled, f.period()));
    }

    /**
     * @param opens it leads to the report: what it says of a time is the report's
     */
    private static Optional<Period> opening(String folded, boolean opens) {
        for (Pattern pattern : opens ? List.of(REPORTS, BEGINS) : List.of(BEGINS)) {
            Matcher m = pattern.matcher(folded);
            Optional<Period> said = m.find() ? PeriodNames.in(m.group(1)) : Optional.empty();
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /** The days that the text says it counts are not those of the decree on reporting. */
    private static Optional<Finding> window(Manuscript text, Period stated) {
        Period legal = LegalWindow.beside(stated);
        if (legal.legalTo() == null) {
            return Optional.empty();
        }
        for (int i = 0; i < text.size(); i++) {
            Row row = text.row(i);
            String next = i + 1 < text.size() ? text.row(i + 1).folded().strip() : "";
            if (!COUNTED.matcher(row.folded() + " " + next).find()) {
                continue;
            }
            Optional<Period> days = PeriodNames.range(row.folded());
            days = days.isPresent() ? days : PeriodNames.range(row.folded() + " " + next);
            boolean own = days.isPresent() && isOf(legal, days.get());
            if (own && !isLegal(legal, days.get())) {
                return Optional.of(
                        Words.finding(
                                "NORM-023",
                                Severity.INFO,
                                Evidence.inText(row.page(), row.number(), row.text().strip()),
                                days.get().label(),
                                VietnameseText.day(legal.legalFrom()),
                                VietnameseText.day(legal.legalTo())));
            }
        }
        return Optional.empty();
    }

    private static boolean isLegal(Period legal, Period days) {
        return legal.legalFrom().equals(days.from()) && legal.legalTo().equals(days.to());
    }

    /** Days of another time are no window of this period, unless it is said to be of them. */
    private static boolean isOf(Period legal, Period days) {
        boolean said = days.from().equals(legal.from()) && days.to().equals(legal.to());
        return said || isAbout(legal, days);
    }

    private static boolean isAbout(Period legal, Period days) {
        return Math.abs(ChronoUnit.DAYS.between(legal.legalFrom(), days.from())) <= SAME_DAYS
                && Math.abs(ChronoUnit.DAYS.between(legal.legalTo(), days.to())) <= SAME_DAYS;
    }

    private static boolean apart(Period one, Period other) {
        return one.from() != null
                && other.from() != null
                && other.to() != null
                && (other.to().isBefore(one.from()) || one.to().isBefore(other.from()));
    }

    private static Evidence evidence(Paragraph paragraph, String printed) {
        Row row =
                paragraph.rows().stream()
                        .filter(r -> r.folded().contains(printed))
                        .findFirst()
                        .orElse(paragraph.rows().get(0));
        return Evidence.inText(row.page(), row.number(), row.text().strip());
    }
}
