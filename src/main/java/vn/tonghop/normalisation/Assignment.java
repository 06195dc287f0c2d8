package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.normalisation.Figure.Measure;

/** Takes the best of all pairs first; neither a figure nor a phrase is used twice. */
final class Assignment {

    private final List<Figure> figures;

    Assignment(List<Figure> figures) {
        this.figures = figures;
    }

    /** The pairs taken, in the order of the figures. */
    List<Match> of(List<Match> all) {
        all.sort((a, b) -> Double.compare(b.score(), a.score()));
        List<Match> taken = new ArrayList<>();
        for (Match match : all) {
            if (taken.stream().noneMatch(t -> excludes(t, match))) {
                taken.add(match);
            }
        }
        taken.sort((a, b) -> a.figure() - b.figure());
        return taken;
    }

    private boolean excludes(Match taken, Match match) {
        boolean shared =
                taken.overlaps(match) && !isShareOf(match, taken) && !isShareOf(taken, match);
        String id = taken.phrase().indicator().id();
        return taken.figure() == match.figure()
                || shared
                || id.equals(match.phrase().indicator().id()) && isSamePlace(taken, match);
    }

    /**
     * The same indicator twice in a sentence without anything between its places is one statement.
     */
    private static boolean isSamePlace(Match taken, Match match) {
        return Math.abs(taken.start() - match.start()) < 3;
    }

    /** A phrase may name a count and the share that follows it. */
    private boolean isShareOf(Match share, Match count) {
        return share.phrase().isRate()
                && !count.phrase().isRate()
                && share.figure() == count.figure() + 1
                && figures.get(share.figure()).measure() == Measure.PERCENT;
    }
}
