package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.IndicatorDefinition;

/**
 * Which indicator each figure of a sentence is told to be: by what it speaks of, by the phrase it
 * stands beside, and by the sums they make.
 */
final class ToldFigures {

    /** A comma or "và" stands between them, no other word. */
    private static final int BESIDE = 4;

    private final List<Figure> figures;
    private final Meanings meanings;
    private final Meant meant;
    private final List<IndicatorDefinition> indicators;
    private final SearchText stream;

    ToldFigures(
            List<Figure> figures,
            Meanings meanings,
            List<IndicatorDefinition> indicators,
            SearchText stream) {
        this.figures = figures;
        this.meanings = meanings;
        this.meant = meanings.meant();
        this.indicators = indicators;
        this.stream = stream;
    }

    /**
     * @param phrases what the phrases of the catalogue say
     * @param marked the text has its marks
     * @return for each figure what it is, or null
     */
    List<Match> of(List<Match> phrases, boolean marked) {
        Match[] matches = new Match[figures.size()];
        phrases.forEach(match -> matches[match.figure()] = match);
        List<Match> told = new ArrayList<>();
        for (int f = 0; f < figures.size(); f++) {
            Match match = told(f, matches[f], marked);
            told.add(match == null && marked && f > 0 ? beside(f, told.get(f - 1)) : match);
        }
        sums(told);
        return told;
    }

    /** Of a sum and its parts only the sum is the figure. */
    private void sums(List<Match> told) {
        List<String> ids = new ArrayList<>();
        for (int f = 0; f < figures.size(); f++) {
            IndicatorDefinition alone = meant.alone(f, indicators);
            Match match = told.get(f);
            ids.add(
                    match != null
                            ? match.phrase().indicator().id()
                            : alone == null ? null : alone.id());
        }
        for (int f = 0; f < figures.size(); f++) {
            List<Integer> parts = PartsOfSums.of(f, figures, ids);
            parts.forEach(part -> told.set(part, null));
            if (!parts.isEmpty() && told.get(f) == null) {
                told.set(f, named(f, meant.alone(f, indicators)));
            }
        }
    }

    /** What a figure speaks of goes before the phrase that happens to stand beside it. */
    private Match told(int f, Match match, boolean marked) {
        if (match != null && !marked) {
            return match; // too many words are damaged to say what is not there
        }
        IndicatorDefinition own = meant.indicator(f, indicators);
        if (own == null) {
            boolean other =
                    match != null
                            && (meant.denies(f, match.phrase().indicator())
                                    || meant.isPart(f, match.phrase().indicator(), indicators));
            return other ? null : match;
        }
        if (match != null && match.phrase().indicator().id().equals(own.id())) {
            return match;
        }
        return named(f, own);
    }

    /** "phát 156 tin, 38 bài": the second is of the same work as the first. */
    private Match beside(int f, Match before) {
        int gap = figures.get(f).start() - figures.get(f - 1).unitEnd();
        IndicatorDefinition own =
                before == null || gap > BESIDE
                        ? null
                        : meant.beside(f, before.phrase().indicator(), indicators);
        return own == null ? null : named(f, own);
    }

    private Match named(int f, IndicatorDefinition own) {
        int from = stream.indexOf(meanings.from(f));
        int to = stream.indexOf(figures.get(f).start());
        return new Match(Phrase.named(own), f, from, Math.max(from, to), 0, 1);
    }
}
