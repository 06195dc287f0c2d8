package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.tonghop.message.Messages;

/**
 * The reader's language: what was chosen on a page, kept in a cookie; before that what the browser
 * asks for, Vietnamese when it asks for neither of the two.
 */
final class LanguageCookie extends CookieLocaleResolver {

    static final List<Locale> LANGUAGES = List.of(Messages.VIETNAMESE, Locale.ENGLISH);

    LanguageCookie() {
        super("language");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(LanguageCookie::asked);
    }

    /** Whatever stands in a cookie or a link: one of the two languages, or as if nothing stood. */
    @Override
    protected Locale parseLocaleValue(String value) {
        return LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Messages.VIETNAMESE;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            var language = locales.nextElement().getLanguage();
            var known =
                    LANGUAGES.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
            if (known.isPresent()) {
                return known.get();
            }
        }
        return Messages.VIETNAMESE;
    }
}
