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
        SectionReader reader = new SectionReader(outline, new HeadingMeaning(marked, 0));
        return new Sections(
                reader.section(Part.CURRENT_STATE, null),
                reader.section(Part.DIFFICULTIES, Turns.TO_DIFFICULTIES_IN_TEXT),
                reader.section(Part.PROPOSALS, Turns.TO_PROPOSALS_IN_TEXT));
    }

    private Section section(Part part, Pattern sentence) {
        List<String> texts = new ArrayList<>();
        Outline.Entry first = null;
        String heading = null;
        for (Outline.Entry entry : outline.entries()) {
            if (entry.part() != part) {
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
            return sentence == null ? missing() : within(sentence);
        }
        String raw = heading == null ? first.under() : heading;
        return Section.of(
                String.join("\n", texts),
                raw,
                first.paragraph().first().page(),
                first.paragraph().first().number(),
                0.85);
    }

    /** A numbered line that is all there is to say: "1. Sớm ban hành định mức chi." */
    private boolean says(Paragraph heading, Part part) {
        boolean item = heading.level() > 1 && heading.text().strip().matches("(?s).*[.;]");
        return heading.isSentence() || item && !meaning.onlyNames(heading.text(), part);
    }

    /** "Khó khăn: thiếu máy" without its label; "Với huyện: hỗ trợ máy" whole; "" without a colon. */
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
    private Section within(Pattern sentence) {
        for (Outline.Entry entry : outline.entries()) {
            if (entry.part() != Part.CURRENT_STATE || entry.heading()) {
                continue;
            }
            Paragraph paragraph = entry.paragraph();
            Matcher said = sentence.matcher(paragraph.folded());
            if (said.find()) {
                String text = paragraph.text().substring(said.start()).strip();
                Row row = paragraph.rowAt(said.start());
                return Section.of(text, null, row.page(), row.number(), 0.6);
            }
        }
        return missing();
    }

    private static Section missing() {
        return Section.missing(Words.of("normalisation.section.missing"));
    }
}
