package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;

/** The three parts a request asks for, by meaning, put together from the outline. */
final class SectionReader {

    private static final Pattern DIFFICULT =
            Pattern.compile(
                    "(?:^|(?<=[.;]\\s))(?:tuy nhien|tuy vay|ben canh do,? v.n con|kho khan|han che)\\b[^.]*\\b[^.]*\\.?");
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:^|(?<=[.;]\\s))(?:de nghi|kien nghi|de xuat|kinh de nghi)\\b[^.]*\\.?");

    private SectionReader() {}

    static Sections read(Outline outline) {
        return new Sections(
                section(outline, Part.CURRENT_STATE, null),
                section(outline, Part.DIFFICULTIES, DIFFICULT),
                section(outline, Part.PROPOSALS, ASKED));
    }

    private static Section section(Outline outline, Part part, Pattern sentence) {
        List<String> texts = new ArrayList<>();
        Outline.Entry first = null;
        String heading = null;
        for (Outline.Entry entry : outline.entries()) {
            if (entry.part() != part) {
                continue;
            }
            String behind = entry.paragraph().behindColon();
            if (entry.heading()
                    && first == null
                    && behind.isEmpty()
                    && !entry.paragraph().isSentence()) {
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
            return sentence == null ? missing() : within(outline, sentence);
        }
        String raw = heading == null ? first.under() : heading;
        return Section.of(
                String.join("\n", texts),
                raw,
                first.paragraph().first().page(),
                first.paragraph().first().number(),
                0.85);
    }

    /** A sentence inside the assessment that says it: "… Tuy nhiên, …". */
    private static Section within(Outline outline, Pattern sentence) {
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
