package vn.tonghop.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.FormDefinition.Column;
import vn.tonghop.catalogue.FormDefinition.Identity;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/** A file of {@code config/forms}. */
final class FormFile {

    private final Collection<String> indicators;

    private FormFile(Collection<String> indicators) {
        this.indicators = indicators;
    }

    static Optional<FormDefinition> read(
            ConfigFile file, Collection<String> indicators, List<Problem> problems) {
        return YamlMap.of(file, problems).map(new FormFile(indicators)::form);
    }

    private FormDefinition form(YamlMap root) {
        root.only("id", "title", "marks", "columns", "identities");
        for (var key : List.of("marks", "columns")) {
            if (!root.has(key)) {
                root.problem("CAT-003", root.line(), key);
            }
        }
        return new FormDefinition(
                root.required("id"),
                root.required("title"),
                root.texts("marks").stream().map(YamlText::value).toList(),
                root.maps("columns").stream().map(this::column).toList(),
                root.maps("identities").stream().map(this::identity).toList());
    }

    private Column column(YamlMap entry) {
        entry.only("indicator", "number", "headers");
        if (!entry.has("headers")) {
            entry.problem("CAT-003", entry.line(), "headers");
        }
        return new Column(
                indicator(entry, "indicator"),
                entry.textLists("headers"),
                entry.text("number").orElse(null));
    }

    private Identity identity(YamlMap entry) {
        entry.only("whole", "parts");
        if (!entry.has("parts")) {
            entry.problem("CAT-003", entry.line(), "parts");
        }
        var parts = entry.texts("parts");
        parts.forEach(part -> IndicatorsFile.known(part.value(), indicators, entry, part.line()));
        return new Identity(
                indicator(entry, "whole"), parts.stream().map(YamlText::value).toList());
    }

    private String indicator(YamlMap entry, String key) {
        var id = entry.required(key);
        if (!id.isEmpty()) {
            IndicatorsFile.known(id, indicators, entry, entry.line(key));
        }
        return id;
    }
}
