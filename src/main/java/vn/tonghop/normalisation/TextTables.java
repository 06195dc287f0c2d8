package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.Sheet;

/**
 * Tables of a text that has lost their rulings: lines whose cells are parted by tabs or wide gaps.
 * Which figure stands under which header is told by {@link UnruledTable}, or not at all.
 */
final class TextTables {

    private static final Pattern GAP = Pattern.compile("\\t| {3,}");
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_CELLS = 2;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_LINES = 2_000;

    private final Catalogue catalogue;
    private final NamedByMeaning names;
    private final IndicatorLabels labels;

    TextTables(Catalogue catalogue, NamedByMeaning names) {
        this.labels = new IndicatorLabels(catalogue, names);
        this.catalogue = catalogue;
        this.names = names;
    }

    List<Sheet> of(List<Page> pages) {
        List<Sheet> tables = new ArrayList<>();
        List<List<String>> open = new ArrayList<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                List<String> cells = cells(line.text());
                boolean tabbed = line.text().indexOf('\t') > 0;
                int fewest = open.isEmpty() && !tabbed ? FEWEST_COLUMNS : FEWEST_CELLS;
                if (cells.size() >= fewest && open.size() < MOST_LINES) {
                    open.add(cells);
                } else {
                    close(open, tables);
                }
            }
            close(open, tables);
        }
        return tables;
    }

    /** The cells of a line; an empty one stands between two tabs. */
    private static List<String> cells(String line) {
        if (line.isBlank() || line.length() > LONGEST_LINE) {
            return List.of();
        }
        String text = line.indexOf('\t') < 0 ? line.strip() : line.replaceAll("^ +| +$", "");
        List<String> cells = new ArrayList<>();
        for (String cell : GAP.split(text, -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private void close(List<List<String>> open, List<Sheet> tables) {
        String name = "Bảng " + (tables.size() + 1);
        UnruledTable.of(List.copyOf(open), name, List.of(this::ofForm, this::ofTable))
                .ifPresent(tables::add);
        open.clear();
    }

    private String ofForm(List<String> path) {
        return catalogue.forms().stream()
                .map(form -> FormColumns.indicator(form, path, names))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String ofTable(List<String> path) {
        return labels.indicator(NamedColumns.joined(path), "")
                .map(IndicatorDefinition::id)
                .orElse(null);
    }
}
