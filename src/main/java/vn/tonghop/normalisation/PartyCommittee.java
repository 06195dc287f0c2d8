package vn.tonghop.normalisation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A committee of the Party, whose name holds the kind of its unit in one word: "HUYỆN ỦY QUỲ HỢP"
 * is the committee of huyện Quỳ Hợp, "VĂN PHÒNG TỈNH ỦY" an office of one.
 *
 * @param body "HUYỆN ỦY" as printed, with what stands before it
 * @param unit "huyện Quỳ Hợp"
 */
record PartyCommittee(String body, UnitName unit) {

    private static final Map<String, String> KINDS =
            Map.of(
                    "tinh", "tỉnh",
                    "thanh", "thành phố",
                    "huyen", "huyện",
                    "thi", "thị xã",
                    "quan", "quận");

    private static final Pattern NAMED =
            Pattern.compile("^((?:.* )?(tinh|thanh|huyen|thi|quan) uy) (\\S.*)$");

    static Optional<PartyCommittee> of(String printed) {
        String text = printed.strip().replaceAll("\\s+", " ");
        Matcher named = NAMED.matcher(Folding.fold(text));
        if (!named.matches() || named.group(3).split(" ").length > 4) {
            return Optional.empty();
        }
        UnitName unit =
                new UnitName(KINDS.get(named.group(2)), text.substring(named.start(3)), null);
        return Optional.of(new PartyCommittee(text.substring(0, named.end(1)), unit));
    }

    /** "Huyện ủy": the unit behind it is named without its kind. */
    static boolean impliesKind(String body) {
        return Folding.fold(body).matches("(?:.* )?(?:tinh|thanh|huyen|thi|quan) uy");
    }

    /** "Quỳ Hợp" of "huyện Quỳ Hợp". */
    static String bare(String spelled) {
        for (String kind : KINDS.values()) {
            if (spelled.startsWith(kind + " ")) {
                return spelled.substring(kind.length() + 1);
            }
        }
        return spelled;
    }
}
