package vn.tonghop.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Where a printed text goes on to the next line. */
final class LineBreaks {

    private LineBreaks() {}

    static List<String> broken(PDFont font, float size, String text, float room, float indent)
            throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            float left = room - (lines.isEmpty() ? indent : 0);
            if (!line.isEmpty() && width(font, size, line + " " + word) > left) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
