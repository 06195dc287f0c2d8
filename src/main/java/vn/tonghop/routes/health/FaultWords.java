package vn.tonghop.routes.health;

import java.util.function.UnaryOperator;
import vn.tonghop.message.Cause;

/**
 * What an exception says in a sentence for people: the same cause, the same sentence everywhere.
 */
public final class FaultWords {

    private FaultWords() {}

    /**
     * @param redaction leaves secrets out of a sentence
     * @return as {@link vn.tonghop.message.Cause} keeps it
     */
    public static String of(Throwable why, UnaryOperator<String> redaction) {
        String words = words(why);
        Fault fault = Faults.of(why);
        return words == null
                ? fault.said(redaction.apply(detail(fault, why)))
                : redaction.apply(words);
    }

    private static String words(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof KnownFault known && known.words() != null) {
                return known.words();
            }
            // within a sentence in another language it would be in two
            if (Cause.isKept(cause.getMessage())) {
                return cause.getMessage();
            }
        }
        return null;
    }

    /** What the other side said; of what nobody has a sentence for, its class too. */
    private static String detail(Fault fault, Throwable why) {
        Throwable cause = why;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        String kind = fault == Fault.UNKNOWN ? kind(cause) : "";
        return shown((kind + " " + message).strip());
    }

    /** The class without the ending that says that it is an exception. */
    private static String kind(Throwable cause) {
        return cause.getClass().getSimpleName().replaceFirst("(Exception|Error)$", "") + ":";
    }

    private static String shown(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
