package vn.tonghop.normalisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line over a signature: by what right it is signed (quyền hạn ký, article 13 of NĐ
 * 30/2020/NĐ-CP) and in what office (chức vụ): "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN
 * DÂN".
 *
 * @param modes "TM.", "KT.", "TL.", "TUQ.", "Q.", as many as the line names
 * @param office in its right spelling, "Phó Chủ tịch"; null when the line names a body
 */
record SigningTitle(List<String> modes, String office) {

    private static final List<String> OFFICES =
            List.of(
                    "Chủ tịch",
                    "Phó Chủ tịch",
                    "Phó Chủ tịch Thường trực",
                    "Giám đốc",
                    "Phó Giám đốc",
                    "Phó Giám đốc phụ trách",
                    "Tổng Giám đốc",
                    "Phó Tổng Giám đốc",
                    "Chánh Văn phòng",
                    "Phó Chánh Văn phòng",
                    "Bộ trưởng",
                    "Thứ trưởng",
                    "Bộ trưởng, Chủ nhiệm",
                    "Thủ tướng",
                    "Phó Thủ tướng",
                    "Chủ nhiệm",
                    "Phó Chủ nhiệm",
                    "Tổng Cục trưởng",
                    "Phó Tổng Cục trưởng",
                    "Cục trưởng",
                    "Phó Cục trưởng",
                    "Vụ trưởng",
                    "Phó Vụ trưởng",
                    "Chi cục trưởng",
                    "Phó Chi cục trưởng",
                    "Trưởng phòng",
                    "Phó Trưởng phòng",
                    "Trưởng ban",
                    "Phó Trưởng ban",
                    "Phó Trưởng ban Thường trực",
                    "Trưởng đoàn",
                    "Tổ trưởng",
                    "Bí thư",
                    "Phó Bí thư",
                    "Phó Bí thư Thường trực",
                    "Ủy viên Thường vụ",
                    "Chánh Thanh tra",
                    "Phó Chánh Thanh tra",
                    "Tổng Thanh tra",
                    "Phó Tổng Thanh tra",
                    "Chánh án",
                    "Viện trưởng",
                    "Phó Viện trưởng",
                    "Hiệu trưởng",
                    "Phó Hiệu trưởng",
                    "Thống đốc",
                    "Phó Thống đốc",
                    "Tổng Kiểm toán",
                    "Tổng Biên tập",
                    "Trưởng Công an",
                    "Trạm trưởng",
                    "Trưởng trạm",
                    "Trưởng khoa",
                    "Trưởng đài",
                    "Đội trưởng",
                    "Chỉ huy trưởng",
                    "Thủ trưởng đơn vị",
                    "Thủ trưởng");

    private static final Map<String, String> BY_LETTERS =
            OFFICES.stream()
                    // "Thứ trưởng" before "Thủ trưởng", where marks do not tell them apart
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Folding::letters, Function.identity(), (a, b) -> a));

    private static final Pattern MODE =
            Pattern.compile(
                    "^\\W*(?:([tk]/[mtl])(?=\\W)|(t\\s?[./]?\\s?m|k\\s?[./]?\\s?t|t\\s?[./]?\\s?l|tuq|q)\\s?[.\\\\/,:])\\s*");

    /** Recognition keeps the letters and loses the full stop. */
    private static final Pattern MODE_WITHOUT_STOP =
            Pattern.compile("^\\W*()(tm|kt|tl|tuq)\\s+(?=\\p{L})");

    /** A stray stroke of the seal or of the line above. */
    private static final Pattern STROKE = Pattern.compile("^[a-z|~_.,'\"]\\s+");

    private static final int SHORTEST = 6;
    private static final double DAMAGE = 0.13;

    /** What a line in capitals says over a signature; empty when it says nothing of the kind. */
    static Optional<SigningTitle> of(String printed, boolean marked) {
        String text = marked ? printed.strip() : STROKE.matcher(printed.strip()).replaceFirst("");
        if (text.isEmpty() || !Row.of(1, null, text).isUpperCase()) {
            return Optional.empty();
        }
        String folded = Folding.fold(text);
        Matcher mode = MODE.matcher(folded);
        boolean moded = mode.find();
        if (!moded) {
            mode = MODE_WITHOUT_STOP.matcher(folded);
            moded = mode.find();
        }
        List<String> modes = moded ? List.of(modeOf(mode)) : List.of();
        String office = office(text.substring(moded ? mode.end() : 0), marked);
        return moded || office != null
                ? Optional.of(new SigningTitle(modes, office))
                : Optional.empty();
    }

    private static String modeOf(Matcher found) {
        String printed = found.group(2) == null ? found.group(1) : found.group(2);
        return printed.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT) + ".";
    }

    /** "PHÓ CHỦ TỊCH" in its right spelling, with what follows it ("CHỦ TỊCH HỘI ĐỒNG"). */
    private static String office(String printed, boolean marked) {
        String[] words = printed.strip().split("\\s+");
        for (int count = Math.min(words.length, 6); count > 0; count--) {
            String head = String.join(" ", List.of(words).subList(0, count));
            Optional<String> same = OFFICES.stream().filter(head::equalsIgnoreCase).findFirst();
            if (same.isPresent()) {
                return count == words.length ? same.get() : with(same.get(), words, count, marked);
            }
            boolean exact = marked || count < words.length;
            String known = known(Folding.letters(Folding.plain(Folding.fold(head))), exact);
            if (known != null) {
                return with(known, words, count, marked);
            }
        }
        return null;
    }

    private static String with(String office, String[] words, int count, boolean marked) {
        String rest = String.join(" ", List.of(words).subList(count, words.length));
        return rest.isBlank() || !marked ? office : office + " " + sentenceCase(rest);
    }

    private static String known(String letters, boolean only) {
        String same = BY_LETTERS.get(letters);
        if (same != null || only || letters.length() < SHORTEST) {
            return same;
        }
        String nearest = null;
        double least = letters.length() * DAMAGE;
        for (Map.Entry<String, String> office : BY_LETTERS.entrySet()) {
            if (Math.abs(office.getKey().length() - letters.length()) > 1) {
                continue;
            }
            FuzzyPhrases.Hit hit = FuzzyPhrases.best(office.getKey(), letters, least);
            boolean whole = hit != null && hit.end() - hit.start() >= letters.length() - 1;
            if (whole && hit.cost() < least) {
                least = hit.cost();
                nearest = office.getValue();
            }
        }
        return nearest;
    }

    private static String sentenceCase(String capitals) {
        return Bodies.spell(capitals, true).orElseGet(() -> capitals.toLowerCase(Locale.ROOT));
    }

    /** Signed for somebody else: the office named is not the signer's own. */
    boolean isForAnother() {
        return !modes.isEmpty() && !modes.contains("Q.");
    }
}
