package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.IndicatorDefinition.Total;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/** {@code config/indicators.yaml}. */
final class IndicatorsFile {

    private static final List<String> TOTALS = List.of("sum", "rate", "none");

    private final List<Problem> problems;
    private final Map<String, IndicatorDefinition> byId = new HashMap<>();
    private final List<IndicatorDefinition> definitions = new ArrayList<>();
    private final List<YamlMap> entries = new ArrayList<>();
    private VocabularyFile words;

    private IndicatorsFile(List<Problem> problems) {
        this.problems = problems;
    }

    /** Indicators, and what the words mean that tell them apart. */
    record Read(List<IndicatorDefinition> indicators, Vocabulary vocabulary) {}

    static Read read(ConfigFile file, List<Problem> problems) {
        var indicators = new IndicatorsFile(problems);
        YamlMap.of(file, problems).ifPresent(indicators::read);
        return new Read(
                indicators.definitions,
                indicators.words == null ? Vocabulary.NONE : indicators.words.vocabulary());
    }

    private void read(YamlMap root) {
        words = VocabularyFile.of(root);
        root.only("indicators", "words", "implies", "supposes")
                .maps("indicators")
                .forEach(this::define);
        if (!root.has("indicators")) {
            root.problem("CAT-003", root.line(), "indicators");
        }
        entries.forEach(this::checkReferences);
    }

    private void define(YamlMap entry) {
        entry.only(
                "id",
                "name",
                "nameEn",
                "unit",
                "total",
                "numerator",
                "denominator",
                "phrases",
                "means",
                "baseline");
        var id = entry.required("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9_]{0,63}")) {
            entry.problem("CAT-018", entry.line("id"), id);
        }
        if (byId.containsKey(id)) {
            entry.problem("CAT-007", entry.line("id"), id);
            return;
        }
        entry.required("total");
        var definition =
                new IndicatorDefinition(
                        id,
                        entry.required("name"),
                        entry.required("nameEn"),
                        entry.text("unit").orElse(null),
                        Total.valueOf(
                                entry.oneOf("total", TOTALS)
                                        .orElse("none")
                                        .toUpperCase(Locale.ROOT)),
                        entry.text("numerator").orElse(null),
                        entry.text("denominator").orElse(null),
                        entry.texts("phrases").stream()
                                .map(YamlText::value)
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .toList(),
                        words.means(entry),
                        entry.text("baseline").orElse(null));
        byId.put(id, definition);
        definitions.add(definition);
        entries.add(entry);
    }

    private void checkReferences(YamlMap entry) {
        var definition = byId.get(entry.text("id").orElse(""));
        for (var key : List.of("numerator", "denominator", "baseline")) {
            entry.text(key).ifPresent(id -> known(id, byId.keySet(), entry, entry.line(key)));
        }
        boolean both = definition.numerator() != null && definition.denominator() != null;
        boolean none = definition.numerator() == null && definition.denominator() == null;
        if (definition.total() == Total.RATE ? !both && !none : !none) {
            var key = definition.numerator() != null ? "numerator" : "denominator";
            entry.problem("CAT-011", entry.line(key), definition.id());
        }
        Stream.of("numerator", "denominator")
                .filter(key -> entry.text(key).map(byId::get).map(this::isRate).orElse(false))
                .forEach(key -> countsFromRate(entry, key));
        if (definition.id().equals(definition.baseline())) {
            entry.problem("CAT-010", entry.line("baseline"), definition.id(), "baseline");
        }
    }

    private void countsFromRate(YamlMap entry, String key) {
        entry.problem("CAT-010", entry.line(key), entry.required("id"), key);
    }

    private boolean isRate(IndicatorDefinition definition) {
        return definition.total() == Total.RATE;
    }

    /** A problem, with what was probably meant, when there is no indicator of this id. */
    static void known(String id, java.util.Collection<String> ids, YamlMap entry, int line) {
        if (ids.contains(id)) {
            return;
        }
        Optional<String> near = Nearest.to(id, ids);
        if (near.isPresent()) {
            entry.problemSaid("CAT-008", "CAT-008.near", line, id, near.get());
        } else {
            entry.problem("CAT-008", line, id);
        }
    }
}
