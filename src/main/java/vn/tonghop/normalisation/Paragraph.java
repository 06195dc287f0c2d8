package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that belong together, whatever page end or empty line stands between them.
 *
 * @param level how deep it is numbered: 1 for "I.", 2 for "1.", 3 for "1.1.", 4 for "a)", 5 for
 *     "-", 6 for "+"; 0 for a title in capitals, 9 for running text
 * @param text its lines joined by a space
 * @param body where its text begins after the number or dash
 */
record Paragraph(List<Row> rows, int level, String text, String folded, int body) {

    private static final int LONGEST_HEADING = 170;
    private static final int SHORTEST_ITEM = 4;

    /** Longer ones have lost their ends; what is searched in one takes no longer than this. */
    private static final int LONGEST = 8000;

    private static final Pattern ROMAN =
            Pattern.compile(
                    "^\\s*(?:(?:phan|muc)\\s+(?:thu\\s+\\S+|[ivx]+|\\d{1,2}|[a-d](?=\\W))\\W?|(?:[ivx1l|]{1,5}|[ivx1l]?h[ivx1l]|[ivx1l]h)\\s?[./)](?!\\d)|[ivx]{2,4}\\s?:)\\s*");
    private static final Pattern DECIMAL =
            Pattern.compile("^\\s*\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?\\.?\\s+(?=[a-z])");
    private static final Pattern ARABIC =
            Pattern.compile(
                    "^\\s*\\d{1,2} [-–] (?=[a-z]{2})|^\\s*\\d{1,2}\\s?(?:[.)]|/(?=\\s))(?:\\s*(?=[a-z])|\\s+(?=\\d{1,3}(?:[.]\\d{3})*(?:,\\d+)?(?:/\\d[\\d.]*)?\\s?%?\\s[a-z]))");
    private static final Pattern LETTER =
            Pattern.compile(
                    "^\\s*(?:[a-z]\\s?[.)]\\s+|\\(\\s?(?:\\d{1,2}|[a-z]|[ivx]{1,4})\\s?\\)\\s+(?=[a-z]))");

    private static final Pattern DASH = Pattern.compile("^\\s*[-–—•●▪*]\\s*(?=\\S)");
    private static final Pattern PLUS = Pattern.compile("^\\s*[+o]\\s*(?=[A-Za-zÀ-ỹ])");
    private static final Pattern SHORTENED =
            Pattern.compile("(?U).*\\b(?:TP|TX|Tp|Tx|ThS|TS|số|Ông|Bà|[A-Z])\\.$");

    /** "Việc chưa làm được": may be a heading that nothing marks. */
    private static final Pattern BARE = Pattern.compile("\\p{Lu}[\\p{L} ,-]{6,70}");

    private static final Pattern FOOTNOTE =
            Pattern.compile("^\\s*[\\[(]?\\d{1,2}[\\])]?\\s+(?=\\p{Lu}).*");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "^\\s*(?:-\\s*)?(?:trang\\s*)?\\d{1,3}(?:\\s*/\\s*\\d{1,3})?(?:\\s*-)?\\s*$");

    static Paragraph of(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(text.isEmpty() ? "" : " ").append(row.text().strip());
        }
        String folded = Folding.fold(text.toString());
        int level = levelOf(rows.get(0));
        Matcher marker = marker(level).matcher(level == 6 ? text.toString() : folded);
        int body = level < 9 && level > 0 && marker.find() ? marker.end() : 0;
        return new Paragraph(List.copyOf(rows), level, text.toString(), folded, body);
    }

    /** The paragraphs of these rows. */
    static List<Paragraph> of(Manuscript text, int from, int to) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        boolean gap = false;
        int length = 0;
        int width = width(text, from, to);
        for (int i = from; i < to; i++) {
            Row row = text.row(i);
            if (row.isBlank() || PAGE_NUMBER.matcher(row.folded()).matches()) {
                gap = true;
                continue;
            }
            if (!open.isEmpty()
                    && (row.isOfTable() != open.get(0).isOfTable()
                            || row.isOfTable()
                            || length + row.text().length() > LONGEST
                            || begins(open, row, gap, width))) {
                paragraphs.add(of(open));
                open = new ArrayList<>();
                length = 0;
            }
            open.add(row);
            length += row.text().length();
            gap = false;
        }
        if (!open.isEmpty()) {
            paragraphs.add(of(open));
        }
        return paragraphs;
    }

    private static boolean begins(List<Row> open, Row row, boolean gap, int width) {
        Row last = open.get(open.size() - 1);
        String before = last.text().stripTrailing();
        int level = levelOf(row);
        if (HeaderZone.TO.matcher(row.folded()).find()) {
            return true;
        }
        if (level > 0 && level < 9) {
            // "76/NQ-CP" and "- xã hội" at the start of a line go on with the sentence before
            boolean torn =
                    level == 5
                            && !gap
                            && !before.matches(".*[.;:,!?…\"”]$")
                            && Character.isLowerCase(firstLetter(row.text()));
            return !torn;
        }
        char end = before.isEmpty() ? '.' : before.charAt(before.length() - 1);
        if (end == '.' && Turns.SUMS_UP.matcher(row.folded()).find()) {
            return true;
        }
        boolean lowercase =
                Character.isLowerCase(firstLetter(row.text()))
                        || Character.isDigit(row.text().strip().charAt(0));
        if (gap) {
            boolean heading = levelOf(open.get(0)) <= 4 && open.size() <= 2 && !lowercase;
            return heading
                    || ".;:!?".indexOf(end) >= 0
                    || !lowercase
                    || FOOTNOTE.matcher(row.text()).matches();
        }
        int opened = levelOf(open.get(0));
        if (opened == 0 && open.size() < 4) {
            return !row.isUpperCase();
        }
        if (opened <= 4 && !lowercase && row.isUpperCase() == last.isUpperCase()) {
            // a heading is shorter than its line could be; a wrapped one fills it
            return before.length() < width * 0.75 && !row.isUpperCase() || ".:;".indexOf(end) >= 0;
        }
        boolean bare =
                opened == 9
                        && open.size() == 1
                        && !lowercase
                        && before.length() < width * 0.6
                        && BARE.matcher(before.strip()).matches();
        return bare
                || opened <= 4 && last.isUpperCase() && !row.isUpperCase()
                || ".:;".indexOf(end) >= 0 && !lowercase && !SHORTENED.matcher(before).matches()
                || HeaderZone.isAddress(last) && !lowercase && row.text().strip().length() > 50
                || row.folded().strip().matches("^n.{0,2}[io1l]\\s*nh.{1,3}n\\s*:.*");
    }

    /** How long a full line is. */
    private static int width(Manuscript text, int from, int to) {
        int[] lengths =
                text.rows().subList(from, to).stream()
                        .mapToInt(r -> r.text().strip().length())
                        .filter(l -> l > 0)
                        .sorted()
                        .toArray();
        return lengths.length == 0 ? 0 : Math.min(lengths[lengths.length * 9 / 10], 110);
    }

    private static char firstLetter(String text) {
        for (char c : text.toCharArray()) {
            if (Character.isLetter(c)) {
                return c;
            }
        }
        return ' ';
    }

    private static int levelOf(Row row) {
        String folded = row.folded();
        if (row.text().strip().length() < SHORTEST_ITEM) {
            return 9; // "1." torn off the line before
        }
        if (DECIMAL.matcher(folded).find()) {
            return 3;
        }
        if (ARABIC.matcher(folded).find() && !folded.matches("^\\s*1[1l]{1,2}\\s?\\..*")) {
            return 2;
        }
        if (ROMAN.matcher(folded).find()
                && row.text().strip().matches("^(?:[IVX1l|PpH]|M\\p{L}c ).*")) {
            return 1;
        }
        if (LETTER.matcher(folded).find()) {
            return 4;
        }
        if (DASH.matcher(folded).find()) {
            return 5;
        }
        if (PLUS.matcher(row.text()).find() && row.text().strip().startsWith("+")) {
            return 6;
        }
        return row.isUpperCase() && row.letters().length() > 5 ? 0 : 9;
    }

    private static Pattern marker(int level) {
        return switch (level) {
            case 1 -> ROMAN;
            case 2 -> ARABIC;
            case 3 -> DECIMAL;
            case 4 -> LETTER;
            case 5 -> DASH;
            default -> PLUS;
        };
    }

    /** Numbered or in capitals, and short. */
    boolean isHeading() {
        if (level > 4 || text.length() > LONGEST_HEADING) {
            return false;
        }
        String rest = text.substring(body).strip();
        boolean sentences = rest.matches(".*[.;]\\s+\\p{Lu}.*");
        String figures =
                Folding.plain(Folding.fold(rest))
                        .replaceAll("(?:nam|thang|quy|\\d+ thang dau)\\s+\\d+(?:[/-]\\d+)*", "");
        boolean states =
                level > 1 && figures.matches("(?s).*\\d.*[.]")
                        || figures.matches("(?s).*\\d\\s?(?:%|ho so|tin|bai|luot).*");
        return !sentences && !rest.endsWith(";") && !states;
    }

    /** A numbered line that may be a heading and may be all there is to say. */
    boolean isSentence() {
        return text.length() > 60 && text.strip().endsWith(".");
    }

    /** What a heading says behind its colon: "II. Khó khăn: Không." */
    String behindColon() {
        int colon = text.indexOf(": ", body);
        return colon < 0 ? "" : text.substring(colon + 2).strip();
    }

    boolean isOfTable() {
        return first().isOfTable();
    }

    boolean isFootnote() {
        return level == 9 && FOOTNOTE.matcher(text).matches();
    }

    Row first() {
        return rows.get(0);
    }

    /** The row in which this place of the text stands. */
    Row rowAt(int at) {
        int end = 0;
        for (Row row : rows) {
            end += row.text().strip().length() + 1;
            if (at < end) {
                return row;
            }
        }
        return first();
    }

    /** Letters only, folded, after its number. */
    String letters() {
        return Folding.letters(text.substring(body));
    }
}
