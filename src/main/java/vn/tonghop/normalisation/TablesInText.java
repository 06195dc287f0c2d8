package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Report;

/**
 * The tables of a document that comes without any, for it is text: parted by gaps, left by
 * recognition as lines, or no more than the total row of a form.
 *
 * @param parted by tabs and wide gaps
 * @param told made of lines
 * @param total the total row of a form whose head did not survive
 */
record TablesInText(List<Sheet> parted, List<ToldTable> told, Optional<TotalRow.Told> total) {

    /** Looks for them, the surest way first; what one way has told no other tells again. */
    static final class Finder {

        private final TextTables textTables;
        private final TotalRow totalRow;
        private final TornTotals tornTotals;
        private final UnmarkedWords words;

        Finder(Catalogue catalogue) {
            this.textTables = new TextTables(catalogue, new NamedByMeaning(catalogue));
            this.totalRow = new TotalRow(catalogue);
            this.tornTotals = new TornTotals(catalogue);
            this.words = new UnmarkedWords(catalogue);
        }

        /**
         * @param hasForm whether a form is filled in there: then its total row is not looked for
         */
        TablesInText of(Readout.Read read, Predicate<Readout.Read> hasForm) {
            Optional<TotalRow.Told> total = totalRow.of(read.pages());
            TablesInText tables =
                    read.sheets().isEmpty()
                            ? inLines(read, total.isPresent())
                            : new TablesInText(List.of(), List.of(), Optional.empty());
            Readout.Read whole = tables.addedTo(read);
            return new TablesInText(
                    tables.parted(), tables.told(), total.filter(row -> !hasForm.test(whole)));
        }

        private TablesInText inLines(Readout.Read read, boolean total) {
            List<Sheet> parted = textTables.of(read.pages());
            List<ToldTable> told = new ArrayList<>();
            if (parted.isEmpty()) {
                Manuscript text = Manuscript.of(read.pages());
                told.addAll(RecognisedTables.of(text, words));
                if (told.isEmpty() && !total) {
                    tornTotals.of(text).ifPresent(told::add);
                }
            }
            return new TablesInText(parted, told, Optional.empty());
        }
    }

    /** The document with these tables. */
    Readout.Read addedTo(Readout.Read read) {
        List<Sheet> sheets = new ArrayList<>(read.sheets());
        sheets.addAll(parted);
        told.forEach(table -> sheets.add(table.sheet()));
        Readout.Read whole =
                new Readout.Read(
                        read.mediaType(), read.pages(), sheets, read.annexes(), read.problems());
        return total.map(row -> row.addedTo(whole)).orElse(whole);
    }

    /** The report with the figures of the tables that are ours in the lines they stand in. */
    Report inTheirLines(Report report) {
        Report placed = report;
        for (ToldTable table : told) {
            placed = table.inItsLines(placed);
        }
        Report lined = placed;
        return total.map(row -> row.inItsLine(lined)).orElse(lined);
    }
}
