package vn.tonghop.message;

import java.util.regex.Pattern;

/**
 * Text for a terminal: names of files and values come from others, and must not steer it. What is
 * no letter or sign is written as {@code \\u001b}.
 */
public final class Visible {

    /** Controls, line ends of Unicode, and what turns the direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

    private Visible() {}

    /** On one line, every sign of it to be seen. */
    public static String of(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(m -> String.format("\\\\u%04x", (int) m.group().charAt(0)));
    }
}
