package vn.tonghop.reading;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.tonghop.reading.ocr.RecognisedPage;

/**
 * The pages of a PDF that have to be seen because their text cannot be read from the file: scans,
 * scans with a signature's few words over them, and scans whose text was recognised without
 * Vietnamese marks by the machine that made them.
 */
final class PdfSight {

    /** What a digital signature or a page number prints over a scan stays below. */
    private static final int FEW_LETTERS = 200;

    /** Better than a text layer without marks. */
    private static final double BETTER = 0.7;

    private final PDDocument pdf;
    private final SeenPages seen;

    PdfSight(PDDocument pdf, SeenPages seen) {
        this.pdf = pdf;
        this.seen = seen;
    }

    /**
     * What is seen on a page, where that is to be taken instead of its text.
     *
     * @param number from 1
     * @param text of the page as the file has it
     * @throws CannotRead when a picture is too large to be unpacked
     */
    Optional<RecognisedPage> of(int number, List<String> text) throws CannotRead, IOException {
        var all = String.join(" ", text);
        long letters = all.codePoints().filter(Character::isLetterOrDigit).count();
        if (!seen.isPossible() || letters >= FEW_LETTERS && hasMarks(all)) {
            return Optional.empty();
        }
        var pictures = new PdfPictures(pdf, number);
        if (letters == 0) {
            boolean blank = !pictures.hasAny() && !pdf.getPage(number - 1).hasContents();
            return blank ? Optional.empty() : recognised(pictures, number, true);
        }
        if (!pictures.isScan()) {
            return Optional.empty();
        }
        return recognised(pictures, number, false)
                .filter(p -> letters < FEW_LETTERS || p.confidence() >= BETTER);
    }

    private Optional<RecognisedPage> recognised(PdfPictures pictures, int number, boolean onlyScan)
            throws IOException {
        if (pictures.isUnreadable()) {
            seen.refuse(number, "JPEG 2000");
            return Optional.empty();
        }
        return seen.recognise(pictures.picture(onlyScan), pictures.dpi(), number)
                .filter(p -> !p.isEmpty());
    }

    /** One letter in four has a mark in Vietnamese; what a foreign machine invents stays below. */
    private static boolean hasMarks(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long marks =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .codePoints()
                        .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK || c == 'đ')
                        .count();
        return marks * 10 > letters;
    }
}
