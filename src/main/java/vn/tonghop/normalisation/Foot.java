package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The foot of a document: recipients (nơi nhận) at the left, the signature at the right. Text from
 * PDF and recognition has the two columns in one line, text from DOCX one after the other.
 *
 * @param start index of its first row; the number of rows when there is no foot
 * @param end index after its last row: annexes may follow
 * @param lines its lines, columns taken apart, in the order of the source
 */
record Foot(int start, int end, List<Cell> lines) {

    /**
     * One line of one column.
     *
     * @param right of a line that has both columns the right one
     */
    record Cell(String text, Row row, boolean right) {}

    private static final int LONGEST = 60;

    static final Pattern RECIPIENTS =
            Pattern.compile("^\\W*n.{0,2}[io1l]\\s*nh.{1,3}n\\s*[:;.]?(?=\\s|$|-)");
    private static final Pattern ANNEX =
            Pattern.compile(
                    "^\\W*(?:phu luc|bieu (?:so|mau)|mau so|bieu tong hop|danh sach|danh muc)(?![a-z]).*");
    private static final Pattern GAP = Pattern.compile("\\s{3,}|\\t");

    /** "- Như trên; KT. CHỦ TỊCH": recognition closes the gap between the columns. */
    private static final Pattern CLOSED_GAP =
            Pattern.compile("[;:.,)]\\s+(?=\\p{Lu})|(?<=;)(?=\\p{Lu})");

    private static final Pattern SIGNED_BY_MACHINE =
            Pattern.compile(
                    "^\\W*(?:ky boi|nguoi ky|ky so|thoi gian ky|ngay ky|email|co quan\\s*:).*");

    static Foot of(Manuscript text, int bodyStart) {
        int start = start(text, bodyStart);
        List<Cell> lines = new ArrayList<>();
        int end = start;
        for (int i = start; i < text.size() && i - start < LONGEST; i++) {
            Row row = text.row(i);
            if (i > start && ANNEX.matcher(row.folded()).matches() && row.isUpperCase()) {
                break;
            }
            end = i + 1;
            if (!row.isBlank() && !SIGNED_BY_MACHINE.matcher(row.folded()).matches()) {
                split(row, text.marked(), lines);
            }
        }
        return new Foot(start, end, List.copyOf(lines));
    }

    private static int start(Manuscript text, int from) {
        for (int i = Math.max(0, from); i < text.size(); i++) {
            Row row = text.row(i);
            if (!row.isBlank() && begins(text, i)) {
                return i;
            }
        }
        return text.size();
    }

    private static boolean begins(Manuscript text, int at) {
        Row row = text.row(at);
        if (RECIPIENTS.matcher(row.folded()).find()) {
            return true;
        }
        String line = row.text().strip();
        if (line.length() > 90 || Character.isDigit(line.charAt(0))) {
            return false;
        }
        SigningTitle title = SigningTitle.of(line, text.marked()).orElse(null);
        if (title == null) {
            return false;
        }
        return title.isForAnother() || isSigned(text, at);
    }

    /** A bare "GIÁM ĐỐC" is a foot when a name follows, or recipients. */
    private static boolean isSigned(Manuscript text, int at) {
        int seen = 0;
        for (int i = at + 1; i < text.size() && seen < 6; i++) {
            Row row = text.row(i);
            if (row.isBlank()) {
                continue;
            }
            seen++;
            if (PersonName.in(row.text()) != null
                    || RECIPIENTS.matcher(row.folded()).find()
                    || SIGNED_BY_MACHINE.matcher(row.folded()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static void split(Row row, boolean marked, List<Cell> lines) {
        String text = row.text().replaceAll("[_~]{2,}", "   ").strip();
        Matcher gap = GAP.matcher(text);
        int cut = -1;
        int next = -1;
        while (gap.find()) {
            cut = gap.start();
            next = gap.end();
        }
        if (cut < 0 && SigningTitle.of(text, marked).isEmpty()) {
            Matcher closed = CLOSED_GAP.matcher(text);
            while (closed.find() && cut < 0) {
                String rest = text.substring(closed.end());
                if (SigningTitle.of(rest, marked).isPresent() || PersonName.in(rest) != null) {
                    cut = closed.start() + (closed.group().isEmpty() ? 0 : 1);
                    next = closed.end();
                }
            }
        }
        if (cut < 0) {
            lines.add(new Cell(text, row, false));
        } else {
            lines.add(new Cell(text.substring(0, cut).strip(), row, false));
            lines.add(new Cell(text.substring(next).strip(), row, true));
        }
    }
}
