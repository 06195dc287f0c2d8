package vn.tonghop.reading.ocr;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of tab-separated values that tesseract prints: level, page, block, paragraph, line,
 * word, left, top, width, height, confidence (0 to 100), text. Only rows of level 5 are words.
 */
final class TesseractTable {

    private static final int COLUMNS = 12;

    private TesseractTable() {}

    static List<SeenWord> words(String table) {
        var words = new ArrayList<SeenWord>();
        for (var row : table.split("\n")) {
            var columns = row.split("\t", COLUMNS);
            if (columns.length == COLUMNS && columns[0].equals("5") && !columns[11].isBlank()) {
                words.add(word(columns));
            }
        }
        return words;
    }

    private static SeenWord word(String[] c) {
        long line = 0;
        for (int i = 1; i <= 4; i++) {
            line = line * 100_000 + Integer.parseInt(c[i]);
        }
        double left = Integer.parseInt(c[6]);
        double top = Integer.parseInt(c[7]);
        double confidence = Math.max(0, Math.min(1, Double.parseDouble(c[10]) / 100));
        return new SeenWord(
                Normalizer.normalize(c[11].strip(), Normalizer.Form.NFC),
                left,
                top,
                left + Integer.parseInt(c[8]),
                top + Integer.parseInt(c[9]),
                confidence,
                line);
    }
}
