package vn.tonghop.routes.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.PropertyBindingException;
import vn.tonghop.config.Problem;
import vn.tonghop.message.Cause;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.schedule.TimetableMistake;

/**
 * What speaks against a file when Camel tries or starts it, in words of our own where there are
 * any.
 */
final class CamelObjection {

    private static final Pattern CODED =
            Pattern.compile("([A-Z]{3,4}-\\d{3}) · (.*)", Pattern.DOTALL);

    /** Camel's words for two routes that read one place. */
    private static final String READ_TWICE = "Multiple consumers for the same endpoint";

    private CamelObjection() {}

    /**
     * @param code for what nobody has a sentence of its own for
     * @param said what Camel said, fit to be shown
     */
    static Problem of(Throwable why, String code, CheckedFile checked, String said) {
        String file = checked.file().shown();
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimetableMistake m) {
                return Problem.of(m.code(), file, checked.lineOf(m.parameter()), told(m, checked));
            }
            if (cause instanceof PropertyBindingException binding) {
                String name = parameter(checked, binding.getPropertyName());
                int line = checked.lineOf(name);
                return Problem.said(code, code + ".parameter", file, line, said, name);
            }
            String message = String.valueOf(cause.getMessage());
            Matcher coded = CODED.matcher(message);
            if (coded.matches()) {
                return coded(checked.unsaid(message), file, checked.line());
            }
            if (message.contains(READ_TWICE)) {
                return Problem.of("RTE-067", file, checked.placeLine(), "?");
            }
        }
        return Problem.of(code, file, checked.line(), said);
    }

    private static Object[] told(TimetableMistake mistake, CheckedFile checked) {
        return Arrays.stream(mistake.arguments())
                .map(argument -> checked.unsaid(String.valueOf(argument)))
                .toArray();
    }

    /** Which parameter a building block hands to this option; the option itself when none is. */
    private static String parameter(CheckedFile checked, String option) {
        var handedOn =
                Pattern.compile("\\b" + Pattern.quote(option) + ":\\s*[\"']?\\{\\{\\??(\\w+)}}");
        return checked.blocks().values().stream()
                .flatMap(block -> handedOn.matcher(block.file().text()).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElse(option);
    }

    /** A sentence of another room, which carries its code. */
    private static Problem coded(String message, String file, int line) {
        Matcher coded = CODED.matcher(message);
        if (!coded.matches()) {
            throw new IllegalArgumentException("no sentence with a code");
        }
        String english = Cause.in(Locale.ENGLISH, message).replaceFirst("^\\S+ · ", "");
        return new Problem(coded.group(1), file, line, coded.group(2), english);
    }
}
