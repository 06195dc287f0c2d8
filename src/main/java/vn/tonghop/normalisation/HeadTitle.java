package vn.tonghop.normalisation;

import java.util.Locale;

/** The title in the middle of a head: "BÁO CÁO", also where a scan has damaged a letter. */
final class HeadTitle {

    private HeadTitle() {}

    /**
     * The kind that a row names as a title, or null.
     *
     * @param numbered the number was seen: then the title may have its subject beside it
     */
    static DocumentKind in(Row row, boolean numbered) {
        if (row.text().length() > HeaderZone.LONGEST_ROW) {
            return null;
        }
        String letters = row.letters();
        if (letters.length() < 5 || row.text().strip().length() > 160) {
            return null;
        }
        DocumentKind nearest = null;
        double cost = 1.01;
        for (DocumentKind candidate : DocumentKind.titled()) {
            String wanted = candidate.titleLetters();
            if (letters.equals(wanted)) {
                return candidate;
            }
            boolean alike = row.isUpperCase() && Math.abs(letters.length() - wanted.length()) < 2;
            FuzzyPhrases.Hit hit = alike ? FuzzyPhrases.best(wanted, letters, 1) : null;
            if (hit != null && hit.cost() < cost) {
                nearest = candidate;
                cost = hit.cost();
            }
        }
        if (nearest != null) {
            return nearest;
        }
        for (DocumentKind candidate : DocumentKind.titled()) {
            String start = row.text().strip();
            boolean begins = row.folded().strip().startsWith(Folding.fold(candidate.title()) + " ");
            if (begins && (row.isUpperCase() || numbered && startsUpper(start, candidate))) {
                return candidate;
            }
        }
        return null;
    }

    /** "BÁO CÁO kết quả…": the kind in capitals, its subject beside it. */
    private static boolean startsUpper(String text, DocumentKind candidate) {
        String start = text.substring(0, candidate.title().length());
        return start.equals(start.toUpperCase(Locale.ROOT));
    }
}
