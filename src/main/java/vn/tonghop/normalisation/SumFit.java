package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tonghop.catalogue.FormDefinition.Identity;

/**
 * Lays figures under the columns of a form, in its order, some columns left empty, so that as many
 * as possible of its sums come out and none is contradicted. A figure is told where every such way
 * puts it in the same column.
 */
final class SumFit {

    private static final int FEWEST_SUMS = 2;

    /** So many columns may be missing or lost. */
    private static final int MOST_MISSING = 8;

    /** More dossiers than these are hardly ever late; a lost zero is met every day. */
    private static final BigDecimal SHARE_OF_RARE = new BigDecimal("0.05");

    private final List<String> columns;
    private final List<Identity> identities;
    private final Set<String> rare;

    private List<BigDecimal> figures;
    private int best;
    private final List<int[]> ways = new ArrayList<>();

    /**
     * @param columns ids of indicators in the order in which the form has them
     * @param rare those whose figure is small or nothing nearly everywhere
     */
    SumFit(List<String> columns, List<Identity> identities, Set<String> rare) {
        this.columns = columns;
        this.identities = identities;
        this.rare = rare;
    }

    /** For each figure the column it stands in, or null where that cannot be told. */
    List<String> told(List<BigDecimal> row) {
        figures = row;
        best = FEWEST_SUMS;
        ways.clear();
        if (columns.size() - row.size() <= MOST_MISSING) {
            lay(new int[row.size()], 0, 0);
        }
        List<int[]> likely = withoutRare();
        String[] told = new String[row.size()];
        for (int f = 0; f < row.size() && !likely.isEmpty(); f++) {
            int column = likely.get(0)[f];
            int figure = f;
            boolean same = likely.stream().allMatch(w -> w[figure] == column);
            told[f] = same ? columns.get(column) : null;
        }
        return Arrays.asList(told);
    }

    private void lay(int[] way, int figure, int from) {
        if (figure == way.length) {
            judge(way);
            return;
        }
        for (int c = from; columns.size() - c >= way.length - figure; c++) {
            way[figure] = c;
            lay(way, figure + 1, c + 1);
        }
    }

    private void judge(int[] way) {
        BigDecimal[] values = new BigDecimal[columns.size()];
        for (int f = 0; f < way.length; f++) {
            values[way[f]] = figures.get(f);
        }
        int sums = 0;
        for (Identity identity : identities) {
            BigDecimal whole = value(values, identity.whole());
            List<BigDecimal> parts =
                    identity.parts().stream()
                            .map(p -> value(values, p))
                            .filter(Objects::nonNull)
                            .toList();
            if (whole == null || parts.isEmpty()) {
                continue;
            }
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean complete = parts.size() == identity.parts().size();
            if (sum.compareTo(whole) > 0 || complete && sum.compareTo(whole) != 0) {
                return;
            }
            sums += sum.compareTo(whole) == 0 && parts.size() > 1 ? 1 : 0;
        }
        if (sums < best || standsTwice(values)) {
            return;
        }
        if (sums > best) {
            best = sums;
            ways.clear();
        }
        ways.add(way.clone());
    }

    /** Early and on time stand in two columns or in one, never in both ways. */
    private boolean standsTwice(BigDecimal[] values) {
        for (Identity one : identities) {
            for (Identity other : identities) {
                if (isAnotherWay(one, other)
                        && has(values, one, other)
                        && has(values, other, one)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Two sums of the same whole with a part in common, of which neither is the other in detail.
     */
    private boolean isAnotherWay(Identity one, Identity other) {
        boolean same = one != other && one.whole().equals(other.whole());
        boolean shared = one.parts().stream().anyMatch(other.parts()::contains);
        boolean detailed =
                identities.stream()
                        .anyMatch(
                                i ->
                                        one.parts().contains(i.whole())
                                                        && other.parts().containsAll(i.parts())
                                                || other.parts().contains(i.whole())
                                                        && one.parts().containsAll(i.parts()));
        return same && shared && !detailed;
    }

    /** A part of one that is none of the other has a figure. */
    private boolean has(BigDecimal[] values, Identity one, Identity other) {
        return one.parts().stream()
                .filter(p -> !other.parts().contains(p))
                .anyMatch(p -> value(values, p) != null);
    }

    private BigDecimal value(BigDecimal[] values, String id) {
        int column = columns.indexOf(id);
        return column < 0 ? null : values[column];
    }

    /** Ways in which what is rare is large are dropped where others leave it out. */
    private List<int[]> withoutRare() {
        List<int[]> likely = ways.stream().filter(w -> !isRare(w)).toList();
        return likely.isEmpty() ? ways : likely;
    }

    private boolean isRare(int[] way) {
        return identities.stream()
                .anyMatch(
                        i ->
                                i.parts().stream()
                                        .filter(rare::contains)
                                        .anyMatch(p -> isLarge(way, p, i)));
    }

    private boolean isLarge(int[] way, String part, Identity identity) {
        int whole = figureIn(way, columns.indexOf(identity.whole()));
        int own = figureIn(way, columns.indexOf(part));
        return whole >= 0
                && own >= 0
                && figures.get(own).compareTo(figures.get(whole).multiply(SHARE_OF_RARE)) > 0;
    }

    private static int figureIn(int[] way, int column) {
        for (int f = 0; f < way.length; f++) {
            if (way[f] == column) {
                return f;
            }
        }
        return -1;
    }
}
