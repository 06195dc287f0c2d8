package vn.tonghop.config;

import java.util.Locale;
import vn.tonghop.message.Harmless;
import vn.tonghop.message.Messages;

/**
 * One thing that is wrong with a file of {@code config/} or with an imported list.
 *
 * @param code stable, "CAT-003"
 * @param file as people name it
 * @param line from 1; 0 when it speaks of the whole file
 * @param message what is wrong and what to write instead, in Vietnamese
 * @param messageEn the same in English
 */
public record Problem(String code, String file, int line, String message, String messageEn) {

    /** The sentence stands in the messages files under the code. */
    public static Problem of(String code, String file, int line, Object... arguments) {
        return said(code, code, file, line, arguments);
    }

    /** The sentence stands in the messages files under a key of its own. */
    public static Problem said(
            String code, String key, String file, int line, Object... arguments) {
        var words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return new Problem(code, file, line, Messages.vi(key, words), Messages.en(key, words));
    }

    /** "config/senders.yaml:12 · CAT-003 · …" in this language. */
    public String describe(Locale locale) {
        var place = Harmless.of(line > 0 ? file + ":" + line : file);
        var sentence =
                Messages.VIETNAMESE.getLanguage().equals(locale.getLanguage())
                        ? message
                        : messageEn;
        return place + " · " + code + " · " + Harmless.text(sentence);
    }
}
