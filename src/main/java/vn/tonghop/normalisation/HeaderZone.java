package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a document taken apart (thể thức, annex I of NĐ 30/2020/NĐ-CP): what stands at the
 * left (bodies, number, V/v), the national title and motto at the right, the day, the title of its
 * kind. Text from PDF and recognition has the two columns in one line; text from DOCX has them one
 * after the other.
 *
 * @param left rows of the left column down to the number: the superior and the issuing body
 * @param number null when there is none
 * @param numberRow index of its row, or -1
 * @param issued null when there is none
 * @param issuedRow index of its row, or -1
 * @param place as printed before the day, or null
 * @param title index of the row with the title of the kind, or -1
 * @param kind what that title says, or null
 * @param about index of the row that begins with "V/v", or -1
 * @param end index of the first row after the head
 * @param national the national title or motto was seen
 */
record HeaderZone(
        List<Row> left,
        NumberAndSymbol number,
        int numberRow,
        DayReader.Issued issued,
        int issuedRow,
        String place,
        int title,
        DocumentKind kind,
        int about,
        int end,
        boolean national) {

    private static final int LONGEST = 40;
    private static final String NATION = "conghoaxahoichunghiavietnam";
    private static final String MOTTO = "doclaptudohanhphuc";
    private static final String PARTY = "dangcongsanvietnam";

    static final Pattern ABOUT = Pattern.compile("^\\W*v\\s?[/.,|l1]?\\s?v[\\s:;]+(?=\\p{L})");
    static final Pattern TO = Pattern.compile("^\\W*k.{1,2}nh\\s*g[a-z&ﬁ]{1,4}\\b");
    private static final Pattern BODY_BEGINS =
            Pattern.compile(
                    "^\\s*(?:[ivx1l]{1,4}[.)]|\\d{1,2}[.)]|[-+*•]|can cu|thuc hien|thue hien|tren day)\\s?.*");

    /** "Kính gửi:", also where a scan has left little of it. */
    static boolean isAddress(Row row) {
        if (TO.matcher(row.folded()).find()) {
            return true;
        }
        int colon = row.text().indexOf(':');
        String label =
                colon < 0 || colon > 16
                        ? ""
                        : Folding.letters(Folding.plain(row.folded().substring(0, colon)));
        return label.length() >= 6
                && label.length() <= 9
                && FuzzyPhrases.best("kinhgui", label, 2) != null;
    }

    /** The national title or motto. */
    static boolean isNational(Row row) {
        return Scan.find(NATION, row) >= 0 || Scan.find(MOTTO, row) >= 0;
    }

    /** A head was seen, not only the beginning of a text. */
    boolean isHead() {
        return national || number != null;
    }

    /** Where the addressee begins in such a row. */
    static int endOfAddressLabel(Row row) {
        Matcher label = TO.matcher(row.folded());
        return label.find() ? label.end() : row.text().indexOf(':') + 1;
    }

    static HeaderZone of(Manuscript manuscript, List<String> words) {
        return new Scan(manuscript, words).run();
    }

    /** One pass over the rows. */
    private static final class Scan {
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

        Scan(Manuscript manuscript, List<String> words) {
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
                if (isAddress(row)) {
                    break;
                }
                DocumentKind titled = kindOf(row);
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
                if (!national && number == null && seen > 15) {
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
            int cut = row.text().length();
            boolean taken = false;
            for (String right : new String[] {NATION, MOTTO, PARTY}) {
                int at = find(right, row);
                if (at >= 0) {
                    national = true;
                    taken = true;
                    cut = Math.min(cut, at);
                }
            }
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
                number = NumberAndSymbol.in(rest, words, manuscript.marked());
                if (number != null) {
                    numberRow = index;
                    taken = true;
                    leftDone = true;
                }
            }
            if (about < 0 && ABOUT.matcher(rest.folded()).find()) {
                about = index;
                leftDone = true;
                taken = true;
            }
            if (issuedRow == index) {
                int from = numberRow == index ? number.end() : 0;
                place = placeIn(rest.text().substring(Math.min(from, rest.text().length())));
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

        /** The place stands last before the day; each of its words has a capital. */
        private static String placeIn(String before) {
            String[] columns = before.strip().split("\\s{3,}");
            String last =
                    columns[columns.length - 1].replaceAll("^[^\\p{L}\\p{N}]+|[\\s,.;:~_-]+$", "");
            String[] words = last.split("\\s+");
            int first = words.length;
            while (first > 0
                    && words.length - first < 5
                    && !words[first - 1].isEmpty()
                    && Character.isUpperCase(words[first - 1].charAt(0))) {
                first--;
            }
            boolean city =
                    first > 1
                            && Folding.fold(words[first - 1]).matches("ph.")
                            && Folding.fold(words[first - 2]).matches("th[a-z]nh");
            first -= city ? 2 : 0;
            String place = String.join(" ", List.of(words).subList(first, words.length));
            return place.length() < 2 || place.length() > 40 ? null : place;
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

        private static int find(String phrase, Row row) {
            String folded = row.folded();
            StringBuilder letters = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < folded.length(); i++) {
                if (Character.isLetterOrDigit(folded.charAt(i))) {
                    letters.append(folded.charAt(i));
                    places.add(i);
                }
            }
            FuzzyPhrases.Hit hit =
                    FuzzyPhrases.best(phrase, letters.toString(), phrase.length() * 0.25);
            if (hit == null && phrase == NATION) {
                hit = FuzzyPhrases.best("conghoaxahoichunghia", letters.toString(), 4);
            }
            if (hit == null) {
                return -1;
            }
            int at = places.get(hit.start());
            while (at > 0 && !Character.isWhitespace(folded.charAt(at - 1))) {
                at--;
            }
            return at;
        }

        private DocumentKind kindOf(Row row) {
            String letters = row.letters();
            if (letters.length() < 5 || row.text().strip().length() > 160) {
                return null;
            }
            DocumentKind nearest = null;
            double cost = 1.01;
            for (DocumentKind candidate : DocumentKind.titled()) {
                String wanted = candidate.titleLetters();
                if (letters.equals(wanted)) {
                    return candidate;
                }
                boolean alike =
                        row.isUpperCase() && Math.abs(letters.length() - wanted.length()) < 2;
                FuzzyPhrases.Hit hit = alike ? FuzzyPhrases.best(wanted, letters, 1) : null;
                if (hit != null && hit.cost() < cost) {
                    nearest = candidate;
                    cost = hit.cost();
                }
            }
            if (nearest != null) {
                return nearest;
            }
            for (DocumentKind candidate : DocumentKind.titled()) {
                String start = row.text().strip();
                boolean begins =
                        row.folded().strip().startsWith(Folding.fold(candidate.title()) + " ");
                if (begins
                        && (row.isUpperCase() || number != null && startsUpper(start, candidate))) {
                    return candidate;
                }
            }
            return null;
        }

        /** "BÁO CÁO kết quả…": the kind in capitals, its subject beside it. */
        private static boolean startsUpper(String text, DocumentKind candidate) {
            String start = text.substring(0, candidate.title().length());
            return start.equals(start.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
