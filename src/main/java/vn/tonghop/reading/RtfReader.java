package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Follows the groups of an RTF file and hands its text to where it belongs. */
final class RtfReader {

    private static final int DEEPEST = 500;

    /** What holds within a group, and after it no more. */
    private static final class State {
        private RtfText text;
        private TextBlock block;
        private String kind = "";
        private boolean unseen;
        private boolean fontTable;
        private boolean nestedProperties;
        private boolean deleted;
        private boolean hidden;
        private boolean inTable;
        private int font;
        private int fallback = 1;

        private State inner() {
            var inner = new State();
            inner.text = text;
            inner.unseen = unseen;
            inner.fontTable = fontTable;
            inner.nestedProperties = nestedProperties;
            inner.deleted = deleted;
            inner.hidden = hidden;
            inner.inTable = inTable;
            inner.font = font;
            inner.fallback = fallback;
            return inner;
        }
    }

    private final RtfTokens tokens;
    private final TextFlow flow;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfRow row = new RtfRow();
    private final Deque<State> outer = new ArrayDeque<>();
    private final StringBuilder hidden = new StringBuilder();
    private State state = new State();
    private boolean optional;
    private int skip;

    RtfReader(byte[] bytes, TextFlow flow) {
        tokens = new RtfTokens(bytes);
        this.flow = flow;
        state.text = new RtfText(fonts, flow);
    }

    /**
     * @throws IOException when the file ends before its last group does
     */
    void read() throws IOException, CannotRead {
        var running = state.text;
        for (var kind = tokens.next(); ; kind = tokens.next()) {
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> word(tokens.word());
                case BYTE -> letter(tokens.value());
                default -> throw new IOException("ends within a group");
            }
            if (outer.isEmpty()) {
                running.end();
                flow.hidden(hidden.toString());
                return;
            }
        }
    }

    private void open() throws CannotRead {
        if (outer.size() >= DEEPEST) {
            throw new CannotRead("READ-018", "RTF");
        }
        outer.push(state);
        state = state.inner();
        optional = false;
        skip = 0;
    }

    private void close() {
        var inner = state;
        if (!outer.isEmpty()) {
            state = outer.pop();
        }
        skip = 0;
        if (inner.block == null) {
            return;
        }
        inner.text.end();
        switch (inner.kind) {
            case "footnote" -> flow.note(inner.block);
            case "header" -> flow.header(inner.block);
            case "footer" -> flow.footer(inner.block);
            case "label" -> label(inner.block.text().strip());
            default -> state.text.box(inner.block);
        }
    }

    /** The number that stands before a paragraph of a list; of bullets each is a dash. */
    private void label(String label) {
        if (!label.isEmpty() && !state.deleted && !state.hidden) {
            boolean number = label.codePoints().anyMatch(Character::isLetterOrDigit);
            state.text.add(number ? label + " " : "- ", state.font);
        }
    }

    private void word(String word) {
        if (skip > 0 && !word.equals("u")) {
            skip--;
            return;
        }
        if (word.equals("*")) {
            optional = true;
            return;
        }
        boolean mayBeUnknown = optional;
        optional = false;
        if (word.equals("ud")) {
            // the same in Unicode as what was passed over
            state.unseen = outer.size() > 1 && outer.toArray(new State[0])[1].unseen;
        } else if (RtfWords.isUnseen(word, mayBeUnknown)) {
            state.unseen = true;
        } else if (!state.unseen) {
            seen(word);
        }
    }

    private void seen(String word) {
        switch (word) {
            case "listtext", "pntext" -> begin("label");
            case "fonttbl" -> state.fontTable = true;
            case "footnote" -> begin("footnote");
            case "header", "headerl", "headerr", "headerf" -> begin("header");
            case "footer", "footerl", "footerr", "footerf" -> begin("footer");
            case "shptxt", "dptxbxtext" -> begin("box");
            case "nesttableprops" -> state.nestedProperties = true;
            case "ansicpg" -> fonts.page(tokens.parameter(1252));
            case "mac" -> fonts.page(10000);
            case "pc" -> fonts.page(437);
            case "pca" -> fonts.page(850);
            case "deff" -> fonts.standard(tokens.parameter(0));
            case "fcharset" -> fonts.charset(state.font, tokens.parameter(0));
            case "cpg" -> fonts.codePage(state.font, tokens.parameter(1252));
            case "f" -> state.font = tokens.parameter(0);
            case "uc" -> state.fallback = Math.max(0, Math.min(tokens.parameter(1), 10));
            case "u" -> unicode(tokens.parameter(0));
            case "deleted", "mvf" -> state.deleted = tokens.isOn();
            case "v" -> state.hidden = tokens.isOn();
            case "plain" -> {
                state.font = fonts.standard();
                state.hidden = false;
            }
            default -> block(word);
        }
    }

    private void block(String word) {
        switch (word) {
            case "pard" -> state.inTable = false;
            case "intbl" -> state.inTable = true;
            case "par", "sect" -> {
                if (!state.deleted) {
                    state.text.endParagraph(state.inTable);
                }
            }
            case "pagebb" -> sign("\f");
            case "cell" -> state.text.endCell();
            case "row" -> state.text.endRow(row);
            case "nestrow" -> state.text.endParagraph(true);
            case "{", "}", "\\" -> letter(word.charAt(0));
            default -> {
                if (RtfRow.WORDS.contains(word) && !state.nestedProperties) {
                    row.read(word, tokens.parameter(0));
                } else {
                    RtfWords.sign(word).ifPresent(this::sign);
                }
            }
        }
    }

    private void begin(String kind) {
        state.kind = kind;
        state.block = new TextBlock();
        state.text = new RtfText(fonts, state.block);
        state.inTable = false;
    }

    private void sign(String sign) {
        if (!state.deleted && !state.hidden) {
            if (sign.equals("\u00AD")) {
                state.text.add(sign, state.font);
            } else {
                state.text.mark(sign);
            }
        }
    }

    private void unicode(int parameter) {
        skip = state.fallback;
        String sign = String.valueOf((char) parameter);
        if (state.hidden) {
            hidden.append(sign);
        } else if (!state.deleted && !state.fontTable) {
            state.text.add(sign, state.font);
        }
    }

    private void letter(int letter) {
        if (skip > 0) {
            skip--;
        } else if (state.unseen) {
            return;
        } else if (state.fontTable) {
            fonts.name(state.font, letter);
        } else if (state.hidden) {
            hidden.append((char) letter);
        } else if (!state.deleted) {
            state.text.add(letter, state.font);
        }
    }
}
