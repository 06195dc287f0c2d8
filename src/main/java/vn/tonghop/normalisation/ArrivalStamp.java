package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stamp of whoever received a document (dấu "ĐẾN", annex IV of NĐ 30/2020/NĐ-CP), which
 * recognition runs into the lines beside it: "CÔNG VĂN ĐẾN BÁO CÁO", "Số: 604", "Ngày: ......". It
 * is taken out of the head, and with it the dirt its frame leaves before a line. Where it took the
 * beginning of a line too, that line then begins with {@link #TORN}.
 */
final class ArrivalStamp {

    /** What stands for the lost beginning of a line. */
    static final String TORN = "…";

    private static final String WORDS = "congvanden";
    private static final int MOST_FAULTS = 2;
    private static final int FIRST_ROWS = 30;
    private static final int BELOW = 6;
    private static final int SPECK = 3;

    /** A torn line that is no longer than this is dirt. */
    private static final int SCRAP = 12;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^\\W{0,3}(?:[s$58][o06]|[o06](?=\\s*:))\\s*[:.;]\\s*[\\d.…_,]*(?=\\s|$)");

    private static final Pattern DAY =
            Pattern.compile("^\\W{0,3}n[a-z]{2,3}\\s*[:;]\\s*(?:[^\\p{L}\\s]*\\s*){0,6}");

    /** What is left of "V/v" where the stamp took its beginning: the subject behind it is whole. */
    private static final Pattern ABOUT = Pattern.compile("^\\W{0,2}[/jlJI|]\\s?v\\s+(?=\\p{L})");

    /** "Về|việc": the frame of the stamp between two words. */
    private static final Pattern FRAME = Pattern.compile("(?<=\\p{L})[|](?=\\p{L})");

    private static final Pattern FORWARDED =
            Pattern.compile("^\\W{0,3}chuy[a-z]n\\s*[:.;]\\s*[.…_,]*(?=\\s|$)");

    private ArrivalStamp() {}

    /** The same rows without the stamp and without those that were nothing else. */
    static List<Row> takenOut(List<Row> rows) {
        int stamp = place(rows);
        if (stamp < 0) {
            return rows;
        }
        var clean = new ArrayList<>(rows.subList(0, stamp));
        String beside = besideWords(rows.get(stamp).text());
        add(clean, rows.get(stamp), isDirt(beside) ? "" : beside);
        boolean about = clean.stream().anyMatch(r -> HeaderZone.ABOUT.matcher(r.folded()).find());
        boolean begun = false;
        int i = stamp + 1;
        int seen = 0;
        for (; i < rows.size() && seen < BELOW; i++) {
            Row row = rows.get(i);
            if (HeaderZone.isAddress(row)) {
                break;
            }
            seen += row.isBlank() ? 0 : 1;
            String left = row.isBlank() ? "" : begun ? continued(row) : first(row, about);
            add(clean, row, left);
            begun |= !left.isBlank() && HeadTitle.in(clean.get(clean.size() - 1), true) == null;
        }
        clean.addAll(rows.subList(i, rows.size()));
        return clean;
    }

    /** One that was emptied leaves no gap between its neighbours. */
    private static void add(List<Row> clean, Row row, String left) {
        boolean gap = clean.isEmpty() || clean.get(clean.size() - 1).isBlank();
        if (!left.isBlank()) {
            clean.add(left.equals(row.text()) ? row : Row.of(row.number(), row.page(), left));
        } else if (row.isBlank() && !gap) {
            clean.add(row);
        }
    }

    /** Whether a row is the stamp's own: its number or its day and nothing else. */
    static boolean isField(Row row) {
        String left = withoutField(row);
        return left != null && isDirt(left);
    }

    /** Whether somebody stamped it: then it was paper. */
    static boolean isOn(List<Row> rows) {
        return place(rows) >= 0;
    }

    private static int place(List<Row> rows) {
        for (int i = 0; i < rows.size() && i < FIRST_ROWS; i++) {
            if (besideWords(rows.get(i).text()) != null) {
                return i;
            }
        }
        return -1;
    }

    /** What stands beside the stamp's name; null where that is not at the beginning of the line. */
    private static String besideWords(String line) {
        String[] words = line.strip().split("\\s+", 4);
        if (words[0].equals("ĐẾN")) {
            String beside = line.strip().substring(words[0].length()).strip();
            return beside.isEmpty() || HeadTitle.in(Row.of(1, null, beside), true) != null
                    ? beside
                    : null;
        }
        if (words.length < 3) {
            return null;
        }
        String name = words[0] + words[1] + words[2];
        String letters = Folding.letters(name);
        FuzzyPhrases.Hit hit =
                Math.abs(letters.length() - WORDS.length()) < 2 && isMostlyCapitals(name)
                        ? FuzzyPhrases.best(WORDS, letters, MOST_FAULTS)
                        : null;
        return hit == null ? null : words.length < 4 ? "" : words[3];
    }

    /**
     * The first line below, in which the title or the subject may begin.
     *
     * @param about a subject has begun above the stamp: a small letter only goes on with it
     */
    private static String first(Row row, boolean about) {
        String field = withoutField(row);
        if (isDirt(field == null ? row.text() : field)
                && (field != null || HeadTitle.in(row, true) == null)) {
            return "";
        }
        String text =
                FRAME.matcher(field == null ? row.text().strip() : field.strip()).replaceAll(" ");
        Matcher label = ABOUT.matcher(text);
        if (label.find()) {
            return "V/v " + text.substring(label.end());
        }
        String[] words = text.split("\\s+");
        int from = 0;
        while (from < words.length && isDirtBefore(words, from)) {
            from++;
        }
        if (from == words.length) {
            return "";
        }
        String left =
                String.join(" ", Arrays.copyOfRange(words, from, words.length))
                        .replaceFirst("^[^\\p{L}\\d(\"“]+", "");
        boolean torn = Character.isLowerCase(left.charAt(0));
        boolean scrap = left.length() <= SCRAP && (torn || from > 0 || left.indexOf(' ') < 0);
        if (scrap && HeadTitle.in(Row.of(1, null, left), true) == null) {
            return "";
        }
        boolean goesOn = about && from == 0 && field == null;
        if (torn && !goesOn) {
            return TORN + left;
        }
        boolean same = from == 0 && field == null && text.equals(row.text().strip());
        return same ? row.text() : left;
    }

    /** A line below the first of the subject: only what is surely the stamp's is taken out. */
    private static String continued(Row row) {
        String field = withoutField(row);
        if (field != null) {
            return isDirt(field) ? "" : field.strip();
        }
        return row.letters().length() < SPECK && row.text().strip().length() <= SPECK
                ? ""
                : row.text();
    }

    /** What is left of the row behind the stamp's number or day; null when it has neither. */
    private static String withoutField(Row row) {
        for (Pattern field : List.of(NUMBER, DAY, FORWARDED)) {
            Matcher found = field.matcher(row.folded());
            if (found.find()) {
                return row.text().substring(found.end());
            }
        }
        return null;
    }

    private static boolean isDirtBefore(String[] words, int at) {
        if (!isSyllable(words[at])) {
            return true;
        }
        boolean small = Character.isLowerCase(words[at].charAt(0));
        boolean dirtNext = at + 1 < words.length && !isSyllable(words[at + 1]);
        return small && dirtNext || words[at].endsWith(".");
    }

    private static boolean isDirt(String text) {
        String[] words = text.strip().split("\\s+");
        long good = Arrays.stream(words).filter(w -> isWord(w)).count();
        return good * 2 < words.length
                || words.length == 2 && good < words.length && text.strip().endsWith(":")
                || Folding.letters(text).length() < SPECK;
    }

    private static boolean isMostlyCapitals(String name) {
        return name.chars().filter(Character::isUpperCase).count() * 2 > name.length();
    }

    private static boolean isWord(String word) {
        return isSyllable(word) || word.matches("[\\d.,/%]+");
    }

    /** A word of Vietnamese, or an abbreviation in capitals. */
    private static boolean isSyllable(String word) {
        String bare = word.replaceAll("^[(\"“;:,.'’‘]+|[,.;:)\"”]+$", "");
        boolean shape = bare.matches("\\p{L}+(?:[-/]\\p{L}+)*");
        boolean cased =
                bare.equals(bare.toUpperCase())
                        || bare.substring(1).equals(bare.substring(1).toLowerCase());
        return shape
                && cased
                && (PersonName.isWhole(bare)
                        || bare.equals(bare.toUpperCase()) && bare.length() > 1
                        || bare.matches("V/v"));
    }
}
