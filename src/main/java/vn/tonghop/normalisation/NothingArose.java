package vn.tonghop.normalisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** "Không phát sinh hồ sơ quá hạn", "hồ sơ quá hạn: không có": zero, said in words. */
final class NothingArose {

    private static final int NEAR = 24;
    private static final Pattern BEFORE =
            Pattern.compile(
                    ".*(?:kh[oe]ng|chua)(?:c[oe]|phatsinh|con|dephatsinh|dexayra)?(?:bat ky)?(?:hoso|truonghop)?(?:nao)?$");

    /** "không giải quyết đúng hẹn được": a deed that fails is not nothing that arose. */
    private static final Pattern DEED = Pattern.compile("giaiquyet|xuly|tra|tiepnhan|hoanthanh");

    private static final Pattern BARE = Pattern.compile(".*(?:kh[oe]ng|chua)$");
    private static final Pattern ARISES_BEFORE =
            Pattern.compile(".*(?:kh[oe]ng|chua)(?:de)?phatsinh(?:bat ky|truonghop)?$");
    private static final Pattern AFTER =
            Pattern.compile(
                    "^\\s*(?::|la|thi|deu)?\\s*(?:kh[oe]ng (?:phat sinh|c[oe]|con)|chua phat sinh|kh[oe]ng)\\s*(?:ho so|truong hop)?(?: nao)?\\s*(?:[.;,)]|$)");

    private final Sentence sentence;
    private final SearchText stream;
    private final Matching matching;
    private final List<Phrase> phrases;

    NothingArose(Sentence sentence, SearchText stream, Matching matching, List<Phrase> phrases) {
        this.sentence = sentence;
        this.stream = stream;
        this.matching = matching;
        this.phrases = phrases;
    }

    void read(Statements statements) {
        String folded = sentence.folded();
        if (!folded.contains("khong")
                && !folded.contains("kheng")
                && !folded.contains("chua phat sinh")) {
            return;
        }
        Map<Integer, Phrase> best = new TreeMap<>();
        Map<Integer, Double> scores = new HashMap<>();
        for (Phrase phrase : phrases) {
            if (phrase.isPlaced() || "%".equals(phrase.indicator().unit())) {
                continue;
            }
            for (FuzzyPhrases.Hit hit : matching.search().places(phrase.main())) {
                double context = matching.contexts(phrase, hit);
                double score = context + phrase.main().length();
                if (context >= 0
                        && saysNothing(phrase, hit)
                        && score > scores.getOrDefault(hit.end(), 0.0)) {
                    best.put(hit.end(), phrase);
                    scores.put(hit.end(), score);
                }
            }
        }
        best.forEach(
                (end, phrase) -> statements.addZero(phrase.indicator(), stream.places()[end - 1]));
    }

    private boolean saysNothing(Phrase phrase, FuzzyPhrases.Hit hit) {
        String before = stream.letters().substring(Math.max(0, hit.start() - NEAR), hit.start());
        boolean dossiers = "hồ sơ".equals(phrase.indicator().unit());
        boolean deed = DEED.matcher(phrase.main()).lookingAt() && BARE.matcher(before).matches();
        if (dossiers && !deed && BEFORE.matcher(before).matches()
                || ARISES_BEFORE.matcher(before).matches()) {
            return true;
        }
        int place = stream.places()[hit.end() - 1] + 1;
        String after = Folding.plain(sentence.folded()).substring(place);
        return AFTER.matcher(after).find();
    }
}
