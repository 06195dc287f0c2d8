package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Changes as a text prints them with both their ends: "93,08%, tăng 4,33 điểm phần trăm so với quý
 * III (88,75%)", "1.200 hồ sơ, tăng 110 hồ sơ so với cùng kỳ (1.090 hồ sơ)", "… tăng 10,09% so với
 * … (1.090 hồ sơ)". The change is the difference of the ends, or its share of the former one.
 */
final class Changes {

    private static final Set<Part> SILENT =
            Set.of(Part.PLAN, Part.TABLE, Part.FOOTNOTE, Part.ADDRESS);

    private static final String UP = "(tang|giam|cao hon|thap hon|nhieu hon|it hon|nhich)";
    private static final String SOFTLY = "(?: them| len| xuong| duoc| tuong ung| la|:)*\\s*";
    private static final String SHARE = "(\\d{1,3}(?:,\\d{1,3})?)\\s?%";
    private static final String COUNT = "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})";
    private static final String AGAINST =
            "\\s*(?:diem (?:phan tram|%)|%)?[^\\d;.%]{0,12}(?:so|cung ky|ky truoc|nam truoc)";

    /** Down to the former value no other figure stands, but those of its time. */
    private static final String TIME =
            "(?:[^\\d;%]|(?:nam|thang|quy|ngay) \\d{1,4}(?:/\\d{1,4}){0,2}|\\d{1,2} thang){0,60}?";

    private static final Pattern POINTS =
            Pattern.compile(
                    SHARE
                            + "[^\\d;.%]{0,40}?(?<![a-z])"
                            + UP
                            + SOFTLY
                            + "(\\d{1,3}(?:,\\d{1,3})?)\\s?(?:diem (?:phan tram|%)|% ?diem|%)"
                            + TIME
                            + "(?:\\(|dat |la |tu )"
                            + TIME
                            + SHARE);

    private static final Pattern COUNTS =
            Pattern.compile(
                    "(?<![\\d/.,])"
                            + COUNT
                            + " ([a-z]+(?: [a-z]+)?)(?![a-z])[^\\d;.%]{0,40}?(?<![a-z])"
                            + UP
                            + SOFTLY
                            + "(?:"
                            + COUNT
                            + " \\2(?![a-z])|"
                            + SHARE
                            + ")"
                            + "[^\\d;.%]{0,12}so v[^\\d;.%]{0,3}"
                            + TIME
                            + "\\("
                            + TIME
                            + COUNT
                            + "(?: \\2)?\\s?[,;)]");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Paragraph paragraph;
    private final List<Finding> findings = new ArrayList<>();

    private Changes(Paragraph paragraph) {
        this.paragraph = paragraph;
    }

    static List<Finding> of(Outline outline) {
        List<Finding> findings = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            if (!SILENT.contains(entry.part())) {
                Changes changes = new Changes(entry.paragraph());
                changes.points();
                changes.counts();
                findings.addAll(changes.findings);
            }
        }
        return findings;
    }

    private void points() {
        Matcher change = POINTS.matcher(paragraph.folded());
        while (change.find()) {
            BigDecimal now = decimal(change.group(1));
            BigDecimal printed = decimal(change.group(3));
            BigDecimal before = decimal(change.group(4));
            BigDecimal exact = now.subtract(before);
            boolean ofShares =
                    change.group().contains("diem")
                            || before.signum() == 0
                            || !isOff(printed, exact.abs())
                            || isOff(
                                    printed,
                                    exact.abs()
                                            .multiply(HUNDRED)
                                            .divide(before, 6, RoundingMode.HALF_UP));
            if (ofShares && (isOff(printed, exact.abs()) || isOtherWay(change.group(2), exact))) {
                tell(change, change.group(3), change.group(1), change.group(4), exact);
            }
        }
    }

    private void counts() {
        Matcher change = COUNTS.matcher(paragraph.folded());
        while (change.find()) {
            BigDecimal now = whole(change.group(1));
            BigDecimal before = whole(change.group(6));
            if (before.signum() == 0) {
                continue;
            }
            BigDecimal difference = now.subtract(before);
            boolean share = change.group(4) == null;
            BigDecimal printed = share ? decimal(change.group(5)) : whole(change.group(4));
            BigDecimal exact =
                    share
                            ? difference.multiply(HUNDRED).divide(before, 6, RoundingMode.HALF_UP)
                            : difference;
            if (isOff(printed, exact.abs()) || isOtherWay(change.group(3), exact)) {
                String said = share ? change.group(5) : change.group(4);
                BigDecimal right =
                        share
                                ? exact.setScale(Math.max(2, printed.scale()), RoundingMode.HALF_UP)
                                : exact;
                tell(change, said, change.group(1), change.group(6), right);
            }
        }
    }

    private static boolean isOtherWay(String word, BigDecimal exact) {
        boolean down = word.startsWith("giam") || word.startsWith("thap") || word.startsWith("it");
        return exact.signum() != 0 && down == exact.signum() > 0;
    }

    private static boolean isOff(BigDecimal printed, BigDecimal exact) {
        BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, printed.scale()));
        return printed.subtract(exact).abs().compareTo(lastDigit) >= 0;
    }

    private static BigDecimal decimal(String printed) {
        return new BigDecimal(printed.replace(',', '.'));
    }

    private static BigDecimal whole(String printed) {
        return new BigDecimal(printed.replace(".", ""));
    }

    private void tell(Matcher at, String change, String now, String before, BigDecimal exact) {
        Row row = paragraph.rowAt(at.start());
        findings.add(
                Words.finding(
                        "NORM-035",
                        Severity.WARNING,
                        Evidence.inText(row.page(), row.number(), row.text().strip()),
                        paragraph.text().substring(at.start(), at.end()).strip(),
                        change,
                        now,
                        before,
                        VietnameseText.number(exact)));
    }
}
