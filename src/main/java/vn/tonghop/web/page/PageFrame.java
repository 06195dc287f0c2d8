package vn.tonghop.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tonghop.web.Page;

/** What every page has around its content. */
@ControllerAdvice(annotations = Page.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PageFrame {

    private final CatalogueNames names;

    PageFrame(CatalogueNames names) {
        this.names = names;
    }

    @ModelAttribute
    void frame(Model page, HttpServletRequest request, Locale locale, Principal who) {
        page.addAttribute("f", new Shown(locale, names));
        page.addAttribute("signedIn", who != null);
        page.addAttribute("here", request.getRequestURI());
        page.addAttribute("inVietnamese", language(request, "vi"));
        page.addAttribute("inEnglish", language(request, "en"));
    }

    /** This page in another language; an error's page has no address of its own. */
    private static String language(HttpServletRequest request, String language) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null
                || !HttpMethod.GET.matches(request.getMethod())) {
            return request.getContextPath() + "/?lang=" + language;
        }
        var here =
                ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam("lang", language)
                        .build(false);
        return here.getPath() + "?" + here.getQuery();
    }
}
