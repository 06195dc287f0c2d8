package vn.tonghop.normalisation;

import vn.tonghop.report.Qualifier;

/** How exact a figure claims to be, by the words around it: "trên 500", "từ 20 tin trở lên". */
final class Qualifiers {

    private Qualifiers() {}

    /**
     * @param before folded, up to the figure
     * @param folded the sentence
     * @param unitEnd where the figure's unit ends in it
     */
    static Qualifier of(String before, String folded, int unitEnd) {
        String[] words = before.strip().replaceAll("[^a-z0-9 ]+$", "").split("[^a-z0-9]+");
        String last = words.length == 0 ? "" : words[words.length - 1];
        String two = words.length < 2 ? last : words[words.length - 2] + " " + last;
        String rest =
                folded.substring(
                        Math.min(unitEnd, folded.length()),
                        Math.min(folded.length(), unitEnd + 30));
        if (rest.matches("(?s)^[^;,.]{0,22}tro len.*") && last.equals("tu")) {
            return Qualifier.GTE;
        }
        if (two.matches("(?:cao|thap|nhieu|it) hon")) {
            return null; // a comparison
        }
        return switch (two) {
            case "it nhat", "toi thieu", "khong duoi", "khong it" -> Qualifier.GTE;
            case "khong qua", "toi da", "nhieu nhat" -> Qualifier.LTE;
            case "chua den", "chua toi" -> Qualifier.LT;
            case "uoc dat", "xap xi", "uoc tinh", "uoc khoang" -> Qualifier.APPROX;
            default ->
                    switch (last) {
                        case "tren", "hon", "tron", "trén" -> Qualifier.GT;
                        case "duoi" -> Qualifier.LT;
                        case "gan", "uoc", "xap" -> Qualifier.APPROX;
                        default ->
                                last.matches("kho[a-z0-9]{1,3}g|kh[a-z0-9]{1,2}ang")
                                        ? Qualifier.APPROX
                                        : null;
                    };
        };
    }
}
