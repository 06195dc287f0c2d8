package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Lexicon.Sign;

/** Words that would say that something is done, behind a "chưa" (not yet). */
final class Undone {

    private static final String RESOLVED = "resolved";
    private static final String PENDING = "pending";

    /** "chưa được giải quyết" */
    private static final Pattern NOT_YET = Pattern.compile("(?<![a-z])chua (?:duoc |kip |the )+$");

    /** "chưa cấu hình xong": another work is not over. */
    private static final Pattern OTHER_WORK = Pattern.compile("(?<![a-z])chua (?:[a-z]+ ){1,3}$");

    private Undone() {}

    /**
     * What is not resolved yet is pending; what another work lacks says nothing of dossiers.
     *
     * @param folded the sentence
     */
    static List<Sign> in(String folded, List<Sign> signs) {
        if (!folded.contains("chua ")) {
            return signs;
        }
        List<Sign> said = new ArrayList<>();
        for (Sign sign : signs) {
            String before = folded.substring(0, sign.from());
            boolean resolved = RESOLVED.equals(sign.value());
            if (resolved && NOT_YET.matcher(before).find()) {
                said.add(new Sign(sign.side(), PENDING, sign.from(), sign.to()));
            } else if (!resolved
                    || !folded.substring(sign.from(), sign.to()).equals("xong")
                    || !OTHER_WORK.matcher(before).find()) {
                said.add(sign);
            }
        }
        return said;
    }
}
