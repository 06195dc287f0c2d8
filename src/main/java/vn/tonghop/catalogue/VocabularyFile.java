package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code words}, {@code implies} and the {@code means} of each indicator. */
final class VocabularyFile {

    private final Vocabulary vocabulary;

    private VocabularyFile(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What the root of {@code indicators.yaml} says of words. */
    static VocabularyFile of(YamlMap root) {
        var sides = new LinkedHashMap<String, Map<String, List<String>>>();
        root.map("words")
                .ifPresent(
                        words ->
                                words.keys()
                                        .forEach(
                                                side ->
                                                        words.map(side)
                                                                .ifPresent(
                                                                        m ->
                                                                                sides.put(
                                                                                        side,
                                                                                        values(
                                                                                                m)))));
        var known =
                sides.values().stream()
                        .flatMap(v -> v.keySet().stream())
                        .collect(Collectors.toSet());
        return new VocabularyFile(
                new Vocabulary(
                        sides, follows(root, "implies", known), follows(root, "supposes", known)));
    }

    /** What follows from a value. */
    private static Map<String, String> follows(YamlMap root, String name, Set<String> known) {
        var follows = new LinkedHashMap<String, String>();
        root.map(name)
                .ifPresent(
                        map -> {
                            for (var value : map.keys()) {
                                check(map, value, List.of(value), known);
                                map.oneOf(value, sorted(known))
                                        .ifPresent(said -> follows.put(value, said));
                            }
                        });
        return follows;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private static Map<String, List<String>> values(YamlMap side) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var value : side.keys()) {
            values.put(value, side.texts(value).stream().map(YamlText::value).toList());
        }
        return values;
    }

    /** The meaning of an indicator; every side and value has to be one of the words. */
    Map<String, Set<String>> means(YamlMap entry) {
        var means = new LinkedHashMap<String, Set<String>>();
        entry.map("means")
                .ifPresent(
                        map -> {
                            map.only(vocabulary.sides().keySet().toArray(String[]::new));
                            for (var side : map.keys()) {
                                var values = map.texts(side).stream().map(YamlText::value).toList();
                                check(map, side, values, values(side));
                                means.put(side, Set.copyOf(values));
                            }
                        });
        return means;
    }

    private Collection<String> values(String side) {
        var values = new ArrayList<>(vocabulary.sides().getOrDefault(side, Map.of()).keySet());
        values.add(Vocabulary.NOTHING);
        values.add(Vocabulary.WHATEVER);
        return values;
    }

    /** Values joined by + are known when each of them is. */
    private static void check(
            YamlMap map, String key, List<String> values, Collection<String> known) {
        for (var value : values) {
            if (!known.contains(value) && !known.containsAll(List.of(value.split("\\+")))) {
                map.problem("CAT-009", map.line(key), key, value, String.join(", ", sorted(known)));
            }
        }
    }

    private static List<String> sorted(Collection<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }
}
