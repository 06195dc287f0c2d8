package vn.tonghop.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * The text of a paragraph of an old Word document: without what was struck out under tracked
 * changes and without the codes of its fields, of which the results are text ([MS-DOC] 2.4.1).
 */
final class DocText {

    private static final char FIELD_BEGINS = 0x13;
    private static final char RESULT_BEGINS = 0x14;
    private static final char FIELD_ENDS = 0x15;

    private final FontedText text = new FontedText();
    private final StringBuilder hidden = new StringBuilder();
    // of each field around the text, whether its code has not ended yet
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private boolean anything;
    private boolean endDeleted;

    DocText(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                endDeleted = run.text().endsWith("\r");
            } else {
                endDeleted = false;
                read(run);
            }
        }
    }

    String text() {
        return text.text();
    }

    String hidden() {
        return hidden.toString();
    }

    /** Nothing is left of it, not even its end. */
    boolean isDeleted() {
        return endDeleted && !anything;
    }

    private void read(CharacterRun run) {
        String font = run.getFontName();
        boolean unseen = run.isVanished();
        for (char c : run.text().toCharArray()) {
            if (c == FIELD_BEGINS) {
                fields.push(true);
            } else if (c == RESULT_BEGINS || c == FIELD_ENDS) {
                fields.poll();
                if (c == RESULT_BEGINS) {
                    fields.push(false);
                }
            } else if (!fields.contains(true)) {
                letter(c, font, unseen);
            }
        }
    }

    private void letter(char c, String font, boolean unseen) {
        String letter =
                switch (c) {
                    case 0x0B -> "\n";
                    case 0x0C -> "\f";
                    case '\t' -> "\t";
                    case 0x1E -> "-";
                    case 0x1F -> "\u00AD";
                    default -> c < ' ' ? "" : String.valueOf(c);
                };
        anything |= !letter.isEmpty();
        if (unseen) {
            hidden.append(letter);
        } else {
            text.append(font, letter);
        }
    }
}
