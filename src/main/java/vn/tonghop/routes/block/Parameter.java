package vn.tonghop.routes.block;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.routes.file.DidYouMean;

/**
 * A parameter that a Kamelet describes.
 *
 * @param type string, integer, number or boolean
 * @param format password, duration or null
 * @param pattern what the whole of a value has to look like, or null for plain text
 * @param choices the only values it may have; empty for any
 * @param example a value it could have, or null
 * @param byReference its Kamelet only ever passes it on as a whole, so that a secret can travel as
 *     the name of a bean
 * @param range what its numbers have to be within
 * @param shortest how many letters it has at least
 */
public record Parameter(
        String name,
        String title,
        String type,
        String format,
        Pattern pattern,
        boolean required,
        List<String> choices,
        String example,
        boolean byReference,
        NumberRange range,
        int shortest) {

    /** One whose numbers have no bounds. */
    public Parameter(
            String name,
            String title,
            String type,
            String format,
            Pattern pattern,
            boolean required,
            List<String> choices,
            String example,
            boolean byReference) {
        this(
                name,
                title,
                type,
                format,
                pattern,
                required,
                choices,
                example,
                byReference,
                NumberRange.ANY,
                0);
    }

    public boolean secret() {
        return "password".equals(format);
    }

    /** What it has to be, as a route's author would write it; empty when its type says it all. */
    public String expected() {
        if (!choices.isEmpty()) {
            return String.join(" | ", choices);
        }
        if (pattern != null) {
            return (example == null ? "" : "\"" + example + "\" ") + "(" + pattern + ")";
        }
        return range.expected(format);
    }

    /** Which sentence says so: of a choice, a form, a number, a time, or a yes or no. */
    public String form() {
        if (!choices.isEmpty()) {
            return "choice";
        }
        if (pattern != null) {
            return "form";
        }
        return "duration".equals(format) ? format : type;
    }

    public boolean takes(String value) {
        if (!choices.isEmpty()) {
            return choices.contains(value);
        }
        if (pattern != null) {
            return pattern.matcher(value).matches();
        }
        return switch (type) {
            case "integer" -> value.matches("-?\\d{1,18}") && range.holds(value);
            case "number" -> value.matches("-?\\d{1,18}(\\.\\d{1,18})?") && range.holds(value);
            case "boolean" -> value.equals("true") || value.equals("false");
            default ->
                    !"duration".equals(format)
                            || value.matches(
                                            "\\d{1,9}(ms)?"
                                                    + "|(?=\\d)(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?")
                                    && range.holdsDuration(value);
        };
    }

    /** What a wrong value was probably meant to be: one of the choices, or seconds. */
    public Optional<String> meant(String value) {
        if (!choices.isEmpty()) {
            return DidYouMean.of(value, choices);
        }
        boolean seconds = pattern == null && "duration".equals(format) && value.matches("\\d{1,9}");
        return Optional.of(value + "s").filter(meant -> seconds && takes(meant));
    }

    /** A value for trying out a route whose own is not set here. */
    public String standIn() {
        if (!choices.isEmpty()) {
            return choices.get(0);
        }
        if (example != null && !example.isEmpty() && !Placeholder.any(example)) {
            return example;
        }
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith("url")) {
            return "https://stand-in.invalid";
        }
        return switch (type) {
            case "integer", "number" -> range.standIn();
            case "boolean" -> "false";
            default -> "duration".equals(format) ? "1m" : "stand-in";
        };
    }
}
