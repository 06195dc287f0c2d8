package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** {@code ?lang=vi} or {@code ?lang=en} on any page chooses its language from now on. */
final class LanguageChoice implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private final LocaleResolver languages;

    LanguageChoice(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var chosen = request.getParameter(PARAMETER);
        LanguageCookie.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals(chosen))
                .forEach(
                        language ->
                                languages.setLocale(
                                        request, response, Locale.forLanguageTag(language)));
        return true;
    }
}
