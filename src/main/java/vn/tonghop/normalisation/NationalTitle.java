package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;

/** The lines at the right of every head (Quốc hiệu, Tiêu ngữ; the Party's own title). */
final class NationalTitle {

    private static final String NATION = "conghoaxahoichunghiavietnam";
    private static final String NATION_CUT = "conghoaxahoichunghia";
    private static final List<String> LINES =
            List.of(NATION, "doclaptudohanhphuc", "dangcongsanvietnam");

    private NationalTitle() {}

    /** Where such a line begins in the row, or -1. */
    static int placeIn(Row row) {
        if (row.text().length() > HeaderZone.LONGEST_ROW) {
            return -1;
        }
        int first = -1;
        for (String line : LINES) {
            int at = find(line, row);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    private static int find(String phrase, Row row) {
        String folded = row.folded();
        StringBuilder letters = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                letters.append(folded.charAt(i));
                places.add(i);
            }
        }
        FuzzyPhrases.Hit hit =
                FuzzyPhrases.best(phrase, letters.toString(), phrase.length() * 0.25);
        if (hit == null && phrase.equals(NATION)) {
            hit = FuzzyPhrases.best(NATION_CUT, letters.toString(), 4);
        }
        if (hit == null) {
            return -1;
        }
        int at = places.get(hit.start());
        while (at > 0 && !Character.isWhitespace(folded.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
