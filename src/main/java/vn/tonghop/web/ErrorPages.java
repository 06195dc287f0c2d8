package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The end of every request that failed: a page in words, or a problem for programs. */
@Page
class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        var problem = problems.of(request);
        if (Problems.isForPrograms(request)) {
            problems.write(problem, request, response);
            return null;
        }
        var page = new ModelAndView("error", HttpStatusCode.valueOf(problem.status()));
        page.addObject("code", problem.code());
        page.addObject("sentence", problems.sentence(problem, locale));
        return page;
    }
}
