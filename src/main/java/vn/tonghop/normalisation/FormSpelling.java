package vn.tonghop.normalisation;

import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.FormDefinition;

/** Whether a header says what a form's column is called: without marks, breaks and numbering. */
final class FormSpelling {

    /** "1. ", "I. ", "a) " before a header; "hồ sơ", "(đơn vị tính: hồ sơ)" behind it. */
    private static final Pattern AROUND =
            Pattern.compile(
                    "^(?:(?:\\d{1,2}|[ivx]{1,4}|[a-d]) (?=[a-z]{2}))|"
                            + " (?:ho so|hs|thu tuc hanh chinh|tthc|don vi tinh.*)$");

    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("\\(?\\d{1,2}[a-z]?\\)?(?:\\s*=[\\s\\d()+-]*)?");

    /** What may follow without changing what is counted; "toàn trình" behind "trực tuyến" does. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "(?:ho so|hs|tthc|thu tuc hanh chinh|giai quyet|trong ky|ky nay|chuyen (?:sang|qua)|cong ich"
                            + "|don vi.*|xu ly|cua nguoi dan.*|\\d[\\d ]*)");

    private FormSpelling() {}

    /** 2 for the very words, 1 for the words with a little more behind them, 0 for others. */
    static int likeness(String text, List<String> spellings) {
        String all = Folding.words(text);
        String words = AROUND.matcher(all).replaceAll("");
        int best = 0;
        for (String spelling : spellings) {
            String s = Folding.words(spelling);
            if (words.equals(s) || all.equals(s)) {
                return 2;
            }
            if (words.startsWith(s + " ")
                    && !s.equals("tong")
                    && HARMLESS.matcher(words.substring(s.length() + 1)).matches()) {
                best = 1;
            }
        }
        return best;
    }

    static boolean says(String text, List<String> spellings) {
        return likeness(text, spellings) > 0;
    }

    /** It is the name of some column of the form, or of a group of its columns. */
    static boolean isHeader(String text, FormDefinition form) {
        return form.columns().stream()
                .flatMap(c -> c.headers().stream())
                .anyMatch(level -> says(text, level));
    }

    /** "(3)", "3=4+5+6": the number a form prints under a header. */
    static boolean isColumnNumber(String text) {
        return COLUMN_NUMBER.matcher(text.strip()).matches();
    }
}
