package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;

/** The lines of a cell, a note or a text box; a table within it is read as its text. */
final class TextBlock implements TextSink {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void paragraph(String text) {
        lines.add(text);
    }

    @Override
    public void table(TextTable table) {
        lines.addAll(table.lines());
    }

    List<String> lines() {
        return lines;
    }

    /** Those that hold something, a line each. */
    String text() {
        return String.join("\n", lines.stream().filter(l -> !l.isBlank()).toList());
    }
}
