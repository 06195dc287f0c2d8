package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.normalisation.Counts.Count;

/**
 * When parts that do not come to their whole are an error: they have to be told apart by one side
 * of their meaning (trực tuyến, trực tiếp), or be named alike (xã …, xã …), or be announced as all
 * there is ("gồm", a bracket, a list), and come near it.
 */
final class Partition {

    /** Sides whose values are no two of them true of one thing. */
    private static final List<String> SIDES =
            List.of("channel", "timing", "level", "doing", "who", "thing");

    /** Values that are all there are of a side. */
    private static final List<Set<String>> COMPLETE =
            List.of(
                    Set.of("online", "direct"),
                    Set.of("early+on_time", "late"),
                    Set.of("on_time", "late"),
                    Set.of("in_time", "late"),
                    Set.of("carried", "fresh"),
                    Set.of("full", "partial"),
                    Set.of("resolved", "pending"));

    private static final BigDecimal NEAR_ALL = new BigDecimal("0.2");
    private static final BigDecimal NEAR_ANY = new BigDecimal("0.03");
    private static final BigDecimal NEAR_SOME = new BigDecimal("0.12");

    /** A whole and its parts that do not come to it. */
    record Wrong(Count whole, List<Count> parts, BigDecimal sum) {

        String terms() {
            return parts.stream()
                    .map(p -> VietnameseText.number(p.value()))
                    .collect(Collectors.joining(" + "));
        }
    }

    private Partition() {}

    /**
     * @param wholes what may be the whole, the last one first to be meant
     * @param all the parts are announced as all there is
     */
    static Optional<Wrong> wrong(
            List<Count> wholes, List<Count> behind, boolean all, Counts counts) {
        if (wholes.isEmpty() || behind.size() < 2) {
            return Optional.empty();
        }
        Count whole = whole(wholes, behind.get(0));
        List<Count> parts = alike(whole, behind);
        if (parts.size() < 2 || anyFits(wholes, parts)) {
            return Optional.empty();
        }
        List<Count> told = parts.stream().anyMatch(Count::isRest) ? parts : family(parts, counts);
        return Stream.of(all ? parts : List.<Count>of(), told)
                .filter(meant -> meant.size() > 1)
                .filter(meant -> isMeant(whole, meant, told.equals(meant), all, counts))
                .findFirst()
                .or(() -> Optional.of(parts).filter(p -> isAlmost(whole, p)))
                .map(meant -> new Wrong(whole, meant, sum(meant)));
    }

    /** So near that it is a mistyped digit rather than something left out. */
    private static boolean isAlmost(Count whole, List<Count> parts) {
        return parts.stream().allMatch(p -> p.measured().equals(whole.measured()))
                && !whole.measured().isEmpty()
                && isNear(sum(parts), whole, NEAR_ANY);
    }

    /** These parts are meant to be the whole. */
    private static boolean isMeant(
            Count whole, List<Count> parts, boolean family, boolean all, Counts counts) {
        BigDecimal sum = sum(parts);
        boolean sameUnit = parts.stream().allMatch(p -> isSame(p.unit(), whole.unit()));
        boolean larger = sum.compareTo(whole.value()) > 0;
        boolean smaller = parts.stream().allMatch(p -> p.value().compareTo(whole.value()) <= 0);
        return smaller
                && (family
                                && sameUnit
                                && (larger || isComplete(parts, counts))
                                && isNear(sum, whole, BigDecimal.ONE)
                        || family && isNear(sum, whole, NEAR_SOME)
                        || all && isNear(sum, whole, sameUnit ? NEAR_ALL : NEAR_SOME));
    }

    /** Some of the last parts before the whole come to it. */
    static boolean fitsBackwards(Count whole, List<Count> before) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = before.size() - 1; i >= 0; i--) {
            sum = sum.add(before.get(i).value());
            if (i < before.size() - 1 && sum.compareTo(whole.value()) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The last count of the parts' unit; where they have none the total, or the last. */
    private static Count whole(List<Count> wholes, Count part) {
        Count last = wholes.get(wholes.size() - 1);
        for (int i = wholes.size() - 1; i >= 0; i--) {
            if (!part.measured().isEmpty() && part.measured().equals(wholes.get(i).measured())) {
                return wholes.get(i);
            }
        }
        return last;
    }

    /** The parts of the whole's unit; of other units only when none has the whole's. */
    private static List<Count> alike(Count whole, List<Count> behind) {
        List<Count> said =
                behind.stream().filter(p -> p.measured().equals(whole.measured())).toList();
        if (said.size() > 1 && !whole.measured().isEmpty()) {
            return said;
        }
        List<Count> same = behind.stream().filter(p -> isSame(p.unit(), whole.unit())).toList();
        return same.size() > 1 ? same : behind;
    }

    private static boolean isSame(String unit, String whole) {
        return unit == null || whole == null || Objects.equals(unit, whole);
    }

    private static boolean anyFits(List<Count> wholes, List<Count> parts) {
        for (Count whole : wholes) {
            for (int from = 0; from < parts.size() - 1; from++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int to = from; to < parts.size(); to++) {
                    sum = sum.add(parts.get(to).value());
                    if (to > from && sum.compareTo(whole.value()) == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The first parts that one side tells apart, or whose names begin alike. */
    private static List<Count> family(List<Count> parts, Counts counts) {
        List<Count> best = List.of();
        for (String side : SIDES) {
            Set<String> values = new HashSet<>();
            List<Count> told = new ArrayList<>();
            for (Count part : parts) {
                String value = counts.said(part).get(side);
                if (value == null || !values.add(value)) {
                    break;
                }
                told.add(part);
            }
            best = told.size() > best.size() ? told : best;
        }
        boolean named =
                !parts.get(0).label().isEmpty()
                        && parts.stream().allMatch(p -> p.label().equals(parts.get(0).label()));
        return best.size() > 1 ? best : named ? parts : List.of();
    }

    private static boolean isComplete(List<Count> parts, Counts counts) {
        Set<String> values =
                parts.stream()
                        .map(counts::said)
                        .map(Map::values)
                        .flatMap(v -> v.stream())
                        .collect(Collectors.toSet());
        boolean rest = parts.stream().anyMatch(Count::isRest);
        return rest || COMPLETE.stream().anyMatch(values::containsAll);
    }

    private static boolean isNear(BigDecimal sum, Count whole, BigDecimal share) {
        return sum.subtract(whole.value()).abs().compareTo(whole.value().multiply(share)) <= 0;
    }

    private static BigDecimal sum(List<Count> parts) {
        return parts.stream().map(Count::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
