package vn.tonghop.normalisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.unit.Level;

/**
 * The name of an administrative unit with its kind, as a text prints it.
 *
 * @param kind "huyện", in its right spelling and lower case
 * @param name "THAP MUOI" as printed
 * @param superior "tỉnh Đồng Tháp" when it is printed behind a comma, else null
 */
record UnitName(String kind, String name, String superior) {

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("tinh", "tỉnh"),
                    Map.entry("thanh pho", "thành phố"),
                    Map.entry("tp", "thành phố"),
                    Map.entry("tp.", "thành phố"),
                    Map.entry("huyen", "huyện"),
                    Map.entry("quan", "quận"),
                    Map.entry("thi xa", "thị xã"),
                    Map.entry("tx", "thị xã"),
                    Map.entry("tx.", "thị xã"),
                    Map.entry("xa", "xã"),
                    Map.entry("phuong", "phường"),
                    Map.entry("thi tran", "thị trấn"),
                    Map.entry("tt.", "thị trấn"),
                    Map.entry("dac khu", "đặc khu"));

    /** "xã hội", "quản lý", "quan tâm", …: words that are no kind of unit. */
    private static final Map<String, Set<String>> NOT_NAMES =
            Map.of(
                    "xa", Set.of("hoi", "nay", "nha", "doan", "minh"),
                    "quan",
                            Set.of(
                                    "ly", "su", "tri", "tam", "he", "chuc", "trac", "doi", "nhan",
                                    "uy", "nay"),
                    "phuong", Set.of("phap", "huong", "thuc", "tien", "an", "cham", "nay"),
                    "tinh",
                            Set.of(
                                    "hinh", "trang", "nay", "nha", "te", "uy", "doan", "than",
                                    "toan", "den", "tu", "tra"),
                    "huyen", Set.of("uy", "nay", "nha", "doan"),
                    "thanh pho", Set.of("nay", "truc", "thuoc"));

    private static final Set<String> NEVER = Set.of("cap", "va", "cac");

    private static final Pattern KIND =
            Pattern.compile(
                    "^\\W*(tinh|thanh pho|tp\\.?|huyen|quan|thi xa|tx\\.?|xa|phuong|thi tran|tt\\.|dac khu)\\s*(?<=[\\s.])(.+)$");

    private static final Pattern WITHIN =
            Pattern.compile(
                    "(?<![a-z])(tinh|thanh pho|tp\\.?|huyen|quan|thi xa|tx\\.?|xa|phuong|thi tran|dac khu)\\s+(\\S.*)$");

    /** A name that begins with its kind: "HUYEN THAP MUOI". */
    static Optional<UnitName> of(String printed) {
        String text = printed.strip();
        Matcher found = KIND.matcher(Folding.fold(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        return named(found.group(1), text.substring(found.start(2)), false);
    }

    /** As {@link #of(String)}, with a damaged kind: "THANH PHQ CAN THO". */
    static Optional<UnitName> ofDamaged(String printed) {
        Optional<UnitName> whole = of(printed);
        String[] words = printed.strip().split("\\s+");
        for (int count = 2; count >= 1 && whole.isEmpty() && words.length > count; count--) {
            String head = Folding.letters(String.join("", List.of(words).subList(0, count)));
            String rest = String.join(" ", List.of(words).subList(count, words.length));
            whole =
                    KINDS.keySet().stream()
                            .filter(
                                    kind ->
                                            kind.length() > 3
                                                    && kind.split(" ").length == words(head, kind))
                            .filter(kind -> isDamaged(kind.replace(" ", ""), head))
                            .findFirst()
                            .flatMap(kind -> named(kind, rest, false));
        }
        return whole;
    }

    private static int words(String head, String kind) {
        return head.length() > 6 || kind.contains(" ") ? 2 : 1;
    }

    private static boolean isDamaged(String kind, String head) {
        FuzzyPhrases.Hit hit = FuzzyPhrases.best(kind, head, 0.95);
        return hit != null && head.length() == kind.length();
    }

    /** The unit at the end of a body's name: "Sở Nội vụ tỉnh Nghệ An". */
    static Optional<UnitName> atEndOf(String printed) {
        String folded = Folding.fold(printed);
        Matcher found = WITHIN.matcher(folded);
        int from = 0;
        while (found.find(from)) {
            Optional<UnitName> name =
                    named(found.group(1), printed.substring(found.start(2)), true);
            if (name.isPresent() && name.get().name().split("\\s+").length <= 4) {
                return name;
            }
            from = found.end(1);
        }
        return Optional.empty();
    }

    private static Optional<UnitName> named(String kind, String name, boolean within) {
        String clean =
                name.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N})]+$", "").replaceAll("\\s+", " ");
        int comma = clean.indexOf(',');
        String superior = comma < 0 ? null : clean.substring(comma + 1).strip();
        clean = comma < 0 ? clean : clean.substring(0, comma).strip();
        String first = Folding.fold(clean).split(" ")[0];
        if (clean.isBlank() || within && isNoName(kind, first)) {
            return Optional.empty();
        }
        return Optional.of(new UnitName(KINDS.get(kind), clean, superior));
    }

    private static boolean isNoName(String kind, String first) {
        return NEVER.contains(first) || NOT_NAMES.getOrDefault(kind, Set.of()).contains(first);
    }

    /** Null for "thành phố", of which there are two levels. */
    Level level() {
        return switch (kind) {
            case "tỉnh" -> Level.PROVINCE;
            case "huyện", "quận", "thị xã" -> Level.DISTRICT;
            case "thành phố" -> null;
            default -> Level.COMMUNE;
        };
    }

    /** "huyện Tháp Mười": each word with a capital, marks as printed. */
    String spelled() {
        StringBuilder spelled = new StringBuilder(kind);
        for (String word : name.split(" ")) {
            spelled.append(' ').append(capitalised(word));
        }
        return spelled.toString();
    }

    private static String capitalised(String word) {
        StringBuilder result = new StringBuilder();
        boolean start = true;
        for (char c : word.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            result.append(start ? Character.toUpperCase(c) : c);
            start = !Character.isLetterOrDigit(c) && c != '\'';
        }
        return result.toString();
    }
}
