package vn.tonghop.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every sentence shown to people, from {@code messages_vi.properties} and {@code
 * messages.properties} (English). Arguments are rendered as they are given: format numbers and days
 * first.
 */
public final class Messages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Messages() {}

    /** The sentence in Vietnamese. */
    public static String vi(String key, Object... arguments) {
        return in(VIETNAMESE, key, arguments);
    }

    /** The sentence in English. */
    public static String en(String key, Object... arguments) {
        return in(Locale.ENGLISH, key, arguments);
    }

    /** The sentence in this language: Vietnamese, or English for every other. */
    public static String in(Locale locale, String key, Object... arguments) {
        var bundle =
                ResourceBundle.getBundle(
                        "messages",
                        "vi".equals(locale.getLanguage()) ? VIETNAMESE : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
