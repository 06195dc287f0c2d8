package vn.tonghop.routes.check;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.block.Placeholder;
import vn.tonghop.routes.file.Redaction;

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
        if (placeholders.isEmpty()) {
            return sentence;
        }
        // in one go: a value may be found in the name of another's placeholder
        var names = new LinkedHashMap<String, String>();
        placeholders.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(value -> forms(value).forEach(f -> names.putIfAbsent(key(f), value)));
        String any = names.keySet().stream().map(StandsFor::form).collect(joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(sentence)
                .replaceAll(
                        m -> {
                            String value = names.get(key(m.group()));
                            return Matcher.quoteReplacement(
                                    value == null ? Redaction.MASK : placeholders.get(value));
                        });
    }

    private static String key(String form) {
        return form.toLowerCase(Locale.ROOT);
    }

    /** As it is, and as addresses hold it. */
    private static List<String> forms(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Stream.of(value, encoded, encoded.replace("+", "%20")).distinct().toList();
    }

    private static String form(String form) {
        String plain = Pattern.quote(form);
        boolean anywhere = form.length() >= LONG_ENOUGH_TO_BE_PART_OF_A_WORD;
        return anywhere ? plain : "(?<![\\p{L}\\p{N}])" + plain + "(?![\\p{L}\\p{N}])";
    }
}
