package vn.tonghop.normalisation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Lexicon.Sign;

/**
 * Words that count a piece of anything: "máy quét 4 cái", "bàn ghế 12 chiếc". What they count is
 * told by the noun, never by themselves.
 */
final class CountingWords {

    private static final Set<String> ANYTHING = Set.of("cai", "chiec", "tam", "bo");

    /** Words that say nothing of what is counted. */
    private static final Pattern EMPTY =
            Pattern.compile(
                    "(?<![a-z])(?:chi|co|la|gom|duoc|da|voi|khoang|tren|hon|gan|tong|so|luong|cong|tong so|so luong|ca|tat|them|moi|lam|va|trong do|bao gom|thuc hien|dat|nam|thang|quy|ky|nay|xa|huyen|phuong|tinh)(?![a-z])");

    /** What is hung up and set up is to be seen. */
    private static final Pattern TO_SEE =
            Pattern.compile(
                    "(?<![a-z])(?:treo|cang|truc quan|co dong|tuyen truyen|ap phich|pa ?-?no|bang (?:ron|zon)|khau hieu|phuon|bien|bang (?:dien tu|tin)|to gap|to roi|poster|banner|standee)(?![a-z])");

    private CountingWords() {}

    /** It counts, but the noun it counts is nothing to be seen by the public. */
    static boolean ofSomethingElse(
            Sentence sentence, Figure figure, List<Sign> signs, String thing) {
        if (!ANYTHING.contains(figure.unit())) {
            return false;
        }
        String folded = Folding.plain(sentence.folded());
        String before = folded.substring(0, figure.start());
        int from =
                Math.max(
                        Math.max(before.lastIndexOf(','), before.lastIndexOf(';')),
                        Math.max(before.lastIndexOf('('), lastFigure(before)));
        String own = before.substring(from + 1);
        String behind = folded.substring(figure.unitEnd());
        int end = behind.replaceAll("[,;.()\\d].*", "").length();
        String all = own + " " + behind.substring(0, end);
        if (says(signs, thing, folded, from + 1, figure.unitEnd() + end)
                || TO_SEE.matcher(all).find()) {
            return false;
        }
        boolean noun = !EMPTY.matcher(own).replaceAll("").replaceAll("[^a-z]", "").isEmpty();
        String above = before + " " + Folding.plain(Folding.fold(sentence.lead()));
        return noun
                || !TO_SEE.matcher(above).find() && !says(signs, thing, folded, 0, figure.start());
    }

    private static boolean says(List<Sign> signs, String thing, String folded, int from, int to) {
        return signs.stream()
                .anyMatch(
                        s ->
                                s.value().equals(thing)
                                        && s.from() >= from
                                        && s.to() <= to
                                        && !ANYTHING.contains(folded.substring(s.from(), s.to())));
    }

    /** Where the last number before ends. */
    private static int lastFigure(String before) {
        for (int i = before.length() - 1; i >= 0; i--) {
            if (Character.isDigit(before.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
