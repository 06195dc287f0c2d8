package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Indicator;

/**
 * The running text of a document has the lines of its tables too; what the tables say is not said
 * again there, nor contradicted by figures torn out of a row.
 */
final class TableLines {

    private static final int FIGURES_OF_A_ROW = 3;

    private final List<String> rows = new ArrayList<>();
    private final List<Set<String>> numbers = new ArrayList<>();

    TableLines(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            for (List<Cell> row : Grid.of(sheet).rows()) {
                String words =
                        " "
                                + Folding.words(
                                        row.stream()
                                                .map(Cell::text)
                                                .collect(Collectors.joining(" ")))
                                + " ";
                rows.add(words);
                numbers.add(
                        Arrays.stream(words.strip().split(" "))
                                .filter(w -> !w.isEmpty() && Character.isDigit(w.charAt(0)))
                                .collect(Collectors.toSet()));
            }
        }
    }

    /** The line this figure stands in is a row of a table, or a piece of one. */
    boolean has(Indicator figure) {
        String line = figure.evidence().text();
        if (rows.isEmpty() || line == null || figure.evidence().sheet() != null) {
            return false;
        }
        if (line.indexOf('\n') > 0) {
            // a sentence of several lines that are rows of a table, all of them
            return line.lines()
                    .map(l -> " " + Folding.words(l) + " ")
                    .allMatch(w -> rows.stream().anyMatch(r -> r.contains(w)));
        }
        String words = Folding.words(line);
        List<String> figures =
                Arrays.stream(words.split(" "))
                        .filter(w -> !w.isEmpty() && Character.isDigit(w.charAt(0)))
                        .toList();
        return rows.stream().anyMatch(r -> r.contains(" " + words + " "))
                || figures.size() >= FIGURES_OF_A_ROW
                        && numbers.stream().anyMatch(n -> n.containsAll(figures));
    }

    /**
     * Adds to the figures of tables what the text says: the same figure once, another value of the
     * same indicator beside it, for the validation to find.
     *
     * @param sameTime both speak of the same time, so that they may contradict each other
     */
    void add(List<Indicator> ofTables, List<Indicator> inText, boolean sameTime) {
        List<Indicator> totals = List.copyOf(ofTables.stream().filter(Indicator::isTotal).toList());
        for (Indicator said : inText) {
            List<Indicator> same =
                    totals.stream()
                            .filter(t -> said.id() != null && said.id().equals(t.id()))
                            .toList();
            boolean own = said.baselineOf() == null && said.period() == null && said.isTotal();
            boolean exact = said.qualifier() == null && said.upper() == null;
            if (same.isEmpty() && !has(said)
                    || !same.isEmpty()
                            && sameTime
                            && own
                            && exact
                            && !has(said)
                            && same.stream()
                                    .noneMatch(t -> t.value().compareTo(said.value()) == 0)) {
                ofTables.add(said);
            }
        }
    }
}
