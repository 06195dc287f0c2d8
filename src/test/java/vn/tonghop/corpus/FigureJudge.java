package vn.tonghop.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.report.Indicator;

/** Counts figures found, missed and invented. Figures without an id of the catalogue are free. */
final class FigureJudge {

    private final Tally tally;
    private final List<String> faults;

    FigureJudge(Tally tally, List<String> faults) {
        this.tally = tally;
        this.faults = faults;
    }

    void judge(List<Truth.Figure> wanted, Survival survival, List<Indicator> got) {
        var left = new ArrayList<>(got);
        var lost = new ArrayList<Truth.Figure>();
        for (var figure : wanted) {
            var found =
                    left.stream()
                            .filter(i -> hasValue(figure, i.value()))
                            .filter(i -> i.id() != null)
                            .max(Comparator.comparingDouble(i -> closeness(figure, i)));
            if (found.isPresent()) {
                left.remove(found.get());
                found(figure, found.get());
            } else if (survival.hasFigure(figure)) {
                tally.add("figures");
                faults.add(
                        "figure missed: %s = %s | %s"
                                .formatted(figure.id(), figure.value(), figure.snippet()));
            } else {
                tally.add("figures.lost");
                lost.add(figure);
            }
        }
        left.stream()
                .filter(i -> i.id() != null && i.isTotal())
                .filter(i -> wanted.stream().noneMatch(f -> repeats(f, i)))
                .forEach(i -> extra(i, survival, lost));
    }

    /** Results without a name in the catalogue: they have to be listed, under whatever words. */
    void others(List<Truth.Figure> wanted, Survival survival, List<Indicator> got) {
        var left = new ArrayList<>(got);
        for (var figure : wanted) {
            if (!survival.hasFigure(figure)) {
                continue;
            }
            tally.add("others");
            var listed =
                    left.stream()
                            .filter(i -> hasValue(figure, i.value()))
                            .max(Comparator.comparingDouble(i -> i.id() == null ? 1 : 0));
            if (listed.isPresent()) {
                left.remove(listed.get());
                tally.add("others.listed");
            } else {
                faults.add(
                        "other figure not listed: %s = %s | %s"
                                .formatted(figure.about(), figure.value(), figure.snippet()));
            }
        }
    }

    private void found(Truth.Figure figure, Indicator got) {
        tally.add("figures");
        tally.add("figures.found");
        boolean sameId = isId(figure, got.id());
        if (sameId) {
            tally.add("figures.id");
        } else {
            faults.add(
                    "figure under another id: %s = %s | got %s | %s"
                            .formatted(
                                    figure.id(), figure.value(), got.id(), got.evidence().text()));
        }
        String qualifier = got.qualifier() == null ? null : got.qualifier().code();
        tally.add("qualifiers");
        if (figure.upTo() != null || java.util.Objects.equals(figure.qualifier(), qualifier)) {
            tally.add("qualifiers.right");
        } else {
            faults.add(
                    "qualifier of %s: expected %s | got %s"
                            .formatted(figure.id(), figure.qualifier(), qualifier));
        }
    }

    /** A text alone that says another figure than the page did is recognition's fault. */
    private void extra(Indicator figure, Survival survival, List<Truth.Figure> lost) {
        if (survival.isTextAlone() && lost.stream().anyMatch(f -> isId(f, figure.id()))) {
            tally.add("figures.misread");
        } else {
            invented(figure);
        }
    }

    private void invented(Indicator figure) {
        tally.add("figures.invented");
        faults.add(
                "figure invented: %s = %s | %s"
                        .formatted(figure.id(), figure.value(), figure.evidence()));
    }

    private static boolean isId(Truth.Figure figure, String id) {
        return figure.id().equals(id) || figure.also() != null && figure.also().contains(id);
    }

    private static boolean hasValue(Truth.Figure figure, BigDecimal value) {
        return value.compareTo(figure.value()) == 0
                || figure.upTo() != null && value.compareTo(figure.upTo()) == 0;
    }

    /** The same figure said twice, or the other end of a range, is no invention. */
    private static boolean repeats(Truth.Figure figure, Indicator got) {
        return isId(figure, got.id()) && hasValue(figure, got.value());
    }

    private static double closeness(Truth.Figure figure, Indicator got) {
        String text = got.evidence().text();
        return (isId(figure, got.id()) ? 2 : 0)
                + (got.isTotal() ? 1 : 0)
                + (text == null ? 0 : Likeness.within(figure.snippet(), text));
    }
}
