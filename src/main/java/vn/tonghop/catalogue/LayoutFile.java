package vn.tonghop.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/** A file of {@code config/forms/layouts}: read, and written when a person confirms a layout. */
public final class LayoutFile {

    static final String FOLDER = "forms/layouts";

    private LayoutFile() {}

    static Optional<FormLayout> read(
            ConfigFile file,
            Collection<String> forms,
            Collection<String> indicators,
            List<Problem> problems) {
        int before = problems.size();
        return YamlMap.of(file, problems)
                .map(root -> layout(root, forms, indicators))
                .filter(layout -> problems.size() == before)
                .map(l -> new FormLayout(l.fingerprint(), l.form(), l.columns()));
    }

    private record Draft(String fingerprint, String form, Map<String, String> columns) {}

    private static Draft layout(
            YamlMap root, Collection<String> forms, Collection<String> indicators) {
        root.only("fingerprint", "form", "columns", "confirmedBy", "confirmedAt");
        var fingerprint = root.required("fingerprint");
        if (!fingerprint.matches("[0-9a-f]{16}")) {
            root.problem("CAT-004", root.line("fingerprint"), "fingerprint", "0123456789abcdef");
        }
        var form = root.required("form");
        if (!forms.contains(form)) {
            root.problem("CAT-012", root.line("form"), form, String.join(", ", forms));
        }
        if (!root.has("columns")) {
            root.problem("CAT-003", root.line(), "columns");
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (var column : root.maps("columns")) {
            column.only("header", "indicator");
            var indicator = column.required("indicator");
            IndicatorsFile.known(indicator, indicators, column, column.line("indicator"));
            if (columns.values().contains(indicator)) {
                column.problem("CAT-007", column.line("indicator"), indicator);
            }
            columns.put(column.required("header"), indicator);
        }
        return new Draft(fingerprint, form, columns);
    }

    /**
     * Writes the file, whole or not at all; one that is there is replaced.
     *
     * @param config the configuration folder; what is missing of it is made
     * @throws IOException when the folder cannot be written to
     */
    public static void write(Path config, FormLayout layout, String by, Instant at)
            throws IOException {
        var folder = Files.createDirectories(config.resolve(FOLDER));
        var draft = Files.createTempFile(folder, ".layout", ".draft");
        try {
            Files.writeString(draft, text(layout, by, at), StandardCharsets.UTF_8);
            Files.move(
                    draft,
                    folder.resolve(layout.fingerprint() + ".yaml"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String text(FormLayout layout, String by, Instant at) {
        var text =
                new StringBuilder("# Bố cục biểu đã được xác nhận · a layout that was confirmed\n");
        text.append("fingerprint: \"").append(layout.fingerprint()).append("\"\n");
        text.append("form: ").append(quoted(layout.form())).append('\n');
        text.append("confirmedBy: ").append(quoted(by)).append('\n');
        text.append("confirmedAt: ").append(quoted(at.toString())).append('\n');
        text.append("columns:\n");
        layout.columns()
                .forEach(
                        (header, indicator) ->
                                text.append("  - header: ")
                                        .append(quoted(header))
                                        .append("\n    indicator: ")
                                        .append(indicator)
                                        .append('\n'));
        return text.toString();
    }

    /** In single quotes nothing but the quote itself means anything to YAML. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("[\\p{Cntrl}]", " ").replace("'", "''") + "'";
    }
}
