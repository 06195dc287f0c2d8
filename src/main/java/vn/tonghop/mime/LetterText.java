package vn.tonghop.mime;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether the text of a letter is a document of its own beside what is attached to it. The text of
 * an administrative document shows it by its form (Nghị định 30/2020/NĐ-CP: national title, line of
 * number and symbol, name of the kind); a covering note has none of it, or is short.
 */
final class LetterText {

    /** Characters, without white space; the shortest report is longer, a covering note seldom. */
    private static final int SHORT_NOTE = 250;

    /** Bytes; no scan of a page is smaller, hardly a logo larger. */
    private static final int SMALL_IMAGE = 20_000;

    private static final Pattern QUOTED =
            Pattern.compile("(?m)^(?:>.*$|-{3,} ?(?i:Original Message|Thu goc) ?-{3,}(?s:.*))");

    private static final Pattern FORM =
            Pattern.compile(
                    "(?m)^\\h*(?:"
                            + "(?i:so)\\h*[:.]\\h*\\d*\\h*/\\h*(?:\\d{4}/)?[A-Z]{2,}"
                            + "|.{0,200}CONG HOA XA HOI CHU NGHIA VIET NAM\\h*$"
                            + "|BAO CAO(?![a-z]))");

    private static final Pattern CARD = Pattern.compile(".*\\.(vcf|vcard|ics|p7s|asc|sig)");
    private static final Pattern CARD_TYPE =
            Pattern.compile(
                    "text/(x-)?vcard|text/(x-)?calendar|application/ics"
                            + "|application/pgp-keys|application/(x-)?(pkcs7|pgp)-signature");

    private LetterText() {}

    /** Whether the text is to be taken as a document too. */
    static boolean isDocument(String text, List<Part> attachments) {
        return attachments.stream().allMatch(LetterText::trivial) || hasForm(text);
    }

    private static boolean hasForm(String text) {
        String own = QUOTED.matcher(withoutMarks(text)).replaceAll("");
        return own.replaceAll("\\s+", "").length() > SHORT_NOTE && FORM.matcher(own).find();
    }

    /**
     * A business card, a date, a signature, a logo: what programs add to a letter by themselves.
     */
    private static boolean trivial(Part part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        boolean image =
                part.mediaType().startsWith("image/") || name.matches(".*\\.(png|jpe?g|gif|bmp)");
        return CARD.matcher(name).matches()
                || CARD_TYPE.matcher(part.mediaType()).matches()
                || image && part.bytes().length < SMALL_IMAGE;
    }

    /** Also what was typed without marks is recognised; capitals stay. */
    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('Đ', 'D')
                .replace('đ', 'd');
    }
}
