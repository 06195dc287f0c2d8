package vn.tonghop.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * Finds how the bytes of a text are to be read (nhận dạng bảng mã). Unicode is known by its marks
 * or its strict form; the old Vietnamese encodings by reading the text in each of them and seeing
 * which makes Vietnamese of it. What was taken is never silent: it is a finding with its score and
 * the runner-up's, and when these are too near each other the document goes to a person.
 */
final class Charsets {

    /** At least so many words must speak for the winner and against the runner-up. */
    private static final double CLEAR_WORDS = 2.5;

    private static final double CLEAR_SHARE = 0.25;
    private static final double GOOD = 0.7;
    private static final double WESTERN_GOOD = 0.5;

    /** Below this nothing is Vietnamese or Western about the text in any encoding. */
    private static final double HOPELESS = 0.25;

    /** Unicode that was damaged on the way has far more whole letters than broken ones. */
    private static final int WHOLE_PER_BROKEN = 10;

    private static final int LOOKED_AT = 8_192;

    private Charsets() {}

    /**
     * How to read a text.
     *
     * @param name what people call the encoding
     * @param bytes what a reader makes characters of the bytes with: ISO 8859-1 (one each) unless
     *     it is UTF-16, so that ASCII separators are found without decoding what is not kept
     * @param skipped bytes at the beginning that are no text (byte order mark)
     * @param letters makes text (NFC) of a piece of such characters that ends at ASCII
     * @param problems what is to be said of it
     */
    record Decoder(
            String name,
            Charset bytes,
            int skipped,
            UnaryOperator<String> letters,
            List<Finding> problems) {

        String decode(byte[] all) {
            return letters.apply(new String(all, skipped, all.length - skipped, bytes));
        }
    }

    /** The text of these bytes and what is to be said of its encoding. */
    record Decoded(String text, String encoding, List<Finding> problems) {}

    /**
     * The text, NFC.
     *
     * @throws CannotRead when no encoding makes a text of it
     */
    static Decoded decode(byte[] bytes) throws CannotRead {
        var decoder = detect(bytes);
        return new Decoded(decoder.decode(bytes), decoder.name(), decoder.problems());
    }

    /**
     * How these bytes are to be read.
     *
     * @throws CannotRead when no encoding makes a text of it
     */
    static Decoder detect(byte[] bytes) throws CannotRead {
        Optional<Charset> wide = utf16(bytes);
        if (wide.isPresent()) {
            int skipped = isUtf16Marked(bytes) ? 2 : 0;
            String text = strict(bytes, skipped, wide.get()).orElseThrow(Charsets::unknown);
            var words = MarkedWords.of(text);
            return known(wide.get().name(), wide.get(), skipped, Charsets::nfc, words);
        }
        int skipped = isUtf8Marked(bytes) ? 3 : 0;
        var words = MarkedWords.of(new Latin1(bytes, skipped));
        var broken = BrokenUtf8.in(bytes);
        if (broken.broken() == 0) {
            return known("UTF-8", StandardCharsets.ISO_8859_1, skipped, Charsets::utf8, words);
        }
        if (broken.whole() > broken.broken() * WHOLE_PER_BROKEN) {
            return new Decoder(
                    "UTF-8",
                    StandardCharsets.ISO_8859_1,
                    skipped,
                    Charsets::utf8,
                    List.of(
                            Noticed.error(
                                    "READ-102",
                                    String.valueOf(broken.broken()),
                                    String.valueOf(broken.line()))));
        }
        return legacy(words, UnaryOperator.identity()).orElseThrow(Charsets::unknown);
    }

    /** Whether it is UTF-16, with a byte order mark or by where its zero bytes are. */
    static Optional<Charset> utf16(byte[] bytes) {
        if (isUtf16Marked(bytes)) {
            return Optional.of(
                    bytes[0] == (byte) 0xFF
                            ? StandardCharsets.UTF_16LE
                            : StandardCharsets.UTF_16BE);
        }
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int[] zeros = new int[2];
        for (int i = 0; i < pairs * 2; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        // blanks, digits and plain letters are half of any Vietnamese text
        boolean odd = bytes.length % 2 == 1 || pairs < 2;
        for (int high = 0; high < 2 && !odd; high++) {
            if (zeros[high] * 5 > pairs * 2 && zeros[1 - high] * 4 < zeros[high]) {
                var charset = high == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
                return strict(bytes, 0, charset).map(t -> charset);
            }
        }
        return Optional.empty();
    }

    /**
     * Unicode, unless what it holds is the letters that Western Windows shows for an old encoding:
     * somebody pasted them so.
     */
    private static Decoder known(
            String name,
            Charset bytes,
            int skipped,
            UnaryOperator<String> letters,
            List<String> words) {
        var plain = new Decoder(name, bytes, skipped, letters, List.of());
        UnaryOperator<String> western = s -> western(letters.apply(s));
        var pasted = words.stream().map(western).toList();
        if (pasted.stream().anyMatch(w -> w.chars().anyMatch(c -> c > 0xFF))) {
            return plain;
        }
        return legacy(pasted, western)
                .filter(d -> !d.name().equals(LegacyEncoding.WINDOWS_1252.title()))
                .filter(d -> d.problems().stream().allMatch(f -> f.severity() == Severity.INFO))
                .map(d -> new Decoder(d.name(), bytes, skipped, d.letters(), d.problems()))
                .orElse(plain);
    }

    private static Optional<Decoder> legacy(List<String> words, UnaryOperator<String> before) {
        var all = Scored.all(words);
        var best = all.get(0);
        if (words.isEmpty() || best.score() < HOPELESS) {
            return Optional.empty();
        }
        double next = Scored.runnerUp(all).map(Scored::score).orElse(0.0);
        return Optional.of(
                new Decoder(
                        best.encoding().title(),
                        StandardCharsets.ISO_8859_1,
                        0,
                        s -> best.encoding().decode(before.apply(s)),
                        List.of(said(all, words.size(), isClear(best, next, words.size())))));
    }

    private static boolean isClear(Scored best, double next, int words) {
        boolean western = best.encoding() == LegacyEncoding.WINDOWS_1252;
        double lead = best.score() - next;
        return best.score() >= (western ? WESTERN_GOOD : GOOD)
                && lead >= CLEAR_SHARE
                && lead * words >= CLEAR_WORDS;
    }

    private static Finding said(List<Scored> all, int words, boolean clear) {
        var best = all.get(0);
        Object[] arguments = {
            best.encoding().title(),
            percent(best.score()),
            String.valueOf(words),
            Scored.runnerUp(all).map(s -> s.encoding().title()).orElse("-"),
            percent(Scored.runnerUp(all).map(Scored::score).orElse(0.0))
        };
        return clear ? Noticed.info("READ-100", arguments) : Noticed.error("READ-101", arguments);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }

    private static CannotRead unknown() {
        return new CannotRead("READ-011");
    }

    private static boolean isUtf16Marked(byte[] b) {
        return b.length > 1
                && (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE
                        || b[0] == (byte) 0xFE && b[1] == (byte) 0xFF);
    }

    private static boolean isUtf8Marked(byte[] b) {
        return b.length > 2 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
    }

    private static String western(String text) {
        var bytes = new StringBuilder(text.length());
        text.chars().forEach(c -> bytes.append(LegacyEncoding.westernByte((char) c)));
        return bytes.toString();
    }

    private static String utf8(String bytes) {
        return nfc(new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
