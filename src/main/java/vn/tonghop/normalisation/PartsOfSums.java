package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * "Treo 15 băng rôn, dựng 07 pa nô (cộng 22 cái)": a count that is the sum of those before it is
 * the figure, those before it are its parts.
 */
final class PartsOfSums {

    private static final int FEWEST = 2;

    private PartsOfSums() {}

    /**
     * The parts of the count at this place: the nearest counts of the same indicator before it.
     *
     * @param ids what each figure is, by itself; null for none
     * @return empty when it is no sum
     */
    static List<Integer> of(int whole, List<Figure> figures, List<String> ids) {
        List<Integer> parts = new ArrayList<>();
        Figure sum = figures.get(whole);
        if (ids.get(whole) == null || !isCount(sum) || sum.value().signum() == 0) {
            return parts;
        }
        BigDecimal added = BigDecimal.ZERO;
        for (int f = whole - 1; f >= 0 && added.compareTo(sum.value()) < 0; f--) {
            if (ids.get(whole).equals(ids.get(f)) && isCount(figures.get(f))) {
                parts.add(f);
                added = added.add(figures.get(f).value());
            }
        }
        return parts.size() >= FEWEST && added.compareTo(sum.value()) == 0 ? parts : List.of();
    }

    private static boolean isCount(Figure figure) {
        return figure.measure() == Measure.COUNT && !figure.isPair() && figure.upper() == null;
    }
}
