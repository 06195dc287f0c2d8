package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.normalisation.FormRows.Piece;
import vn.tonghop.reading.Sheet;

/**
 * A form in one sheet, or in the tables that the pages of a document cut it into.
 *
 * @param pieces in the order of the pages; the first has the form's head
 * @param names tells columns by what they mean
 */
record FormTable(FormDefinition form, List<Piece> pieces, NamedByMeaning names) {

    /** "Bảng 2 (trang 3)": how a ruled table of a document is named. */
    private static final Pattern OF_DOCUMENT =
            Pattern.compile("Bảng (\\d+)(?: \\(trang (\\d+)\\))?");

    Piece first() {
        return pieces.get(0);
    }

    static List<FormTable> of(
            List<Sheet> sheets, Catalogue catalogue, NamedByMeaning names) {
        List<FormLayout> layouts = catalogue.layouts();
        List<FormTable> tables = new ArrayList<>();
        int next = 0;
        while (next < sheets.size()) {
            Optional<FormTable> begun =
                    begins(Grid.of(sheets.get(next)), catalogue.forms(), layouts, names);
            next++;
            while (begun.isPresent() && next < sheets.size()) {
                Piece more = begun.get().continuation(Grid.of(sheets.get(next)));
                if (more == null) {
                    break;
                }
                begun.get().pieces().add(more);
                next++;
            }
            begun.ifPresent(tables::add);
        }
        return tables;
    }

    private static Optional<FormTable> begins(
            Grid grid,
            List<FormDefinition> forms,
            List<FormLayout> layouts,
            NamedByMeaning names) {
        for (FormDefinition form : forms) {
            Optional<FormColumns> columns =
                    confirmed(form, grid, layouts).or(() -> FormColumns.find(form, grid, names));
            if (columns.isPresent()) {
                List<Piece> pieces = new ArrayList<>();
                pieces.add(new Piece(grid, columns.get()));
                return Optional.of(new FormTable(form, pieces, names));
            }
        }
        return Optional.empty();
    }

    /** What a person has confirmed goes before what the headers seem to say. */
    private static Optional<FormColumns> confirmed(
            FormDefinition form, Grid grid, List<FormLayout> layouts) {
        if (layouts.isEmpty()) {
            return Optional.empty();
        }
        return TableHeader.of(grid)
                .flatMap(
                        h ->
                                layouts.stream()
                                        .filter(l -> l.form().equals(form.id()))
                                        .filter(l -> l.fingerprint().equals(h.fingerprint()))
                                        .findFirst()
                                        .map(l -> h.columns(l.columns())));
    }

    /** The rows of this table if it goes on with ours, with or without the headers; else null. */
    private Piece continuation(Grid grid) {
        Piece last = pieces.get(pieces.size() - 1);
        if (!follows(last.grid().name(), grid.name())) {
            return null;
        }
        Optional<FormColumns> own = FormColumns.find(form, grid, names);
        if (own.isPresent()) {
            boolean same =
                    own.get().byColumn().equals(first().columns().byColumn())
                            && own.get().firstRow() == 0;
            boolean one =
                    pieces.stream().noneMatch(FormTable::hasTotal)
                            || !hasTotal(new Piece(grid, own.get()));
            return same && one ? new Piece(grid, own.get()) : null;
        }
        FormColumns continued = last.columns().continued();
        return grid.lastColumn() == last.grid().lastColumn() && hasRows(grid, continued)
                ? new Piece(grid, continued)
                : null;
    }

    /** On the next page; in a document without pages the next table. */
    private static boolean follows(String name, String next) {
        Matcher a = OF_DOCUMENT.matcher(name);
        Matcher b = OF_DOCUMENT.matcher(next);
        if (!a.matches() || !b.matches()) {
            return false;
        }
        if (a.group(2) == null || b.group(2) == null) {
            return a.group(2) == null && b.group(2) == null;
        }
        return Integer.parseInt(b.group(2)) == Integer.parseInt(a.group(2)) + 1;
    }

    private static boolean hasTotal(Piece piece) {
        return IntStream.rangeClosed(piece.columns().dataRow(), piece.grid().lastRow())
                .anyMatch(row -> FormRow.saysTotal(piece.grid(), row));
    }

    private static boolean hasRows(Grid grid, FormColumns columns) {
        return IntStream.rangeClosed(0, grid.lastRow())
                .anyMatch(
                        row ->
                                columns.cellsOf(grid, row).stream()
                                                .filter(c -> FormNumber.of(c, null) != null)
                                                .count()
                                        >= 3);
    }
}
