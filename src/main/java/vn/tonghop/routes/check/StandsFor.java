package vn.tonghop.routes.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Placeholder;

/**
 * What the placeholders of a file stand for, so that a sentence of somebody else's about it can
 * name them instead: a value behind a placeholder may be a secret, whatever it was put into.
 */
final class StandsFor {

    /** Shorter ones would be found in words that have nothing to do with them. */
    private static final int SHORTEST = 3;

    private static final int LONG_ENOUGH_TO_BE_PART_OF_A_WORD = 6;

    private final Map<String, String> placeholders = new ConcurrentHashMap<>();

    void add(Placeholder placeholder, Settings settings) {
        String value = placeholder.value(settings);
        if (value != null && value.length() >= SHORTEST) {
            placeholders.put(value, "{{env:" + placeholder.name() + "}}");
        }
    }

    /** The sentence with the names of placeholders in the place of their values. */
    String unsaid(String sentence) {
        String shown = sentence;
        List<String> longestFirst =
                placeholders.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        for (String value : longestFirst) {
            String name = Matcher.quoteReplacement(placeholders.get(value));
            for (String form : forms(value)) {
                shown = of(form).matcher(shown).replaceAll(name);
            }
        }
        return shown;
    }

    /** As it is, and as addresses hold it. */
    private static List<String> forms(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Stream.of(value, encoded, encoded.replace("+", "%20")).distinct().toList();
    }

    private static Pattern of(String form) {
        String plain = Pattern.quote(form);
        boolean anywhere = form.length() >= LONG_ENOUGH_TO_BE_PART_OF_A_WORD;
        return Pattern.compile(
                anywhere ? plain : "(?<![\\p{L}\\p{N}])" + plain + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
