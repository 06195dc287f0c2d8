package vn.tonghop.web.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import vn.tonghop.message.Messages;

/**
 * Something that was parked (để riêng): an administrator has to look at it.
 *
 * @param name a file's name, a mail's subject
 * @param arguments of the code's sentence
 * @param document when it is kept as it is, its first document; null while it lies at its source
 * @param times how often it made trouble
 */
public record ParkedRow(
        long id,
        String source,
        String name,
        String code,
        List<String> arguments,
        Long document,
        Instant firstAt,
        Instant lastAt,
        int times) {

    /** Why, in this language. */
    public String reason(Locale language) {
        return said(language, code, arguments.toArray());
    }

    /** What to do about it, in this language; empty when there is nothing to say. */
    public String whatToDo(Locale language) {
        return said(language, code + ".do");
    }

    private static String said(Locale language, String key, Object... arguments) {
        try {
            return Messages.in(language, key, arguments);
        } catch (MissingResourceException ofAnotherVersion) {
            return "";
        }
    }
}
