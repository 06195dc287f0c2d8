package vn.tonghop.normalisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;

/**
 * What the rows of a table are called after, read from the top: "II Hồ sơ đã giải quyết" says what
 * "3 Quá hạn" below it counts, and "Hồ sơ tiếp nhận" what "- Trong đó: trực tuyến" is a part of.
 */
final class RowNames {

    private static final Pattern OF_WHICH =
            Pattern.compile(
                    "(?iU)^[-–+•*\\s]*(?:trong đó|trong tổng số|bao gồm|gồm|chia ra)\\s*[:,]?\\s*");
    private static final Pattern LISTED = Pattern.compile("^\\s*[-–+•*].*");

    private final Catalogue catalogue;
    private final IndicatorLabels labels;
    private final NamedByMeaning names;
    private final Deque<Named> above = new ArrayDeque<>();

    /** A row that others may be parts of. */
    private record Named(String label, int depth) {}

    RowNames(Catalogue catalogue, IndicatorLabels labels, NamedByMeaning names) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.names = names;
    }

    /**
     * The indicator of the next row.
     *
     * @param label what names it, with its number or its dash
     * @param ordinal what numbers it in another column, or ""
     * @param unit of its figure, "" when none is printed
     */
    Optional<IndicatorDefinition> next(String label, String ordinal, String unit) {
        int depth = depth(label, ordinal);
        while (!above.isEmpty() && above.peek().depth() >= depth) {
            above.pop();
        }
        String own = OF_WHICH.matcher(label).replaceFirst("");
        Optional<IndicatorDefinition> told = told(own, unit);
        if (!own.isBlank()) {
            above.push(new Named(own, depth));
        }
        return told;
    }

    private Optional<IndicatorDefinition> told(String label, String unit) {
        List<String> path = path(label);
        if (path.size() == 1) {
            return labels.indicator(label, unit);
        }
        return ofGroup(path, unit)
                .or(() -> labels.indicator(label, unit))
                .or(() -> labels.indicator(path.get(path.size() - 2) + " " + label, unit));
    }

    /** "Hồ sơ đang giải quyết > Quá hạn", as a form names its columns. */
    private Optional<IndicatorDefinition> ofGroup(List<String> path, String unit) {
        boolean dossiers = unit.isBlank() || Folding.words(unit).matches("ho so|hs");
        if (!dossiers || !names.isGroup(path.get(0))) {
            return Optional.empty();
        }
        return catalogue.forms().stream()
                .flatMap(f -> Optional.ofNullable(FormColumns.indicator(f, path, names)).stream())
                .findFirst()
                .flatMap(catalogue::indicator);
    }

    private List<String> path(String label) {
        List<String> path = new ArrayList<>();
        Iterator<Named> down = above.descendingIterator();
        down.forEachRemaining(n -> path.add(IndicatorLabels.plain(n.label())));
        path.add(IndicatorLabels.plain(label));
        return path;
    }

    /** I and A stand over 1, 1 over 1.1, any of them over a dash, the dash over what it is of. */
    private static int depth(String label, String ordinal) {
        String number = ordinal.isEmpty() ? FormRow.leadingOrdinal(label) : ordinal;
        boolean part = OF_WHICH.matcher(label).find();
        if (number.matches("[IVX]{1,4}|[A-E]")) {
            return 0;
        }
        if (!number.isEmpty()) {
            return 1 + (int) number.chars().filter(c -> c == '.').count();
        }
        int listed = LISTED.matcher(label).matches() ? label.strip().startsWith("+") ? 12 : 10 : 8;
        return part ? Math.max(listed, 10) : listed;
    }
}
