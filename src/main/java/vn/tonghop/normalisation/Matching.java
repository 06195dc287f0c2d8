package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.normalisation.FuzzyPhrases.Hit;

/**
 * Which figure of a sentence belongs to which phrase: every pair that could be meant gets a score
 * (long phrases before short ones, near figures before far ones), and the best pairs are taken
 * first; neither a figure nor a phrase is used twice.
 */
final class Matching {

    private static final int FARTHEST_AFTER = 110;
    private static final int FARTHEST_BEFORE = 12;
    private static final int FARTHEST_SHARE = 110;
    private static final int FILLER = 10;
    private static final double COMMA = 4;

    /** What may stand between a phrase and its own figure. */
    private static final Pattern SAYS =
            Pattern.compile("(?:la|dat|co|da|dat|khoang|tren|hon|gan|uoc|con|chi|\\|)*");

    private final Sentence sentence;
    private final List<Figure> figures;
    private final SearchText stream;
    private final PhraseSearch search;
    private final boolean marked;
    private final int[] figureAt;

    /** The lines above; searched only when a part of a phrase is not in the sentence. */
    private PhraseSearch lead;

    Matching(Sentence sentence, List<Figure> figures, SearchText stream, boolean marked) {
        this.sentence = sentence;
        this.figures = figures;
        this.stream = stream;
        this.search = new PhraseSearch(stream, marked);
        this.marked = marked;
        this.figureAt = figures.stream().mapToInt(f -> stream.indexOf(f.start())).toArray();
    }

    private PhraseSearch lead() {
        if (lead == null) {
            String above = Folding.fold(sentence.lead());
            lead = new PhraseSearch(SearchText.of(above, List.of(), List.of()), marked);
        }
        return lead;
    }

    PhraseSearch search() {
        return search;
    }

    /** The best assignment, in the order of the figures. */
    List<Match> best(List<Phrase> phrases) {
        List<Match> all = new ArrayList<>();
        Map<IndicatorDefinition, Boolean> wanted = new IdentityHashMap<>();
        for (Phrase phrase : phrases) {
            boolean fits = wanted.computeIfAbsent(phrase.indicator(), i -> anyFits(phrase));
            if (fits && phrase.isPlaced()) {
                placed(phrase, all);
            } else if (fits) {
                beside(phrase, all);
            }
        }
        return new Assignment(figures).of(all);
    }

    private boolean anyFits(Phrase phrase) {
        return figures.stream().anyMatch(figure -> Fit.of(phrase.indicator(), figure));
    }

    private void placed(Phrase phrase, List<Match> all) {
        for (int f = 0; f < figures.size(); f++) {
            if (!Fit.of(phrase.indicator(), figures.get(f))) {
                continue;
            }
            Hit left = search.endingAt(phrase.left(), figureAt[f], FILLER);
            Hit right = search.startingAt(phrase.right(), figureAt[f] + 1, 0);
            if (left == null || right == null || isTorn(phrase, figures.get(f), right)) {
                continue;
            }
            double letters = phrase.left().length() + phrase.right().length() + 3;
            double cost = left.cost() + right.cost();
            add(
                    phrase,
                    f,
                    Math.min(left.start(), figureAt[f]),
                    Math.max(right.end(), figureAt[f] + 1),
                    letters,
                    cost,
                    0,
                    all);
        }
    }

    /**
     * "2.751 hồ sơ, đúng hạn 1.231 …": behind a comma that the phrase has not something else
     * begins.
     */
    private boolean isTorn(Phrase phrase, Figure figure, Hit right) {
        if (phrase.right().isEmpty() || right.end() == 0) {
            return false;
        }
        int to = stream.places()[right.end() - 1];
        boolean comma =
                to > figure.unitEnd()
                        && sentence.folded().substring(figure.unitEnd(), to).indexOf(',') >= 0;
        return comma && phrase.printed().indexOf(',', phrase.printed().indexOf('#')) < 0;
    }

    private void beside(Phrase phrase, List<Match> all) {
        for (Hit hit : search.places(phrase.main())) {
            boolean followed = isDirectlyFollowed(phrase, hit);
            for (int f = 0; f < figures.size(); f++) {
                if (Fit.of(phrase.indicator(), figures.get(f)) && figureAt[f] >= hit.end()) {
                    after(phrase, hit, f, all);
                } else if (Fit.of(phrase.indicator(), figures.get(f))
                        && figureAt[f] < hit.start()
                        && !followed) {
                    before(phrase, hit, f, all);
                }
            }
        }
    }

    private void after(Phrase phrase, Hit hit, int f, List<Match> all) {
        int at = figureAt[f];
        int distance = search.distance(hit.end(), at);
        if (distance < 0) {
            distance = behindItsCount(phrase, f, hit);
        }
        if (distance >= 0 && distance <= FARTHEST_AFTER) {
            // "trước hạn, 148 …": behind a comma something else begins
            double comma = distance < 8 && isParted(hit.end(), at) ? COMMA : 0;
            double away = Math.max(0, distance - says(at)) * 0.12 + comma;
            add(phrase, f, hit.start(), hit.end(), phrase.main().length(), hit.cost(), away, all);
        }
    }

    private void before(Phrase phrase, Hit hit, int f, List<Match> all) {
        Figure figure = figures.get(f);
        boolean share = figure.measure() == Measure.PERCENT;
        int distance = search.distance(figureAt[f] + 1, hit.start());
        int farthest = share ? FARTHEST_SHARE : FARTHEST_BEFORE + unitLetters(figure);
        if (distance >= 0 && distance <= farthest) {
            if (!share && isAnother(figure, hit)) {
                return;
            }
            double away = Math.max(0, distance - unitLetters(figure)) * (share ? 0.1 : 0.3);
            add(phrase, f, hit.start(), hit.end(), phrase.main().length(), hit.cost(), away, all);
        }
    }

    /** A comma or "không" stands between a count and the phrase behind it: another statement. */
    private boolean isAnother(Figure figure, Hit hit) {
        int to = stream.places()[hit.start()];
        String between =
                to <= figure.unitEnd() ? "" : sentence.folded().substring(figure.unitEnd(), to);
        return between.indexOf(',') >= 0 || Folding.plain(between).contains("khong");
    }

    /** A figure that fits stands right behind the phrase, nothing parting them. */
    private boolean isDirectlyFollowed(Phrase phrase, Hit hit) {
        for (int f = 0; f < figures.size(); f++) {
            if (figureAt[f] >= hit.end()) {
                int distance = search.distance(hit.end(), figureAt[f]);
                return distance >= 0
                        && Fit.of(phrase.indicator(), figures.get(f))
                        && SAYS.matcher(stream.letters().substring(hit.end(), figureAt[f]))
                                .matches()
                        && !isParted(hit.end(), figureAt[f]);
            }
        }
        return false;
    }

    /** A comma or bracket stands between two places of the stream. */
    private boolean isParted(int from, int to) {
        if (from <= 0 || to >= stream.places().length) {
            return false;
        }
        String between =
                sentence.folded().substring(stream.places()[from - 1], stream.places()[to]);
        return between.indexOf(',') >= 0 || between.indexOf(')') >= 0;
    }

    /** "số hóa: 1.200 hồ sơ, đạt 95%": the share stands behind the count; its distance, or -1. */
    private int behindItsCount(Phrase phrase, int f, Hit hit) {
        if (!phrase.isRate() || f == 0 || figures.get(f).measure() != Measure.PERCENT) {
            return -1;
        }
        int count = figureAt[f - 1];
        if (figures.get(f - 1).measure() != Measure.COUNT || count < hit.end()) {
            return -1;
        }
        int before = search.distance(hit.end(), count);
        int after = search.distance(count + 1, figureAt[f]);
        return before < 0 || after < 0 || after > 40 ? -1 : before + after + 10;
    }

    /** "… là", "… đạt", ":" right before the figure: it says what stands before. */
    private int says(int at) {
        String before = stream.letters().substring(Math.max(0, at - 4), at);
        return before.endsWith("la") || before.endsWith("dat") || before.endsWith("co") ? 12 : 0;
    }

    private static int unitLetters(Figure figure) {
        return figure.unit() == null ? 0 : Folding.letters(figure.unit()).length();
    }

    private void add(
            Phrase phrase,
            int figure,
            int start,
            int end,
            double letters,
            double cost,
            double away,
            List<Match> all) {
        double context = contexts(phrase, start, end);
        if (context < 0) {
            return;
        }
        if (phrase.isRate() && figures.get(figure).isPair()) {
            away += 3; // a pair is a count first
        }
        double quality = Math.max(0.3, 1 - cost / Math.max(6, letters));
        all.add(
                new Match(
                        phrase, figure, start, end, letters + context - cost * 2 - away, quality));
    }

    /** What the other parts of a phrase add at this place, or -1. */
    double contexts(Phrase phrase, Hit hit) {
        return contexts(phrase, hit.start(), hit.end());
    }

    /** What the other parts of the phrase add, or -1 when one of them is missing. */
    private double contexts(Phrase phrase, int start, int end) {
        double sum = 0;
        for (String part : phrase.before()) {
            int nearest = -1;
            for (Hit hit : search.places(part)) {
                nearest = hit.end() <= start ? Math.max(nearest, hit.end()) : nearest;
            }
            if (nearest >= 0) {
                sum += part.length() * 0.6 - Math.min(8, (start - nearest) * 0.04);
            } else if (!lead().places(part).isEmpty()) {
                sum += part.length() * 0.3;
            } else {
                return -1;
            }
        }
        for (String part : phrase.after()) {
            int nearest = Integer.MAX_VALUE;
            for (Hit hit : search.places(part)) {
                nearest = hit.start() >= end ? Math.min(nearest, hit.start()) : nearest;
            }
            if (nearest == Integer.MAX_VALUE) {
                return -1;
            }
            sum += part.length() * 0.6 - Math.min(8, (nearest - end) * 0.04);
        }
        return sum;
    }
}
