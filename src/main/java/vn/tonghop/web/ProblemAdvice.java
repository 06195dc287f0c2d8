package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.web.model.BadQuery;

/** Hands every problem to the one place that tells it: {@link ErrorPages}. */
@ControllerAdvice
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void known(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.status() >= 500) {
            LOG.error("{} {}", request.getRequestURI(), problem.getMessage(), problem);
        }
        request.setAttribute(Problems.ATTRIBUTE, problem);
        response.sendError(problem.status());
    }

    @ExceptionHandler
    void badQuery(BadQuery query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        known(new Problem(400, "WEB-001", query.parameter(), query.allowed()), request, response);
    }

    /** What cannot be done with a route: it is not there, or not in the state for it. */
    @ExceptionHandler
    void refused(RouteRefused no, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = no.isUnknown() ? 404 : 409;
        known(new Problem(status, no.code(), no.arguments()), request, response);
    }

    /** An id in the path that is no number names nothing; a parameter has to be what it should. */
    @ExceptionHandler
    void badType(
            MethodArgumentTypeMismatchException mismatch,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var inPath =
                mismatch.getParameter()
                        .hasParameterAnnotation(
                                org.springframework.web.bind.annotation.PathVariable.class);
        var allowed = Problem.ALLOWED + form(mismatch.getRequiredType());
        known(
                inPath
                        ? Problem.notFound()
                        : new Problem(400, "WEB-001", mismatch.getName(), allowed),
                request,
                response);
    }

    private static String form(Class<?> type) {
        if (type == LocalDate.class) {
            return "day";
        }
        if (type == double.class) {
            return "share";
        }
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class
                ? "number"
                : "other";
    }

    @ExceptionHandler
    void missing(
            MissingServletRequestParameterException missing,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        known(
                new Problem(400, "WEB-001", missing.getParameterName(), Problem.ALLOWED + "given"),
                request,
                response);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    void noDatabase(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        known(new Problem(503, "WEB-503").initCause(failure), request, response);
    }
}
