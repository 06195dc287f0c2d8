package vn.tonghop.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Plain text in UTF-8, or in UTF-16 when it says so at its beginning. Lines are numbered exactly as
 * {@code cat -n} does: a line feed ends a line and nothing else; a form feed begins a page.
 */
final class TextFormat implements Format {

    private static final int LOOKED_AT = 8_192;

    /** Control characters that stray into real texts are fewer than one in so many. */
    private static final int STRAY = 200;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    /** Next to no control characters; whether it is UTF-8 is seen when it is read. */
    @Override
    public boolean recognises(Original original) {
        String beginning = original.beginning(LOOKED_AT);
        return isUtf16(original)
                || (!Unread.isKnown(original)
                        && original.hasNoZero()
                        && beginning.chars().filter(TextFormat::isControl).count()
                                <= beginning.length() / STRAY);
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead {
        var lines = new Lines(limits);
        String text = decoded(original);
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
        return new Readout.Read(mediaType(), lines.pages(), List.of(), List.of());
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
                lines.put(pieces[i]);
            }
        }
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }

    private static boolean isUtf16(Original original) {
        return original.startsWith(0xFF, 0xFE) || original.startsWith(0xFE, 0xFF);
    }

    private static String decoded(Original original) throws CannotRead {
        Charset charset = isUtf16(original) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(original.bytes()))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CannotRead("READ-011");
        }
    }
}
