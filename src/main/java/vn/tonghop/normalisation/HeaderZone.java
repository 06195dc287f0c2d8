package vn.tonghop.normalisation;

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

    /** A longer line is no line of a head: its line ends were lost. */
    static final int LONGEST_ROW = 400;

    static final Pattern ABOUT =
            Pattern.compile("^\\W*(?:v\\s?[/.,|l1i!]?\\s?v[\\s:;]+|ve viec\\s*:?\\s+)(?=\\p{L})");

    /** A stamp's dirt may stand before the whole label. */
    static final Pattern TO =
            Pattern.compile(
                    "^(?:\\W*k.{1,2}nh\\s*g[a-z&ﬁ]{1,4}\\b|.{1,25}\\skinh g[uitr]{2,4}\\s*:)");

    /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:" of an urgent message (công điện). */
    private static final Pattern WIRES =
            Pattern.compile(
                    "^\\W*(?:chu tich|thu tuong|bo truong|bo|giam doc|ubnd|uy ban|ban chi dao|truong ban)(?![a-z])[^:.;]{0,90}(?<![a-z])dien\\s*:.*");

    /** "Kính gửi:", also where a scan has left little of it. */
    static boolean isAddress(Row row) {
        if (TO.matcher(row.folded()).find() || WIRES.matcher(row.folded()).matches()) {
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
        return NationalTitle.placeIn(row) >= 0;
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
        return new HeaderScan(manuscript, words).run();
    }
}
