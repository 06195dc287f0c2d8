package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.normalisation.Counts.Count;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * A count with its share, against the one whole that its sentence tells ("615 lao động, trong đó
 * 498 …, đạt 80,98%"), or that the text names elsewhere ("chiếm 8,48% tổng số hộ dân"). Where more
 * than one whole may be meant, or the share is far from any, nothing is said: {@code NORM-030}.
 */
final class StatedShares {

    /** Points by which a mistyped share is off; further off it is a share of something else. */
    private static final BigDecimal NEAR = BigDecimal.TEN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern OF_WHICH =
            Pattern.compile("(?<![a-z])(?:trong (?:do|so do|so nay)|thi|co|gom)(?![a-z])");

    private final Counts counts;
    private final List<Finding> findings = new ArrayList<>();

    private StatedShares(Counts counts) {
        this.counts = counts;
    }

    static List<Finding> of(List<Sentence> sentences, Counts counts) {
        StatedShares shares = new StatedShares(counts);
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.text().indexOf('%') < 0) {
                continue;
            }
            List<Count> all = counts.of(sentence);
            for (int part = 0; part < all.size(); part++) {
                if (all.get(part).share() != null) {
                    shares.check(sentences, i, part);
                }
            }
        }
        return shares.findings;
    }

    private void check(List<Sentence> sentences, int place, int at) {
        Sentence sentence = sentences.get(place);
        List<Count> all = counts.of(sentence);
        List<Count> before = place == 0 ? List.of() : counts.of(sentences.get(place - 1));
        Count part = all.get(at);
        if (part.ofWhat() != null) {
            Set<BigDecimal> wholes = named(sentences, part.ofWhat());
            if (wholes.size() == 1) {
                hold(sentence, part, wholes.iterator().next());
            }
            return;
        }
        List<Count> earlier = all.subList(0, at);
        boolean fits =
                before.stream().anyMatch(w -> fits(part, w.value()))
                        || all.stream().anyMatch(w -> w != part && fits(part, w.value()));
        Set<BigDecimal> wholes = new TreeSet<>();
        int last = 0;
        for (Count whole : earlier) {
            if (whole.unit() != null
                    && whole.unit().equals(part.unit())
                    && whole.value().compareTo(part.value()) >= 0) {
                wholes.add(whole.value());
                last = whole.end();
            }
        }
        String between = sentence.folded().substring(Math.min(last, part.at()), part.at());
        boolean ofIt = OF_WHICH.matcher(between).find() && between.indexOf(';') < 0;
        if (!fits && wholes.size() == 1 && ofIt) {
            hold(sentence, part, wholes.iterator().next());
        }
    }

    /** How many of this noun the text counts, wherever it does. */
    private Set<BigDecimal> named(List<Sentence> sentences, String noun) {
        Set<BigDecimal> values = new TreeSet<>();
        for (Sentence sentence : sentences) {
            if (sentence.folded().contains(noun)) {
                counts.of(sentence).stream()
                        .filter(c -> c.named().equals(noun))
                        .forEach(c -> values.add(c.value()));
            }
        }
        return values;
    }

    private static boolean fits(Count part, BigDecimal whole) {
        return whole.signum() > 0
                && part.value().compareTo(whole) <= 0
                && exact(part, whole).subtract(part.share()).abs().compareTo(lastDigit(part)) < 0;
    }

    private static BigDecimal exact(Count part, BigDecimal whole) {
        return part.value().multiply(HUNDRED).divide(whole, 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal lastDigit(Count part) {
        return BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, part.share().scale()));
    }

    private void hold(Sentence sentence, Count part, BigDecimal whole) {
        if (whole.signum() == 0 || part.value().compareTo(whole) > 0 || fits(part, whole)) {
            return;
        }
        BigDecimal exact = exact(part, whole);
        if (exact.subtract(part.share()).abs().compareTo(NEAR) > 0) {
            return;
        }
        findings.add(
                Words.finding(
                        "NORM-030",
                        Severity.ERROR,
                        sentence.evidence(part.at()),
                        sentence.text().substring(part.at(), part.end()).strip()
                                + " ("
                                + VietnameseText.number(part.share())
                                + "%)",
                        VietnameseText.number(part.value()),
                        VietnameseText.number(whole),
                        VietnameseText.number(
                                exact.setScale(
                                        Math.max(2, part.share().scale()), RoundingMode.HALF_UP))));
    }
}
