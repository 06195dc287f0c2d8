package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.RequestedItem;

/**
 * What a letter asks its addressees to report on, however it lists it: as a list of any depth, as
 * items within a sentence, as a sentence that names one thing after the other, or as the rows of a
 * table that is to be filled in.
 */
final class AskedItems {

    private static final String[] CONTENTS = {
        "noidungbaocaogom",
        "noidungbaocaobaogom",
        "noidungbaocaonhusau",
        "noidungbaocaocuthe",
        "noidungcanbaocao",
        "noidungdenghibaocao",
        "baocaogomcacnoidung",
        "baocaocannheu",
        "decuongbaocao"
    };

    /** The same said more loosely; heard only where no letter is damaged. */
    private static final String[] LOOSELY = {
        "noidungbaocao",
        "noidungsau",
        "noidungchinh",
        "noidungsauday",
        "baocaoneu",
        "baocaogom",
        "decuong",
        "cacnoidung",
        "neucacnoidung",
        "neuro"
    };

    /** "đề nghị quý cơ quan báo cáo …": what is asked for begins behind it. */
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:de nghi|yeu cau|kinh de nghi|xin gui|mong)[^.;:]{0,120}?(?<![a-z])(?:bao cao|cung cap|danh gia|cho biet|tong hop|thong ke|ra soat)(?: (?:ve|bang van ban|day du|cu the|ro))?(?![a-z])\\s*|(?:noi dung|bao cao)[^.;:]{0,50}(?:gom|neu ro|ve|neu)(?: co| cac noi dung)?\\s*:\\s*");

    /** "(1)", "(i)", "(a)": a list within a sentence. */
    private static final Pattern INLINE =
            Pattern.compile("\\(\\s?([1-9]|[a-h]|i{1,3}|iv|v)\\s?\\)\\s*");

    private static final Pattern LINK =
            Pattern.compile(
                    "^(?:(?:dong thoi|va|cung|cung voi|ngoai ra|kem theo|trong do)(?: (?:neu ro|neu|danh gia|la))?|neu ro|neu)\\s+");

    /** Where another thing begins that is asked for, in a sentence without semicolons. */
    private static final Pattern NEXT =
            Pattern.compile(
                    ",?\\s*(?:(?:dong thoi|va|cung|nhung|cac|neu|neu ro)\\s+)*(?<![a-z])(?:nhung |cac )?(?=(?:kho khan|vuong mac|ton tai|han che|bat cap|kien nghi|de xuat|giai phap)(?![a-z]))");

    private static final Pattern COLUMN =
            Pattern.compile(
                    "(?:(?:ten )?(?:noi dung|chi tieu|tieu chi|danh muc|hang muc)(?: .*)?)");

    private static final int FEWEST = 2;
    private static final int LONGEST = 400;

    private final Outline outline;
    private final boolean marked;

    AskedItems(Outline outline, boolean marked) {
        this.outline = outline;
        this.marked = marked;
    }

    /**
     * @param sheets the tables of the letter
     */
    List<RequestedItem> read(List<Sheet> sheets) {
        List<RequestedItem> listed = listed(false);
        listed = listed.isEmpty() && marked ? listed(true) : listed;
        if (!listed.isEmpty()) {
            return listed;
        }
        List<RequestedItem> within = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            Paragraph paragraph = entry.paragraph();
            if (isClosing(entry)
                    || !mayList(paragraph) && !(marked && announcesLoosely(paragraph))) {
                continue;
            }
            within = numbered(paragraph);
            within = within.isEmpty() ? inASentence(paragraph) : within;
            if (!within.isEmpty()) {
                return within;
            }
        }
        return sheets.stream().map(this::rows).filter(r -> !r.isEmpty()).findFirst().orElse(within);
    }

    private static boolean isClosing(Outline.Entry entry) {
        return entry.part() == Part.FOOTNOTE || entry.part() == Part.CLOSING && entry.heading();
    }

    /** It asks for a report, or says what a report consists of. */
    private boolean mayList(Paragraph paragraph) {
        return RequestReader.asks(paragraph, marked) || announces(paragraph);
    }

    private boolean announces(Paragraph paragraph) {
        return FuzzyPhrases.says(
                Folding.letters(Folding.plain(paragraph.folded())), marked, CONTENTS);
    }

    private boolean announcesLoosely(Paragraph paragraph) {
        return FuzzyPhrases.says(
                Folding.letters(Folding.plain(paragraph.folded())), marked, LOOSELY);
    }

    /** The items under a line that ends in a colon; those that only head others are none. */
    private List<RequestedItem> listed(boolean loosely) {
        List<Outline.Entry> entries = outline.entries();
        for (int i = 0; i < entries.size(); i++) {
            Paragraph head = entries.get(i).paragraph();
            boolean lists = mayList(head) || loosely && announcesLoosely(head);
            if (!head.text().strip().endsWith(":") || !lists) {
                continue;
            }
            int above = isItem(head) ? head.level() : 0;
            List<Paragraph> items = new ArrayList<>();
            for (int j = i + 1; j < entries.size(); j++) {
                Paragraph next = entries.get(j).paragraph();
                if (next.isOfTable() || !isItem(next) || next.level() <= above) {
                    break;
                }
                items.add(next);
            }
            List<RequestedItem> leaves = new ArrayList<>();
            for (int k = 0; k < items.size(); k++) {
                boolean heads =
                        k + 1 < items.size() && items.get(k + 1).level() > items.get(k).level();
                if (!heads) {
                    leaves.add(item(items.get(k)));
                }
            }
            if (!leaves.isEmpty()) {
                return leaves;
            }
        }
        return List.of();
    }

    private static boolean isItem(Paragraph paragraph) {
        return paragraph.level() > 0 && paragraph.level() < 9;
    }

    /** "… báo cáo (1) hiện trạng; (2) khó khăn; (3) đề xuất." */
    private List<RequestedItem> numbered(Paragraph paragraph) {
        List<RequestedItem> items = new ArrayList<>();
        Matcher mark = INLINE.matcher(paragraph.folded());
        int begin = -1;
        int next = 1;
        while (mark.find()) {
            if (number(mark.group(1)) != next) {
                continue;
            }
            if (begin >= 0) {
                items.add(part(paragraph, begin, mark.start()));
            }
            begin = mark.end();
            next++;
        }
        if (begin < 0 || next < 3) {
            return List.of();
        }
        int end = paragraph.text().indexOf(". ", begin);
        items.add(part(paragraph, begin, end < 0 ? paragraph.text().length() : end));
        return items;
    }

    private static int number(String mark) {
        return switch (mark) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "v" -> 5;
            default ->
                    Character.isDigit(mark.charAt(0))
                            ? mark.charAt(0) - '0'
                            : mark.charAt(0) - 'a' + 1;
        };
    }

    /** "đề nghị … báo cáo A, trong đó nêu rõ B; C; đồng thời D." */
    private List<RequestedItem> inASentence(Paragraph paragraph) {
        String folded = paragraph.folded();
        Matcher asked = ASKED.matcher(folded);
        while (asked.find()) {
            int end = endOfSentence(paragraph.text(), asked.end());
            List<int[]> pieces = pieces(folded, asked.end(), end);
            if (pieces.size() >= FEWEST
                    && folded.substring(asked.end(), end).length() < LONGEST * 3) {
                return pieces.stream().map(p -> part(paragraph, p[0], p[1])).toList();
            }
        }
        return List.of();
    }

    private static int endOfSentence(String text, int from) {
        Matcher end = Pattern.compile("[.]\\s+(?=\\p{Lu})|\\./\\.|[.]\\s*$").matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    private static List<int[]> pieces(String folded, int from, int to) {
        List<int[]> pieces = new ArrayList<>();
        String said = folded.substring(from, to);
        if (said.indexOf(';') >= 0) {
            int begin = 0;
            for (String piece : said.split(";")) {
                add(pieces, folded, from + begin, from + begin + piece.length());
                begin += piece.length() + 1;
            }
            return pieces;
        }
        int begin = 0;
        Matcher next = NEXT.matcher(said);
        int at = 0;
        while (at < said.length() && next.find(at)) {
            boolean far = next.end() - begin > 14;
            if (far) {
                add(pieces, folded, from + begin, from + next.start());
                begin = next.end();
            }
            // "khó khăn, vướng mắc" and "đề xuất, kiến nghị" are one each
            at = next.end() + 1;
            Matcher pair =
                    Pattern.compile(
                                    "\\G(?:kho khan|vuong mac|ton tai|han che|bat cap)(?:,? (?:va )?(?:kho khan|vuong mac|ton tai|han che|bat cap))*|\\G(?:kien nghi|de xuat|giai phap)(?:,? (?:va )?(?:kien nghi|de xuat|giai phap))*")
                            .matcher(said);
            if (pair.find(next.end())) {
                at = Math.max(at, pair.end());
            }
        }
        add(pieces, folded, from + begin, to);
        return pieces;
    }

    private static void add(List<int[]> pieces, String folded, int from, int to) {
        int begin = from;
        while (begin < to && !Character.isLetterOrDigit(folded.charAt(begin))) {
            begin++;
        }
        Matcher link = LINK.matcher(folded.substring(begin, to));
        begin += link.find() ? link.end() : 0;
        if (to - begin >= 6) {
            pieces.add(new int[] {begin, to});
        }
    }

    /** The names of the rows of a table that is to be filled in. */
    private List<RequestedItem> rows(Sheet sheet) {
        Grid grid = Grid.of(sheet);
        for (int row = 0; row <= Math.min(grid.lastRow(), 10); row++) {
            for (Cell cell : grid.row(row)) {
                if (COLUMN.matcher(Folding.words(cell.text())).matches()
                        && grid.row(row).size() > 1) {
                    return under(grid, cell);
                }
            }
        }
        return List.of();
    }

    private List<RequestedItem> under(Grid grid, Cell name) {
        List<RequestedItem> items = new ArrayList<>();
        for (int row = name.row() + name.rows(); row <= grid.lastRow(); row++) {
            Cell label = grid.at(row, name.column());
            if (label != null
                    && label.row() == row
                    && label.text().strip().length() > 3
                    && !FormHeaderRows.isColumnNumbers(grid.row(row))) {
                String text = label.text().strip();
                items.add(
                        new RequestedItem(
                                text,
                                RequestReader.section(Folding.letters(text), marked),
                                Evidence.inSheet(grid.name(), label.name(), text)));
            }
        }
        return items.size() < FEWEST ? List.of() : items;
    }

    private RequestedItem part(Paragraph paragraph, int from, int to) {
        String text = paragraph.text().substring(from, to).strip().replaceAll("[;.,]+$", "");
        Row row = RequestReader.rowAt(paragraph, from);
        return new RequestedItem(
                text,
                RequestReader.section(Folding.letters(text), marked),
                Evidence.inText(row.page(), row.number(), row.text().strip()));
    }

    private RequestedItem item(Paragraph paragraph) {
        String text =
                paragraph.text().substring(paragraph.body()).strip().replaceAll("[;.,]+$", "");
        Row row = paragraph.first();
        return new RequestedItem(
                text,
                RequestReader.section(paragraph.letters(), marked),
                Evidence.inText(row.page(), row.number(), paragraph.text().strip()));
    }
}
