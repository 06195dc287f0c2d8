package vn.tonghop.normalisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;

/**
 * Labels of tables that were recognised with English data: "Téng sé hé so tiép nhan". The words of
 * the catalogue's names are few, so that what recognition makes of a letter leaves no doubt which
 * of them it was; a word that could be two stays as it is. Running text has too many words for
 * this, and is searched with allowance instead.
 */
final class UnmarkedWords {

    /** What a printed letter may have been, marks aside. */
    private static final Map<Character, String> WAS =
            Map.of(
                    'é', "eoua", 'è', "eoua", 'd', "oa", 'g', "oc", 'w', "u", 'c', "o", 'ö', "o",
                    'ü', "u", 'i', "l", 'l', "i");

    private static final Set<String> HEADERS =
            Set.of(
                    "chi", "tieu", "noi", "dung", "don", "vi", "tinh", "dvt", "ke", "hoach", "thuc",
                    "hien", "ket", "qua", "nam", "thang", "quy", "ky", "nay", "truoc", "cung",
                    "luy", "tu", "dau", "trong", "so", "lieu", "voi", "tang", "giam", "ghi", "chu",
                    "dia", "phuong", "cap", "linh", "vuc", "co", "quan", "tong", "cong", "toan",
                    "xa", "huyen", "thi", "tran", "giao", "duoc");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]*\\p{L}[\\p{L}\\d]*");
    private static final Pattern DOSSIERS =
            Pattern.compile("(?<![\\p{L}\\d])([hH])[oOéed60]\\s?s[oOéed60](?![\\p{L}\\d])");

    private final Set<String> words = new HashSet<>(HEADERS);

    UnmarkedWords(Catalogue catalogue) {
        catalogue.indicators().stream()
                .flatMap(i -> Stream.concat(Stream.of(i.name()), i.phrases().stream()))
                .flatMap(p -> Stream.of(Folding.words(p).split(" ")))
                .forEach(words::add);
    }

    /** The line with the words put right that can be only one. */
    String mended(String line) {
        Matcher word = WORD.matcher(DOSSIERS.matcher(line).replaceAll("$1o so"));
        return word.replaceAll(found -> Matcher.quoteReplacement(mendedWord(found.group())));
    }

    private String mendedWord(String printed) {
        String folded = Folding.plain(Folding.fold(printed));
        if (words.contains(folded) && isWithoutDoubt(printed)) {
            return cased(printed, folded);
        }
        String only = null;
        for (String word : words) {
            if (mayBe(word, printed, folded)) {
                if (only != null) {
                    return printed;
                }
                only = word;
            }
        }
        return only == null ? printed : cased(printed, only);
    }

    /** No letter of it stands for others. */
    private static boolean isWithoutDoubt(String printed) {
        return printed.toLowerCase().indexOf('é') < 0;
    }

    private static boolean mayBe(String word, String printed, String folded) {
        if (word.length() != printed.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char seen = Character.toLowerCase(printed.charAt(i));
            boolean same = word.charAt(i) == folded.charAt(i);
            if (!same && WAS.getOrDefault(seen, "").indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String cased(String printed, String word) {
        return Character.isUpperCase(printed.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }
}
