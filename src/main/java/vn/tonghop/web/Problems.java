package vn.tonghop.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import vn.tonghop.message.Messages;

/** Problems as people and programs read them, in the reader's language. */
public final class Problems {

    /** Where an {@link Problem} waits for the error page of its request. */
    static final String ATTRIBUTE = Problems.class.getName();

    private static final Set<Integer> TOLD_APART = Set.of(400, 401, 403, 404, 405, 406, 413, 503);

    private final ObjectMapper json;
    private final LocaleResolver locales;

    public Problems(ObjectMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    /** The problem this request ended with; without a better word, that of its status. */
    Problem of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Problem problem) {
            return problem;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? ofStatus(code) : Problem.notFound();
    }

    private static Problem ofStatus(int status) {
        if (TOLD_APART.contains(status)) {
            return new Problem(status, "WEB-" + status);
        }
        return new Problem(status, status < 500 ? "WEB-400" : "WEB-500");
    }

    /** The sentence that says what happened and what to do. */
    String sentence(Problem problem, Locale locale) {
        return Messages.in(locale, problem.code(), told(problem, locale));
    }

    /** Answers with {@code application/problem+json} (RFC 9457). */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var locale = locales.resolveLocale(request);
        var status = HttpStatus.resolve(problem.status());
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", status == null ? "Problem" : status.getReasonPhrase());
        body.put("status", problem.status());
        body.put("detail", sentence(problem, locale));
        body.put("instance", path(request));
        body.put("code", problem.code());
        body.put("message", sentence(problem, Messages.VIETNAMESE));
        body.put("messageEn", sentence(problem, Locale.ENGLISH));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", locale.getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** Whether a program asked, which is never answered with a page. */
    static boolean isForPrograms(HttpServletRequest request) {
        var path = path(request);
        return path.startsWith("/api/")
                || path.startsWith("/push/")
                || path.equals("/api")
                || path.startsWith("/actuator");
    }

    /** The path that was asked for, also while its error is being told. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** An argument that is itself a sentence's key is said in the language of the answer. */
    private static Object[] told(Problem problem, Locale locale) {
        return Stream.of(problem.arguments())
                .map(
                        argument ->
                                argument.toString().startsWith(Problem.ALLOWED)
                                        ? Messages.in(locale, argument.toString())
                                        : argument)
                .toArray();
    }
}
