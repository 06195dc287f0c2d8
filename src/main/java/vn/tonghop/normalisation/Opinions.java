package vn.tonghop.normalisation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter that sends a draft round for opinions (xin ý kiến, góp ý dự thảo) and lists where they
 * are wanted most: it has a deadline, and asks for no report.
 */
final class Opinions {

    private static final Pattern OPINION =
            Pattern.compile("(?<![a-z])(?:(?:cho|tham gia|gop|co|xin) y kien|gop y)(?![a-z])");

    private static final Pattern DRAFT = Pattern.compile("(?<![a-z])du thao(?![a-z])");

    private static final Pattern OF_DEEDS =
            Pattern.compile(
                    "(?<![a-z])(?:bao cao|cung cap|thong ke|ke khai|so lieu|danh gia (?:ket qua|tinh hinh)|ket qua thuc hien)(?![a-z])");

    private Opinions() {}

    /** Every paragraph that asks wants an opinion on a draft, and none wants to know of deeds. */
    static boolean areAsked(List<Paragraph> paragraphs, boolean marked) {
        List<String> asking =
                paragraphs.stream()
                        .filter(p -> RequestOpening.asks(p, marked))
                        .map(Paragraph::folded)
                        .toList();
        return marked
                && asking.stream().anyMatch(p -> OPINION.matcher(p).find())
                && asking.stream().noneMatch(p -> OF_DEEDS.matcher(p).find())
                && paragraphs.stream().anyMatch(p -> DRAFT.matcher(p.folded()).find());
    }
}
