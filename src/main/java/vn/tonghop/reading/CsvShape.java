package vn.tonghop.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What parts the cells of a table in text, found from the text. A report is no table, whatever
 * commas and tabs it has: a table has the same number of short cells in nearly every line.
 *
 * @param separator comma, semicolon, tab or bar
 * @param quote about cells that hold a separator or a line end; null when none is used
 * @param named whether the first line says {@code sep=;} as Excel writes it
 */
record CsvShape(char separator, Character quote, boolean named) {

    /** A comma stands in prose and in numbers: it is tried last. */
    private static final char[] SEPARATORS = {'\t', ';', '|', ','};

    private static final Pattern NAMED = Pattern.compile("(?i)^sep=([,;|\\t])\\r?$");
    private static final int LEAST_ROWS = 3;
    private static final double SAME = 0.9;

    /** Of a table whose rows are not of one length. */
    private static final int FEWEST_RAGGED = 3;

    /** Lines of a title, or of a foot. */
    private static final int MOST_AROUND = 12;

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*%?");
    private static final int SHORT = 40;
    private static final int LONG = 250;
    private static final double MOSTLY = 0.3;

    /**
     * @param sample the first lines, whole ones
     */
    static Optional<CsvShape> of(String sample) {
        var named = NAMED.matcher(sample.lines().findFirst().orElse(""));
        if (named.matches()) {
            var shape = new CsvShape(named.group(1).charAt(0), '"', true);
            return rows(shape, sample).map(r -> shape);
        }
        for (char separator : SEPARATORS) {
            for (var quote : new Character[] {'"', '\'', null}) {
                var shape = new CsvShape(separator, quote, false);
                if (isUsed(shape, sample)
                        && rows(shape, sample).filter(r -> isTable(shape, r)).isPresent()) {
                    return Optional.of(shape);
                }
            }
        }
        return Optional.empty();
    }

    CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    /** A quotation mark is one of the table's when a cell begins and a cell ends with it. */
    private static boolean isUsed(CsvShape shape, String sample) {
        if (shape.quote == null) {
            return true;
        }
        String s = Pattern.quote(String.valueOf(shape.separator));
        String q = Pattern.quote(String.valueOf(shape.quote));
        return Pattern.compile("(?m)(?:^|" + s + ")" + q).matcher(sample).find()
                && Pattern.compile("(?m)" + q + "(?:\\r?$|" + s + ")").matcher(sample).find();
    }

    private static Optional<List<CSVRecord>> rows(CsvShape shape, String sample) {
        try (var parser = CSVParser.parse(new StringReader(sample), shape.format())) {
            var rows = new ArrayList<CSVRecord>();
            for (var row : parser) {
                if (row.stream().anyMatch(c -> !c.isBlank())) {
                    rows.add(row);
                }
            }
            return Optional.of(rows);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static boolean isTable(CsvShape shape, List<CSVRecord> rows) {
        if (rows.size() < LEAST_ROWS) {
            return false;
        }
        var table = withoutTitleAndFoot(rows);
        int width = Math.max(usualWidth(rows), table.isEmpty() ? 0 : usualWidth(table));
        var usual = rows.stream().filter(r -> r.size() == width).toList();
        return width > 1
                && usual.size() >= LEAST_ROWS
                && (usual.size() >= rows.size() * SAME || isRagged(shape, table, usual, width))
                && filledColumns(usual, width) > 1
                && isShort(usual)
                && (shape.separator == '\t' || shape.separator == '|' || !isProse(usual))
                && (shape.separator != ',' || !isNumbersInProse(shape, usual));
    }

    /**
     * A form as it was typed: its title above, who signed below, and rows that end where their last
     * figure stands. A comma parts cells only where it does so in every row. Tabs and bars part
     * nothing here: a document whose tables were made text has them too, without the empty cells,
     * and its figures would come to stand under other heads.
     */
    private static boolean isRagged(
            CsvShape shape, List<CSVRecord> table, List<CSVRecord> usual, int width) {
        if (shape.separator == '\t' || shape.separator == '|') {
            return false;
        }
        long parted = table.stream().filter(r -> r.size() > 1).count();
        boolean same =
                shape.separator == ','
                        ? usual.size() >= table.size() * SAME
                        : usual.size() * 2 >= table.size() && parted >= table.size() * SAME;
        return width >= FEWEST_RAGGED && same && hasFigures(usual);
    }

    private static List<CSVRecord> withoutTitleAndFoot(List<CSVRecord> rows) {
        int from = 0;
        int to = rows.size();
        while (from < Math.min(to, MOST_AROUND) && isOneCell(rows.get(from))) {
            from++;
        }
        int last = Math.max(from, rows.size() - MOST_AROUND);
        while (to > last && isOneCell(rows.get(to - 1))) {
            to--;
        }
        return rows.subList(from, to);
    }

    private static boolean isOneCell(CSVRecord row) {
        return row.stream().filter(c -> !c.isBlank()).count() <= 1;
    }

    private static boolean hasFigures(List<CSVRecord> rows) {
        long cells = rows.stream().mapToLong(CSVRecord::size).sum();
        long figures =
                rows.stream()
                        .flatMap(CSVRecord::stream)
                        .filter(c -> FIGURE.matcher(c.strip()).matches())
                        .count();
        return figures * 4 >= cells;
    }

    private static int usualWidth(List<CSVRecord> rows) {
        Map<Integer, Integer> widths = new TreeMap<>();
        rows.forEach(r -> widths.merge(r.size(), 1, Integer::sum));
        return widths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** Lines that end with a semicolon have a last column, but nothing in it. */
    private static long filledColumns(List<CSVRecord> rows, int width) {
        long filled = 0;
        for (int c = 0; c < width; c++) {
            int column = c;
            filled +=
                    rows.stream().filter(r -> !r.get(column).isBlank()).count() * 2 > rows.size()
                            ? 1
                            : 0;
        }
        return filled;
    }

    private static boolean isShort(List<CSVRecord> rows) {
        var lengths =
                rows.stream().flatMap(CSVRecord::stream).map(String::length).sorted().toList();
        return lengths.get(lengths.size() / 2) <= SHORT
                && lengths.get(lengths.size() * 19 / 20) <= LONG;
    }

    /** In prose a blank follows a comma. */
    private static boolean isProse(List<CSVRecord> rows) {
        long all = rows.stream().mapToLong(r -> r.size() - 1L).sum();
        long blanks =
                rows.stream()
                        .flatMap(r -> r.stream().skip(1))
                        .filter(c -> c.startsWith(" ") && !c.isBlank())
                        .count();
        return blanks > all * MOSTLY;
    }

    /**
     * "Tổng số: 1,234" in every line: each comma has a digit on both its sides. A line of headings
     * without figures says that it is a table all the same.
     */
    private static boolean isNumbersInProse(CsvShape shape, List<CSVRecord> rows) {
        boolean headed =
                rows.get(0).stream()
                        .allMatch(c -> !c.isBlank() && c.chars().noneMatch(Character::isDigit));
        long within =
                rows.stream()
                        .map(r -> String.join(String.valueOf(shape.separator), r))
                        .filter(CsvShape::hasCommasInNumbersOnly)
                        .count();
        return !headed && within > rows.size() * MOSTLY;
    }

    private static boolean hasCommasInNumbersOnly(String line) {
        for (int i = line.indexOf(','); i >= 0; i = line.indexOf(',', i + 1)) {
            boolean within =
                    i > 0
                            && i + 1 < line.length()
                            && Character.isDigit(line.charAt(i - 1))
                            && Character.isDigit(line.charAt(i + 1));
            if (!within) {
                return false;
            }
        }
        return true;
    }
}
