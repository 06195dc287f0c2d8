package vn.tonghop.reading;

import java.text.Normalizer;

/** Text as the rest of the house wants it, whatever a file's fonts and tables made of it. */
final class PlainText {

    private PlainText() {}

    /** Composed (NFC), without what no database takes: NUL and halves of surrogate pairs. */
    static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(
                        c ->
                                c != 0
                                        && !(c >= Character.MIN_SURROGATE
                                                && c <= Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }
}
