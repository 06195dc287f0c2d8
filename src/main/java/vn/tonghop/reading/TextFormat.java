package vn.tonghop.reading;

import java.util.List;

/**
 * Plain text in Unicode or in one of the old Vietnamese encodings ({@link Charsets}). Lines are
 * numbered exactly as {@code cat -n} does: a line feed ends a line and nothing else; a form feed
 * begins a page.
 */
final class TextFormat implements Format {

    private static final int LOOKED_AT = 8_192;

    /** Control characters that stray into real texts are fewer than one in so many. */
    private static final int STRAY = 200;

    /** What old programs end a text with (Ctrl-Z). */
    private static final char END_OF_FILE = 0x1A;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public boolean recognises(Original original) {
        return isText(original);
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead {
        var lines = new Lines(limits);
        var decoded = Charsets.decode(original.bytes());
        String text = decoded.text();
        for (int begin = 0; begin < text.length(); ) {
            int feed = text.indexOf('\n', begin);
            int end = feed < 0 ? text.length() : feed;
            // programs that print pages end the last one with a form feed too
            if (feed >= 0 || !text.substring(begin).equals("\f")) {
                add(text.substring(begin, end), lines);
            }
            begin = end + 1;
        }
        if (lines.isBlank()) {
            throw new CannotRead("READ-016");
        }
        return new Readout.Read(mediaType(), lines.pages(), List.of(), decoded.problems());
    }

    private static void add(String line, Lines lines) throws CannotRead {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        String[] pieces = text.split("\f", -1);
        lines.next();
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                lines.endPage();
            }
            // a line that begins with a form feed stands on the new page alone
            if (i > 0 || pieces.length == 1 || !pieces[0].isEmpty()) {
                put(withoutControls(pieces[i]), lines);
            }
        }
    }

    /** A line without end is given in pieces under its one number, cut between words. */
    private static void put(String text, Lines lines) {
        int begin = 0;
        while (text.length() - begin > Limits.LINE) {
            int blank = text.lastIndexOf(' ', begin + Limits.LINE);
            int end = blank > begin + Limits.LINE / 2 ? blank + 1 : begin + Limits.LINE;
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            lines.put(text.substring(begin, end));
            begin = end;
        }
        lines.put(text.substring(begin));
    }

    /**
     * Whether it looks like text and no known kind of file: next to no control characters, and no
     * zero bytes unless it is UTF-16.
     */
    static boolean isText(Original original) {
        if (Unread.isKnown(original)) {
            return false;
        }
        if (Charsets.utf16(original.bytes()).isPresent()) {
            return true;
        }
        String beginning = original.beginning(LOOKED_AT);
        return original.hasNoZero()
                && beginning.chars().filter(TextFormat::isControl).count()
                        <= beginning.length() / STRAY;
    }

    private static boolean isControl(int c) {
        return c < ' '
                && c != '\n'
                && c != '\r'
                && c != '\t'
                && c != '\f'
                && c != END_OF_FILE
                && !MarkedWords.isVisciiLetter((char) c);
    }

    /**
     * Controls are blanks, but for tabs and what old computers end lines with; a letter no table
     * knows is shown as lost.
     */
    private static String withoutControls(String line) {
        if (line.chars().noneMatch(TextFormat::isUnprinted)) {
            return line;
        }
        var text = new StringBuilder(line.length());
        for (char c : line.toCharArray()) {
            text.append(!isUnprinted(c) ? c : c > 0x7F ? '\uFFFD' : ' ');
        }
        return text.toString();
    }

    private static boolean isUnprinted(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\r';
    }
}
