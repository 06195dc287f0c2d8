package vn.tonghop.normalisation;

import java.util.List;

/** Where a document was issued: the last name before "ngày … tháng … năm …". */
final class PlaceReader {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 40;

    private PlaceReader() {}

    /** The place at the end of what stands before the day, or null; "Thành phố Hồ Chí Minh". */
    static String before(String text) {
        String[] columns = text.strip().split("\\s{3,}");
        String last =
                columns[columns.length - 1].replaceAll("^[^\\p{L}\\p{N}]+|[\\s,.;:~_-]+$", "");
        String[] words = last.split("\\s+");
        int first = words.length;
        while (first > 0
                && words.length - first < MOST_WORDS
                && !words[first - 1].isEmpty()
                && (Character.isUpperCase(words[first - 1].charAt(0))
                        || joins(words, first - 1))) {
            first--;
        }
        boolean city =
                first > 1
                        && Folding.fold(words[first - 1]).matches("ph.")
                        && Folding.fold(words[first - 2]).matches("th[a-z]nh");
        first -= city ? 2 : 0;
        // "HUYỆN LẤP VÒ Lấp Vò, ngày …": the left column ends where its capitals end
        int capitals = first;
        while (capitals < words.length - 1
                && isCapitals(words[capitals])
                && !isCapitals(words[words.length - 1])) {
            capitals++;
        }
        first = capitals - first > 1 ? capitals : first;
        String place = String.join(" ", List.of(words).subList(first, words.length));
        return place.length() < 2 || place.length() > LONGEST ? null : place;
    }

    /** The number in "Quận 1", the dash in "Bà Rịa - Vũng Tàu". */
    private static boolean joins(String[] words, int at) {
        if (at == 0 || !words[at - 1].matches("\\p{Lu}\\p{Ll}.*")) {
            return false;
        }
        boolean last = at == words.length - 1;
        return last && words[at].matches("\\d{1,2}")
                || !last && words[at].matches("[-–]") && words[at + 1].matches("\\p{Lu}\\p{Ll}.*");
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase()) && !word.endsWith(".");
    }
}
