package vn.tonghop.intake.dossier;

/**
 * The few texts that come with every dossier again (unit, channel, state), made once: a text is
 * looked up by its characters where they stand. Each has one place by its characters, which the
 * last one takes, so that whatever comes there are never more than {@link #PLACES}.
 *
 * <p>One caller at a time.
 */
final class Words {

    /** A power of two. */
    static final int PLACES = 4096;

    /** Longer ones are no such texts and are not kept. */
    private static final int LONGEST = 64;

    private final String[] places = new String[PLACES];

    /** The text without the white space around it. */
    String of(char[] text, int from, int length) {
        int begin = from;
        int end = from + length;
        while (begin < end && Character.isWhitespace(text[begin])) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        if (begin == end) {
            return "";
        }
        return end - begin > LONGEST
                ? new String(text, begin, end - begin)
                : known(text, begin, end);
    }

    private String known(char[] text, int begin, int end) {
        int hash = 0;
        for (int at = begin; at < end; at++) {
            hash = 31 * hash + text[at];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String there = places[place];
        if (there == null || !is(there, text, begin, end)) {
            there = new String(text, begin, end - begin);
            places[place] = there;
        }
        return there;
    }

    private static boolean is(String word, char[] text, int begin, int end) {
        if (word.length() != end - begin) {
            return false;
        }
        for (int at = begin; at < end; at++) {
            if (word.charAt(at - begin) != text[at]) {
                return false;
            }
        }
        return true;
    }
}
