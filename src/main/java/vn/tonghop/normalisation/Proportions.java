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
 * Parts and wholes as a text prints them, whatever they count: "312/330 cán bộ … (đạt 94,55%)" and
 * "6.105 hồ sơ, trong đó 5.988 hồ sơ …, chiếm 98,08%". A part is no larger than its whole, and the
 * share is theirs to the last digit it is printed with.
 */
final class Proportions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String COUNT = "(\\d{1,3}(?:[.]\\d{3})+|\\d{1,6})";
    private static final String UNIT =
            "(ho so|hs|tthc|thu tuc|can bo|cb|cong chuc|don vi|co quan|thon|ban|to|xa|phuong|nguoi|ho|giao dich|dich vu|tin|bai|van ban|nhiem vu|diem|truong|doanh nghiep|phan anh|kien nghi|y kien|cau hoi|don|thanh vien|vien chuc|hoc sinh|giao vien|tram|ap|khom|khu pho)(?![a-z])";
    private static final Pattern FRACTION =
            Pattern.compile(
                    "(?<![\\d/.,])"
                            + COUNT
                            + "(?:\\s?/\\s?| tren (?:tong so )?)"
                            + COUNT
                            + "\\s+"
                            + UNIT);

    /** Of any other noun only the share is held against the counts: "24/7 giờ" is no fraction. */
    private static final Pattern OF_ANYTHING =
            Pattern.compile(
                    "(?<![\\d/.,])(?<!ngay |thang |quy |nam |so |diem |khoan )"
                            + COUNT
                            + "(?:\\s?/\\s?| tren (?:tong so )?)(?!(?:19|20)\\d\\d(?!\\d))"
                            + COUNT
                            + "\\s+(?=[a-z])(?!"
                            + UNIT
                            + ")");

    private static final String SAYS =
            "(?:dat|chiem|bang|tuong (?:ung|duong)|ty le|ti le|la)[^\\d.;%]{0,25}|\\(\\s*";

    /** No other figure stands between the counts and their share. */
    private static final Pattern SHARE =
            Pattern.compile(
                    "^(?:[^\\d;%.:]|(?<=(?:muc|muc do|cap|loai) )[1-5](?!\\d|[.,]\\d|%)){0,110}?(?:"
                            + SAYS
                            + ")(\\d{1,3}(?:,\\d{1,3})?)\\s?%(?! (?:ke hoach|chi tieu|so voi))");

    /** "401/412 hồ sơ, tỷ lệ đúng hạn 100%": the share of something else. */
    private static final Pattern NAMED_SHARE =
            Pattern.compile(
                    "[,;] (?:ty|ti) le (?!dat|la|tuong|chiem|khoang|tren|gan)[a-z]+ [^\\d%]{3,}");

    private static final Pattern OF_WHICH =
            Pattern.compile(
                    "(?<![\\d/.,])"
                            + COUNT
                            + "\\s+(ho so|hs)(?![a-z])[^\\d.;%]{0,60}trong (?:do|so do|so nay)[^\\d.;%]{0,40}"
                            + COUNT
                            + "\\s+\\2(?![a-z])");

    /** Results may well be larger than a plan, and this year than the last. */
    private static final Pattern COMPARED =
            Pattern.compile("ke hoach|chi tieu|du toan|muc tieu|duoc giao|so voi|vuot");

    /** "47/45 phản ánh, kiến nghị … được giao" */
    private static final Pattern GIVEN =
            Pattern.compile("phan anh|kien nghi|y kien|cau hoi|don|nhiem vu|van ban");

    private final Paragraph paragraph;
    private final List<Finding> findings = new ArrayList<>();

    private Proportions(Paragraph paragraph) {
        this.paragraph = paragraph;
    }

    static List<Finding> of(Outline outline) {
        Set<Part> told = Set.of(Part.PLAN, Part.TABLE, Part.FOOTNOTE, Part.ADDRESS);
        List<Finding> findings = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            if (!told.contains(entry.part())) {
                Proportions proportions = new Proportions(entry.paragraph());
                proportions.fractions();
                proportions.ofWhich();
                findings.addAll(proportions.findings);
            }
        }
        return findings;
    }

    private void fractions() {
        Matcher fraction = FRACTION.matcher(paragraph.folded());
        while (fraction.find()) {
            BigDecimal part = number(fraction.group(1));
            BigDecimal whole = number(fraction.group(2));
            boolean given = GIVEN.matcher(fraction.group(3)).matches();
            if (isCompared(fraction.start(), fraction.end(), given)) {
                continue;
            }
            if (part.compareTo(whole) > 0) {
                tell("NORM-031", fraction.start(), fraction.end(), part, whole);
            } else {
                share(fraction.start(), fraction.end(), part, whole);
            }
        }
        Matcher any = OF_ANYTHING.matcher(paragraph.folded());
        while (any.find()) {
            BigDecimal part = number(any.group(1));
            BigDecimal whole = number(any.group(2));
            if (part.compareTo(whole) <= 0 && !isCompared(any.start(), any.end(), false)) {
                share(any.start(), any.end(), part, whole);
            }
        }
    }

    private void ofWhich() {
        Matcher of = OF_WHICH.matcher(paragraph.folded());
        while (of.find()) {
            BigDecimal whole = number(of.group(1));
            BigDecimal part = number(of.group(3));
            if (part.compareTo(whole) <= 0 && !isCompared(of.start(), of.end(), false)) {
                share(of.start(), of.end(), part, whole);
            }
        }
    }

    /**
     * @param given these are dealt with one by one, so that no more of them are than were given
     */
    private boolean isCompared(int from, int to, boolean given) {
        String folded = paragraph.folded();
        String around =
                folded.substring(Math.max(0, from - 40), Math.min(folded.length(), to + 60));
        return COMPARED.matcher(given ? around.replace("duoc giao", "") : around).find();
    }

    private void share(int from, int to, BigDecimal part, BigDecimal whole) {
        Matcher share = SHARE.matcher(paragraph.folded().substring(to));
        if (whole.signum() == 0
                || !share.find()
                || NAMED_SHARE.matcher(paragraph.folded().substring(to, to + share.end())).find()) {
            return;
        }
        BigDecimal printed = new BigDecimal(share.group(1).replace(',', '.'));
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 10, RoundingMode.HALF_UP);
        BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, printed.scale()));
        if (printed.subtract(exact).abs().compareTo(lastDigit) >= 0) {
            tell(
                    "NORM-030",
                    from,
                    to + share.end(),
                    part,
                    whole,
                    exact.setScale(Math.max(2, printed.scale()), RoundingMode.HALF_UP));
        }
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(".", ""));
    }

    private void tell(String code, int from, int to, BigDecimal... numbers) {
        Row row = paragraph.rowAt(from);
        List<Object> arguments = new ArrayList<>();
        arguments.add(paragraph.text().substring(from, to).strip());
        for (BigDecimal number : numbers) {
            arguments.add(VietnameseText.number(number));
        }
        findings.add(
                Words.finding(
                        code,
                        Severity.ERROR,
                        Evidence.inText(row.page(), row.number(), row.text().strip()),
                        arguments.toArray()));
    }
}
