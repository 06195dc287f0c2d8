package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;

/**
 * A sentence, or one item of a list, joined over line ends.
 *
 * @param folded of the same length as {@code text}
 * @param rowOf for each letter the row it stands in
 * @param lead what the list it belongs to is about ("Tổng số hồ sơ đã giải quyết, trong đó:")
 */
record Sentence(String text, String folded, Row[] rowOf, Part part, String lead) {

    /** Longer ones have lost their full stops; they are broken, so that no text takes for ever. */
    private static final int LONGEST = 1200;

    /** An empty line may part two paragraphs. */
    private static final int NEXT_PARAGRAPH = 2;

    private static final Pattern END =
            Pattern.compile(
                    "(?<=[\\p{L}\\d%)\"”…])[.!?]+(?=\\s+[\\p{Lu}\"“(+-])|\\./\\."
                            // "… năm 2023. 28.377 hồ sơ đã …", "… (84%). 94,2% hồ sơ …"
                            + "|(?:(?<=[ /](?:19|20)\\d\\d)|(?<=[%)]))\\.(?=\\s+\\d+(?:[.,]\\d+)*(?:%| \\p{Ll}))");

    /** Abbreviations that a full stop does not end. */
    private static final Pattern SHORTENED =
            Pattern.compile(
                    ".*(?:\\b(?:tp|tx|tt|ths|ts|gs|pgs|ong|ba|v\\.v|pct|ct|kt|tm)|(?:^|\\s)[a-z])$");

    /** The sentences of an outline, in order. */
    static List<Sentence> of(Outline outline) {
        List<Sentence> sentences = new ArrayList<>();
        String[] leads = new String[10];
        for (Outline.Entry entry : outline.entries()) {
            Paragraph paragraph = entry.paragraph();
            int level = paragraph.level() == 9 ? 4 : Math.max(1, paragraph.level());
            for (int i = level; i < leads.length; i++) {
                leads[i] = null;
            }
            split(sentences, paragraph, entry.part(), leadOf(leads, level));
            if (entry.heading() || paragraph.text().strip().endsWith(":") || level >= 5) {
                leads[level] = paragraph.text();
            }
        }
        return sentences;
    }

    private static String leadOf(String[] leads, int level) {
        StringBuilder lead = new StringBuilder();
        for (int i = 1; i < level; i++) {
            if (leads[i] != null) {
                lead.append(leads[i]).append(" | ");
            }
        }
        return lead.toString();
    }

    /** It stands right behind the other one, under the same heading. */
    boolean follows(Sentence before) {
        Row end = before.rowOf[before.rowOf.length - 1];
        Row begin = rowOf[0];
        return lead.equals(before.lead) && end == begin
                || begin.number() > end.number()
                        && begin.number() <= end.number() + NEXT_PARAGRAPH
                        && lead.equals(before.lead);
    }

    private static void split(
            List<Sentence> sentences, Paragraph paragraph, Part part, String lead) {
        String text = paragraph.text();
        Row[] rows = rowsOf(paragraph);
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            String before = paragraph.folded().substring(from, end.start());
            if (SHORTENED
                    .matcher(before.length() > 12 ? before.substring(before.length() - 12) : before)
                    .matches()) {
                continue;
            }
            addAll(sentences, text, rows, from, end.end(), part, lead);
            from = end.end();
        }
        addAll(sentences, text, rows, from, text.length(), part, lead);
    }

    private static void add(
            List<Sentence> sentences,
            String text,
            Row[] rows,
            int from,
            int to,
            Part part,
            String lead) {
        String piece = text.substring(from, to);
        if (!piece.isBlank()) {
            Row[] own = java.util.Arrays.copyOfRange(rows, from, to);
            sentences.add(new Sentence(piece, Folding.fold(piece), own, part, lead));
        }
    }

    private static void addAll(
            List<Sentence> sentences,
            String text,
            Row[] rows,
            int from,
            int to,
            Part part,
            String lead) {
        int begin = from;
        while (to - begin > LONGEST) {
            int middle = breakAt(text, begin, begin + LONGEST);
            add(sentences, text, rows, begin, middle, part, lead);
            begin = middle;
        }
        add(sentences, text, rows, begin, to, part, lead);
    }

    /** The last place before {@code to} where something ends. */
    private static int breakAt(String text, int from, int to) {
        for (String end : new String[] {". ", "; ", ", ", " "}) {
            int at = text.lastIndexOf(end, to);
            if (at > from + LONGEST / 4) {
                return at + end.length();
            }
        }
        return to;
    }

    private static Row[] rowsOf(Paragraph paragraph) {
        Row[] rows = new Row[paragraph.text().length()];
        int at = 0;
        for (Row row : paragraph.rows()) {
            int length = row.text().strip().length() + (at == 0 ? 0 : 1);
            for (int i = 0; i < length && at < rows.length; i++) {
                rows[at++] = row;
            }
        }
        while (at < rows.length) {
            rows[at] = rows[at - 1];
            at++;
        }
        return rows;
    }

    /** The source line of a place. */
    Evidence evidence(int at) {
        Row row = rowOf[at];
        return Evidence.inText(row.page(), row.number(), row.text().strip());
    }

    /**
     * The source lines from one place to another when they are few, else the line of the figure.
     */
    Evidence evidence(int figure, int from, int to) {
        Row row = rowOf[figure];
        Row first = rowOf[Math.max(0, Math.min(from, figure))];
        Row last = rowOf[Math.min(rowOf.length - 1, Math.max(to - 1, figure))];
        if (last.number() - first.number() > 2 || first == last) {
            return evidence(figure);
        }
        List<String> lines = new ArrayList<>();
        Row before = null;
        for (Row each : rowOf) {
            if (each != before
                    && each.number() >= first.number()
                    && each.number() <= last.number()) {
                lines.add(each.text().strip());
            }
            before = each;
        }
        return Evidence.inText(row.page(), row.number(), String.join("\n", lines));
    }
}
