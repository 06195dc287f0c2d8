package vn.tonghop.unit;

import java.util.List;

/**
 * The kind (loại) at the beginning of a name.
 *
 * @param name without marks: "thi tran"
 * @param length how many words it takes up
 * @param isSpeltOut false for "TT.", "H."
 */
record UnitKind(String name, int length, boolean isSpeltOut) {

    private static final List<String> SPELT_OUT =
            List.of(
                    "thanh pho",
                    "thi xa",
                    "thi tran",
                    "dac khu",
                    "tinh",
                    "huyen",
                    "quan",
                    "phuong",
                    "xa");

    /** The kind these words begin with, or null. */
    static UnitKind at(List<String> words) {
        var first = words.isEmpty() ? "" : Spelling.fold(words.get(0));
        var firstTwo = words.size() < 2 ? first : first + " " + Spelling.fold(words.get(1));
        if (SPELT_OUT.contains(firstTwo) && firstTwo.contains(" ")) {
            return new UnitKind(firstTwo, 2, true);
        }
        if (SPELT_OUT.contains(first)) {
            return new UnitKind(first, 1, true);
        }
        var shortTwo = shortened(firstTwo);
        if (shortTwo != null && firstTwo.contains(" ")) {
            return new UnitKind(shortTwo, 2, false);
        }
        return shortened(first) == null ? null : new UnitKind(shortened(first), 1, false);
    }

    private static String shortened(String words) {
        return switch (words) {
            case "tp", "t p" -> "thanh pho";
            case "tx", "t x" -> "thi xa";
            case "tt", "t t" -> "thi tran";
            case "h" -> "huyen";
            case "q" -> "quan";
            case "p" -> "phuong";
            case "x" -> "xa";
            default -> null;
        };
    }
}
