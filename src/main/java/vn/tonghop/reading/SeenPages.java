package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.ocr.Ocr;
import vn.tonghop.reading.ocr.RecognisedPage;
import vn.tonghop.reading.ocr.Recognition;
import vn.tonghop.report.Finding;

/** The pages of one document that are pictures: has them recognised and says how well it went. */
final class SeenPages {

    private static final Logger LOG = LoggerFactory.getLogger(SeenPages.class);

    /** A page whose mean confidence is lower is not trusted unseen. */
    private static final double TRUSTED = 0.75;

    private final Ocr ocr;
    private final Recognition recognition;
    private final Lines lines;
    private final PageTables tables;
    private final List<Finding> problems = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private double confidence;

    /**
     * @param lines of the document, to which those of the pages are added
     * @param tables of the document, to which those of the pages are added
     */
    SeenPages(DocumentReader reader, Lines lines, PageTables tables) {
        this.tables = tables;
        this.ocr = reader.ocr();
        this.recognition = new Recognition(ocr, reader.patience()::forOnePictureMore);
        this.lines = lines;
    }

    /** Whether there is an engine with Vietnamese data. */
    boolean isPossible() {
        return ocr.isInstalled();
    }

    /**
     * What stands on a page.
     *
     * @param dpi as the file says, 0 when it does not
     * @param number of the page, from 1
     * @return empty when it could not be recognised; {@link #problems()} says so
     */
    Optional<RecognisedPage> recognise(BufferedImage picture, int dpi, int number) {
        try {
            return Optional.of(recognition.page(picture, dpi, number == 1));
        } catch (IOException failed) {
            LOG.warn("page {} was not recognised: {}", number, failed.toString());
            problems.add(Noticed.error("READ-123", String.valueOf(number)));
            return Optional.empty();
        }
    }

    /** Says that a page is a picture that cannot be opened. */
    void refuse(int number, String format) {
        problems.add(Noticed.error("READ-129", String.valueOf(number), format));
    }

    /** Puts a page's lines to the document's, without the page's own number. */
    void add(RecognisedPage page, int number) throws CannotRead {
        var kept = new ArrayList<>(page.lines());
        if (number > 1 && !kept.isEmpty() && PageNumber.is(kept.get(0).text(), number)) {
            kept.remove(0);
        }
        if (kept.size() > 1 && PageNumber.is(kept.get(kept.size() - 1).text(), number)) {
            kept.remove(kept.size() - 1);
        }
        for (var line : kept) {
            lines.add(
                    line.text(),
                    line.words().stream()
                            .map(w -> new Word(w.start(), w.end(), w.box(), w.confidence()))
                            .toList());
        }
        tables.add(page, number);
        note(page, number);
    }

    private void note(RecognisedPage page, int number) {
        if (page.isEmpty()) {
            return;
        }
        seen.add(String.valueOf(number));
        confidence += page.confidence();
        if (page.confidence() < TRUSTED) {
            problems.add(
                    Noticed.error("READ-122", String.valueOf(number), percent(page.confidence())));
        }
        if (!page.inRed().isBlank()) {
            problems.add(Noticed.info("READ-124", String.valueOf(number), page.inRed()));
        }
    }

    /** What to say about how the pages were read. */
    List<Finding> problems() {
        var all = new ArrayList<Finding>();
        if (!seen.isEmpty()) {
            all.add(
                    Noticed.info(
                            "READ-121",
                            String.join(", ", seen),
                            percent(confidence / seen.size())));
        }
        all.addAll(problems);
        all.addAll(tables.problems());
        return all;
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }
}
