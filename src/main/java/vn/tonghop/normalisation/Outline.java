package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.List;

/**
 * The body of a document, each paragraph with what it is for: by its heading where there is one
 * ("II. Khó khăn, vướng mắc"), by its own words where there is none ("Tuy nhiên, …").
 */
record Outline(List<Entry> entries) {

    /**
     * @param heading true when the paragraph is only a heading
     * @param under the heading that decided, or null
     */
    record Entry(Paragraph paragraph, Part part, boolean heading, String under) {}

    /**
     * @param start index of the row after the head and its subject
     * @param foot recipients and signature
     * @param year the year reported on, or 0: a plan speaks of a later one
     * @param end the last day reported on, or null
     */
    static Outline of(Manuscript text, int start, Foot foot, int year, LocalDate end) {
        int from = Math.min(start, foot.start());
        return new OutlineBuilder(text.marked(), year, end)
                .build(
                        Paragraph.of(text, from, foot.start()),
                        Paragraph.of(text, foot.start(), text.size()));
    }
}
