package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The headers of a table whose rulings recognition has lost: each begins with a capital letter, and
 * nothing else does. "Chỉ tiêu ĐVT Kế hoạch năm 2025 | Thực hiện 9 tháng Tỷ lệ (%)" has five.
 */
final class HeadCells {

    private static final int LONGEST = 160;
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,4}(?:/\\d{4})?");
    private static final Pattern NUMBERS = Pattern.compile("(?:so )?(?:tt|stt|thu tu)");

    /** They begin a header and are none: "Số Tổ công nghệ số", "Tên Đơn vị". */
    private static final Pattern BEGINS = Pattern.compile("so|ten|cac");

    private HeadCells() {}

    /** The cells of a line, without that of the rows' numbers; none where it is too long. */
    static List<String> of(String line) {
        List<String> cells = new ArrayList<>();
        if (line.length() > LONGEST) {
            return cells;
        }
        StringBuilder open = new StringBuilder();
        for (String word : line.replaceAll("[|_\\[\\]{}!¦]+", " ").strip().split("\\s+")) {
            boolean begins =
                    Character.isUpperCase(word.charAt(0))
                            && !ROMAN.matcher(word).matches()
                            && !BEGINS.matcher(words(open.toString())).matches();
            if (begins) {
                close(open, cells);
            }
            open.append(open.isEmpty() ? "" : " ").append(word);
        }
        close(open, cells);
        return cells;
    }

    private static String words(String text) {
        return Folding.plain(Folding.words(text));
    }

    private static void close(StringBuilder open, List<String> cells) {
        String cell = open.toString();
        if (!cell.isEmpty() && !NUMBERS.matcher(words(cell)).matches()) {
            cells.add(cell);
        }
        open.setLength(0);
    }
}
