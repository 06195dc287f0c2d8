package vn.tonghop.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/**
 * One row of a comma-separated file with a header (RFC 4180; a line that begins with # is a
 * comment, a field does not run over lines).
 *
 * @param line from 1
 * @param fields by the header's names, trimmed; an empty field is ""
 */
record CsvRow(int line, Map<String, String> fields) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    String get(String column) {
        return fields.get(column);
    }

    /** The field, or null when it is empty. */
    String orNull(String column) {
        return fields.get(column).isEmpty() ? null : fields.get(column);
    }

    /** The rows of a file; what cannot be taken apart is a problem and no row. */
    static List<CsvRow> of(ConfigFile file, List<String> columns, List<Problem> problems) {
        var rows = new ArrayList<CsvRow>();
        List<String> header = null;
        int number = 0;
        for (var line : file.text().split("\r?\n", -1)) {
            number++;
            var text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            var fields = fields(text);
            if (header == null) {
                header = fields;
                if (!header.containsAll(columns)) {
                    problems.add(
                            Problem.of("UNIT-001", file.name(), number, String.join(",", columns)));
                    return List.of();
                }
            } else if (fields.size() != header.size()) {
                problems.add(
                        Problem.of("UNIT-002", file.name(), number, fields.size(), header.size()));
            } else {
                rows.add(row(number, header, fields));
            }
        }
        if (header == null) {
            problems.add(Problem.of("UNIT-001", file.name(), 0, String.join(",", columns)));
        }
        return rows;
    }

    private static CsvRow row(int number, List<String> header, List<String> fields) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), fields.get(i));
        }
        return new CsvRow(number, named);
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().trim());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().trim());
        return fields;
    }
}
