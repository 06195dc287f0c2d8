package vn.tonghop.normalisation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Lexicon.Sign;

/**
 * "Riêng tại Sở Tài chính: tiếp nhận 1.644 hồ sơ" in the report of Sở Tài chính: "riêng" sets the
 * reporter apart from all others, not a part from the reporter.
 */
final class ReporterAlone {

    private static final Pattern APART =
            Pattern.compile("^rieng(?: (?:tai|o|cua|doi voi|voi|trong))?\\s+");
    private static final int LONGEST = 120;

    private ReporterAlone() {}

    /**
     * The signs of a sentence without those that only name the reporter.
     *
     * @param issuer who reports; null when unknown
     */
    static List<Sign> in(Sentence sentence, List<Sign> signs, String issuer) {
        if (issuer == null) {
            return signs;
        }
        String folded = Folding.plain(sentence.folded());
        return signs.stream().filter(s -> !isItself(folded, s, issuer)).toList();
    }

    private static boolean isItself(String folded, Sign sign, String issuer) {
        String said =
                folded.substring(sign.from(), Math.min(folded.length(), sign.from() + LONGEST));
        Matcher apart = APART.matcher(said);
        if (!apart.find()) {
            return false;
        }
        String named = inShort(said.substring(apart.end()));
        String own = inShort(issuer);
        return (named + " ").startsWith(own + " ")
                || (named + " ").startsWith(own.replaceFirst("^ubnd ", "") + " ");
    }

    private static String inShort(String body) {
        return Folding.words(body).replaceFirst("^uy ban nhan dan ", "ubnd ");
    }
}
