package vn.tonghop.reading;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.report.Finding;

/**
 * A table as text (CSV, TSV): one sheet. The encoding is found as that of any text ({@link
 * Charsets}), the separator and the quotation mark from the lines ({@link CsvShape}), the signs in
 * figures from all figures ({@link CsvNumbers}). Rows pass one by one: it may have millions.
 */
final class CsvFormat implements Format {

    private static final int LOOKED_AT = 65_536;

    /** Excel's own limit for a cell. A longer one is a quotation mark that does not close. */
    private static final int LONGEST_CELL = 32_767;

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public boolean recognises(Original original) {
        return TextFormat.isText(original) && shape(original).isPresent();
    }

    private static Optional<CsvShape> shape(Original original) {
        byte[] bytes = original.bytes();
        int length = Math.min(bytes.length, LOOKED_AT);
        var charset = Charsets.utf16(bytes).orElse(StandardCharsets.ISO_8859_1);
        String sample = new String(bytes, 0, length, charset);
        sample = sample.replaceFirst("^(?:\uFEFF|\u00EF\u00BB\u00BF)", "");
        int end = sample.lastIndexOf('\n');
        return CsvShape.of(length < bytes.length && end > 0 ? sample.substring(0, end) : sample);
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        var shape = shape(original).orElseThrow(() -> new CannotRead("READ-003"));
        var decoder = Charsets.detect(original.bytes());
        var problems = new ArrayList<Finding>(decoder.problems());
        var table = table(original, shape, decoder);
        if (table.unclosed) {
            shape = new CsvShape(shape.separator(), null, shape.named());
            problems.add(Noticed.error("READ-106"));
            table = table(original, shape, decoder);
        }
        problems.add(said(shape, decoder));
        return read(original, table, problems);
    }

    private Readout.Read read(Original original, Table table, List<Finding> problems)
            throws CannotRead {
        String name = name(original);
        var cells = table.cells();
        if (cells.isEmpty()) {
            throw new CannotRead("READ-016");
        }
        if (table.rows.leftOut() > 0) {
            problems.add(
                    Noticed.warning(
                            "READ-104",
                            name,
                            String.valueOf(table.rows.all()),
                            String.valueOf(Limits.FIRST_ROWS),
                            String.valueOf(Limits.LAST_ROWS),
                            String.valueOf(table.rows.leftOut())));
        }
        cells.stream()
                .filter(c -> c.number() == null && table.numbers.isOpen(c.text()))
                .findFirst()
                .ifPresent(
                        c -> problems.add(Noticed.warning("READ-105", name, c.text(), c.name())));
        var sheet = new Sheet(name, cells);
        return new Readout.Read(mediaType(), List.of(), List.of(sheet), problems);
    }

    private static Table table(Original original, CsvShape shape, Charsets.Decoder decoder)
            throws CannotRead, IOException {
        var table = new Table(decoder);
        byte[] bytes = original.bytes();
        int skipped = decoder.skipped();
        var stream = new ByteArrayInputStream(bytes, skipped, bytes.length - skipped);
        try (var reader = new BufferedReader(new InputStreamReader(stream, decoder.bytes()))) {
            if (shape.named()) {
                reader.readLine();
            }
            try (var parser = CSVParser.parse(reader, shape.format())) {
                for (var rows = parser.iterator(); rows.hasNext() && !table.unclosed; ) {
                    table.add(rows.next(), shape);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return table;
    }

    private static Finding said(CsvShape shape, Charsets.Decoder decoder) {
        String separator = shape.separator() == '\t' ? "TAB" : String.valueOf(shape.separator());
        String quote = shape.quote() == null ? "-" : String.valueOf(shape.quote());
        return Noticed.info("READ-103", separator, quote, decoder.name());
    }

    /** Excel calls the sheet of such a file by the file's name too. */
    private static String name(Original original) {
        String file = original.fileName();
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        name = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return name.isBlank() ? "CSV" : PlainText.of(name);
    }

    /** What is kept of the rows while they pass. */
    private static final class Table {
        private final Charsets.Decoder decoder;
        private final CsvNumbers numbers = new CsvNumbers();
        private final KeptRows<String[]> rows = new KeptRows<>(Limits.FIRST_ROWS, Limits.LAST_ROWS);
        private long cells;

        /** A quotation mark opened a cell that does not end. */
        private boolean unclosed;

        Table(Charsets.Decoder decoder) {
            this.decoder = decoder;
        }

        void add(CSVRecord row, CsvShape shape) throws CannotRead {
            var texts = row.values();
            for (int i = 0; i < texts.length; i++) {
                unclosed |= texts[i].length() > LONGEST_CELL && shape.quote() != null;
                if (texts[i].length() > LONGEST_CELL && shape.quote() == null) {
                    throw new CannotRead("READ-025");
                }
                texts[i] = texts[i].strip();
                numbers.see(texts[i]);
            }
            cells += rows.all() < Limits.FIRST_ROWS ? texts.length : 0;
            if (cells > Limits.CELLS || texts.length > Limits.CELLS / Limits.LAST_ROWS) {
                throw new CannotRead("READ-025");
            }
            rows.add(texts);
        }

        List<Cell> cells() {
            var kept = new ArrayList<Cell>();
            for (var row : rows.rows()) {
                for (int c = 0; c < row.row().length; c++) {
                    String text = PlainText.of(decoder.letters().apply(row.row()[c])).strip();
                    if (!text.isEmpty()) {
                        kept.add(new Cell(row.number(), c, 1, 1, text, numbers.number(text)));
                    }
                }
            }
            return kept;
        }
    }
}
