package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;

/** The three parts a request asks for, by meaning, put together from the outline. */
final class SectionReader {

    private final Outline outline;
    private final HeadingMeaning meaning;

    private SectionReader(Outline outline, HeadingMeaning meaning) {
        this.outline = outline;
        this.meaning = meaning;
    }

    /**
     * @param marked the text has its marks
     */
    static Sections read(Outline outline, boolean marked) {
        SectionReader reader = new SectionReader(outline, new HeadingMeaning(marked, 0, null));
        return new Sections(
                reader.section(Part.CURRENT_STATE, null),
                reader.section(Part.DIFFICULTIES, Turns.TO_DIFFICULTIES_IN_TEXT),
                reader.section(Part.PROPOSALS, Turns.TO_PROPOSALS_IN_TEXT));
    }

    private Section section(Part part, Pattern sentence) {
        List<String> texts = new ArrayList<>();
        Outline.Entry first = null;
        String heading = null;
        boolean begun = part == Part.CURRENT_STATE || !isHeaded(part);
        for (Outline.Entry entry : outline.entries()) {
            begun |= entry.heading() && entry.part() == part;
            if (entry.part() != part || !begun) {
                continue;
            }
            String behind = behindLabel(entry.paragraph(), part);
            if (entry.heading()
                    && first == null
                    && behind.isEmpty()
                    && !says(entry.paragraph(), part)) {
                heading = entry.paragraph().text();
                continue;
            }
            if (entry.heading() && !behind.isEmpty()) {
                first = first == null ? entry : first;
                texts.add(behind);
                continue;
            }
            if (first == null) {
                first = entry;
            }
            texts.add(entry.paragraph().text());
        }
        if (first == null) {
            return sentence == null ? missing() : within(sentence, part);
        }
        String raw = heading == null ? first.under() : heading;
        return Section.of(
                String.join("\n", texts),
                raw,
                first.paragraph().first().page(),
                first.paragraph().first().number(),
                0.85);
    }

    /** It has a heading of its own: what is said of it before, in passing, does not begin it. */
    private boolean isHeaded(Part part) {
        return outline.entries().stream()
                .anyMatch(
                        e ->
                                e.heading()
                                        && e.part() == part
                                        && meaning.of(e.paragraph()) == part
                                        && !says(e.paragraph(), part));
    }

    /** A numbered line that is all there is to say: "1. Sớm ban hành định mức chi." */
    private boolean says(Paragraph heading, Part part) {
        boolean item = heading.level() > 1 && heading.text().strip().matches("(?s).*[.;]");
        return heading.isSentence() || item && !meaning.onlyNames(heading.text(), part);
    }

    /**
     * "Khó khăn: thiếu máy" without its label; "Với huyện: hỗ trợ máy" whole; "" without a colon.
     */
    private String behindLabel(Paragraph paragraph, Part part) {
        String behind = paragraph.behindColon();
        String said = paragraph.text().substring(paragraph.body()).strip();
        boolean named =
                behind.isEmpty()
                        || meaning.onlyNames(
                                said.substring(0, said.length() - behind.length()), part);
        return named ? behind : said;
    }

    /** A sentence inside the assessment that says it: "… Tuy nhiên, …". */
    private Section within(Pattern sentence, Part part) {
        for (Outline.Entry entry : outline.entries()) {
            if (entry.heading() || entry.part() != Part.CURRENT_STATE && !isNamed(entry, part)) {
                continue;
            }
            Paragraph paragraph = entry.paragraph();
            Matcher said =
                    sentence.matcher(paragraph.folded())
                            .region(paragraph.body(), paragraph.folded().length());
            if (said.find()) {
                String text = paragraph.text().substring(said.start()).strip();
                Row row = paragraph.rowAt(said.start());
                return Section.of(text, null, row.page(), row.number(), 0.6);
            }
        }
        return missing();
    }

    /** "Giải pháp, kiến nghị": a plan that may ask for something too. */
    private boolean isNamed(Outline.Entry entry, Part part) {
        return entry.part() == Part.PLAN
                && entry.under() != null
                && meaning.names(entry.under(), part);
    }

    private static Section missing() {
        return Section.missing(Words.of("normalisation.section.missing"));
    }
}
