package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a head apart in one pass over its rows. */
final class HeaderScan {

    private static final int LONGEST = 40;

    /** Without a national title or a number a text has no head. */
    private static final int LONGEST_SEARCH = 15;

    private static final Pattern BODY_BEGINS =
            Pattern.compile(
                    "^\\s*(?:[ivx1l]{1,4}[.)]|\\d{1,2}[.)]|[-+*•]|can cu|thuc hien|thue hien|tren day)\\s?.*");

    /** A symbol torn at the end of its column: "Số: 214/BC-" over "UBND". */
    private static final Pattern TORN = Pattern.compile("(?:[-–/]|\\d)\\s*$");

    private static final Pattern TORN_OFF =
            Pattern.compile(
                    "^\\s*([-–/]?\\s?[A-ZĐÐ][A-Za-zĐđÐ0-9]{0,9}(?:[-/][A-ZĐ][A-Za-zĐđ]{0,9})?)(?=\\s|$)");

    private final Manuscript manuscript;
    private final List<String> words;
    private final List<Row> left = new ArrayList<>();
    private NumberAndSymbol number;
    private int numberRow = -1;
    private DayReader.Issued issued;
    private int issuedRow = -1;
    private String place;
    private int title = -1;
    private DocumentKind kind;
    private int about = -1;
    private boolean national;
    private boolean leftDone;
    private int end;
    private int tornOffRow = -1;
    private int tornOff;

    HeaderScan(Manuscript manuscript, List<String> words) {
        this.manuscript = manuscript;
        this.words = words;
    }

    HeaderZone run() {
        int seen = 0;
        int i = 0;
        for (; i < manuscript.size() && seen < LONGEST; i++) {
            Row row = manuscript.row(i);
            if (row.isBlank()) {
                continue;
            }
            seen++;
            if (HeaderZone.isAddress(row)) {
                break;
            }
            DocumentKind titled = HeadTitle.in(row, number != null);
            if (titled != null) {
                title = i;
                kind = titled;
                i++;
                break;
            }
            if (about >= 0 && isBody(row)) {
                break;
            }
            if (!take(i, row) && (national || number != null) && isBody(row)) {
                break;
            }
            if (!national && number == null && seen > LONGEST_SEARCH) {
                break;
            }
        }
        end = Math.min(i, manuscript.size());
        return new HeaderZone(
                national || number != null ? List.copyOf(left) : List.of(),
                number,
                numberRow,
                issued,
                issuedRow,
                place,
                title,
                kind,
                about,
                end,
                national);
    }

    private boolean isBody(Row row) {
        boolean full = numberRow >= 0 && issuedRow >= 0 && row.text().strip().length() > 90;
        return full
                || numberRow >= 0
                        && BODY_BEGINS.matcher(row.folded()).matches()
                        && row.text().strip().length() > 25;
    }

    /** Takes what it knows out of the row; true when there was something. */
    private boolean take(int index, Row row) {
        if (row.text().length() > HeaderZone.LONGEST_ROW) {
            return false;
        }
        int right = NationalTitle.placeIn(row);
        boolean taken = right >= 0;
        national |= taken;
        int cut = taken ? right : row.text().length();
        if (!taken && row.letters().matches("vietnam|nghiavietnam")) {
            return true;
        }
        if (issued == null) {
            DayReader.Issued day = DayReader.issued(row);
            if (day != null
                    && (number != null
                            || national
                            || row.text().substring(0, day.start()).length() < 60)) {
                issued = day;
                issuedRow = index;
                taken = true;
                cut = Math.min(cut, day.start());
            }
        }
        Row rest = Row.of(row.number(), row.page(), row.text().substring(0, cut));
        if (number == null) {
            number = NumberAndSymbol.in(whole(index, rest), words, manuscript.marked());
            if (number != null) {
                numberRow = index;
                taken = true;
                leftDone = true;
            }
        }
        if (about < 0 && HeaderZone.ABOUT.matcher(rest.folded()).find()) {
            about = index;
            leftDone = true;
            taken = true;
        }
        if (issuedRow == index) {
            int from = numberRow == index ? number.end() : index == tornOffRow ? tornOff : 0;
            place = PlaceReader.before(rest.text().substring(Math.min(from, rest.text().length())));
            return true;
        }
        if (about == index) {
            return true;
        }
        if (!leftDone && numberRow != index && isBodyName(rest)) {
            left.add(rest);
            return true;
        }
        return taken || about >= 0;
    }

    /** The row of the number with what a narrow column broke off it. */
    private Row whole(int index, Row rest) {
        boolean labelled = NumberAndSymbol.isLabelled(rest);
        if (!labelled || !TORN.matcher(rest.text()).find()) {
            return rest;
        }
        int next = index + 1;
        while (next < manuscript.size() && next < index + 3 && manuscript.row(next).isBlank()) {
            next++;
        }
        Matcher off = TORN_OFF.matcher(next < manuscript.size() ? manuscript.row(next).text() : "");
        boolean symbol = Character.isDigit(lastOf(rest.text()));
        if (!off.find() || symbol && !off.group(1).matches("[-–/].*")) {
            return rest;
        }
        tornOffRow = next;
        tornOff = off.end();
        return Row.of(
                rest.number(), rest.page(), rest.text().stripTrailing() + off.group(1).strip());
    }

    private static char lastOf(String text) {
        String stripped = text.stripTrailing();
        return stripped.charAt(stripped.length() - 1);
    }

    /** Names of bodies are printed in capitals; a stamp's or a form's label is not one. */
    private static boolean isBodyName(Row rest) {
        String folded = rest.folded().strip();
        // an incoming stamp: "Số: 4521 Ngày: 16/08"
        if (folded.matches("so\\s*[:.].*|so\\s+\\d.*|ngay\\s*:.*|chuyen\\s*:.*")) {
            return false;
        }
        String stamp = rest.letters();
        if (stamp.length() < 13 && FuzzyPhrases.says(stamp, false, "congvanden")) {
            return false;
        }
        if (rest.letters().length() < 2
                || folded.matches(
                        "(?:cong van )?den.*|.*\\bmau so\\b.*|.*\\bbieu (?:mau|so)\\b.*|ngay ky.*|nguoi ky.*|thoi gian ky.*")) {
            return false;
        }
        return rest.isUpperCase()
                || IssuerReader.beginsWithBody(folded)
                || IssuerReader.beginsWithLevel(folded);
    }
}
