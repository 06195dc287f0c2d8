package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.reading.Cell;

/**
 * Whether a table nobody can read by its words is a form of the catalogue all the same: by the
 * form's mark, by words of its headers, by the sums that hold between its columns. A guess is only
 * ever a proposal; no figure is taken by it.
 */
final class LayoutGuess {

    private static final int FEWEST = 5;
    private static final int SAMPLE = 5;
    private static final int LONGEST = 80;
    private static final double LIKE = 0.6;

    private final FormDefinition form;
    private final Grid grid;
    private final TableHeader header;
    private final List<Integer> numeric;

    private LayoutGuess(FormDefinition form, Grid grid, TableHeader header) {
        this.form = form;
        this.grid = grid;
        this.header = header;
        this.numeric = header.paths().keySet().stream().filter(this::hasFigures).toList();
    }

    static Optional<UnknownLayout> of(FormDefinition form, Grid grid) {
        return TableHeader.of(grid)
                .map(h -> new LayoutGuess(form, grid, h))
                .filter(g -> g.numeric.size() >= FEWEST)
                .flatMap(LayoutGuess::proposal);
    }

    private boolean hasFigures(int column) {
        String path = header.paths().get(column);
        return !path.matches("(?:so )?(?:tt|stt|thu tu)")
                && rows().anyMatch(r -> figure(r, column) != null);
    }

    private java.util.stream.IntStream rows() {
        return java.util.stream.IntStream.rangeClosed(
                header.dataRow(), Math.min(grid.lastRow(), header.dataRow() + 40));
    }

    private BigDecimal figure(int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null || cell.row() != row ? null : FormNumber.of(cell, null);
    }

    private Optional<UnknownLayout> proposal() {
        Map<Integer, String> byOrder = byOrder();
        Map<Integer, String> byWords = byWords();
        boolean sums = holds(byOrder) >= 2;
        Map<Integer, String> proposed = sums ? byOrder : byWords;
        boolean words = byWords.size() >= FEWEST && holds(byWords) >= 1;
        return sums || isMarked() || words && speaksOfDossiers()
                ? Optional.of(layout(proposed))
                : Optional.empty();
    }

    /** The form's columns in their order, when there are as many. */
    private Map<Integer, String> byOrder() {
        List<String> numbered =
                form.columns().stream()
                        .filter(c -> c.formNumber() != null)
                        .map(FormDefinition.Column::indicator)
                        .toList();
        Map<Integer, String> assigned = new LinkedHashMap<>();
        if (numbered.size() == numeric.size()) {
            for (int i = 0; i < numeric.size(); i++) {
                assigned.put(numeric.get(i), numbered.get(i));
            }
        }
        return assigned;
    }

    /** The likest header first, each indicator once. */
    private Map<Integer, String> byWords() {
        record Like(int column, String indicator, double likeness) {}
        List<Like> all = new ArrayList<>();
        for (int column : numeric) {
            for (FormDefinition.Column known : form.columns()) {
                double like = likeness(known.headers(), header.paths().get(column));
                if (like >= LIKE) {
                    all.add(new Like(column, known.indicator(), like));
                }
            }
        }
        all.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        Map<Integer, String> assigned = new LinkedHashMap<>();
        for (Like like : all) {
            if (!assigned.containsKey(like.column()) && !assigned.containsValue(like.indicator())) {
                assigned.put(like.column(), like.indicator());
            }
        }
        return assigned;
    }

    private static double likeness(List<List<String>> headers, String path) {
        Set<String> words = words(path);
        double sum = 0;
        double last = 0;
        for (List<String> level : headers) {
            last =
                    level.stream()
                            .mapToDouble(s -> shared(words(Folding.words(s)), words))
                            .max()
                            .orElse(0);
            sum += last;
        }
        return last < LIKE ? 0 : sum / headers.size();
    }

    private static double shared(Set<String> wanted, Set<String> words) {
        return (double) wanted.stream().filter(words::contains).count() / wanted.size();
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(Arrays.asList(text.replace(">", " ").strip().split("\\s+")));
    }

    /** How many of the form's sums hold in every row in which something is to be summed. */
    private long holds(Map<Integer, String> assigned) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        assigned.forEach((column, indicator) -> columns.put(indicator, column));
        return form.identities().stream().filter(i -> holds(i, columns)).count();
    }

    private boolean holds(FormDefinition.Identity identity, Map<String, Integer> columns) {
        if (!columns.containsKey(identity.whole())
                || !columns.keySet().containsAll(identity.parts())) {
            return false;
        }
        int seen = 0;
        for (int row : rows().toArray()) {
            BigDecimal whole = figure(row, columns.get(identity.whole()));
            if (whole == null || whole.signum() == 0) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (String part : identity.parts()) {
                BigDecimal value = figure(row, columns.get(part));
                sum = value == null ? sum : sum.add(value);
            }
            if (sum.compareTo(whole) != 0) {
                return false;
            }
            seen++;
        }
        return seen > 0;
    }

    private boolean isMarked() {
        String head =
                grid.cells().stream()
                        .filter(c -> c.row() < header.dataRow())
                        .map(c -> Folding.words(c.text()))
                        .collect(Collectors.joining(" "));
        return form.marks().stream().anyMatch(m -> head.contains(Folding.words(m)));
    }

    private boolean speaksOfDossiers() {
        return grid.cells().stream()
                .filter(c -> c.row() < header.dataRow())
                .map(c -> Folding.words(c.text()))
                .anyMatch(w -> w.matches("(?:.* )?(?:ho so|thu tuc hanh chinh|tthc)(?: .*)?"));
    }

    private UnknownLayout layout(Map<Integer, String> proposed) {
        List<Integer> columns = List.copyOf(header.paths().keySet());
        List<UnknownLayout.Column> shown =
                columns.stream()
                        .map(
                                c ->
                                        new UnknownLayout.Column(
                                                header.paths().get(c), printed(c), proposed.get(c)))
                        .toList();
        List<List<String>> rows =
                rows().filter(r -> !grid.row(r).isEmpty())
                        .limit(SAMPLE)
                        .mapToObj(r -> columns.stream().map(c -> text(r, c)).toList())
                        .toList();
        return new UnknownLayout(header.fingerprint(), form.id(), grid.name(), shown, rows);
    }

    private String printed(int column) {
        return cut(
                String.join(
                        " > ",
                        FormHeaderRows.path(grid, header.firstRow(), header.dataRow(), column)));
    }

    private String text(int row, int column) {
        Cell cell = grid.at(row, column);
        return cell == null || cell.row() != row || cell.column() != column ? "" : cut(cell.text());
    }

    private static String cut(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
