package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in which there is a byte beyond ASCII: what its encoding can be told by.
 * Every encoding of Vietnamese leaves ASCII alone, so words end at the same bytes in all of them.
 */
final class MarkedWords {

    /** More words than these would not change the answer. */
    private static final int ENOUGH = 5_000;

    private static final int LONGEST = 64;

    private MarkedWords() {}

    /**
     * @param bytes one character each
     */
    static List<String> of(CharSequence bytes) {
        var words = new ArrayList<String>();
        int begin = 0;
        boolean marked = false;
        for (int i = 0; i <= bytes.length() && words.size() < ENOUGH; i++) {
            char b = i < bytes.length() ? bytes.charAt(i) : ' ';
            if (isOfAWord(b)) {
                marked |= b > 0x7F || b < ' ';
                continue;
            }
            if (marked && i - begin <= LONGEST) {
                words.add(bytes.subSequence(begin, i).toString());
            }
            begin = i + 1;
            marked = false;
        }
        return words;
    }

    private static boolean isOfAWord(char b) {
        return b > 0x7F || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || isVisciiLetter(b);
    }

    /** Controls that are letters in VISCII. */
    static boolean isVisciiLetter(char b) {
        return b == 0x02 || b == 0x05 || b == 0x06 || b == 0x14 || b == 0x19 || b == 0x1E;
    }
}
