package vn.tonghop.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import vn.tonghop.web.Problem;
import vn.tonghop.web.Problems;

/** What a program hears that is not let in: a problem, never a redirect to a page. */
final class ProgramAnswers
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                SessionInformationExpiredStrategy {

    private final Problems problems;

    ProgramAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            problems.write(new Problem(429, "WEB-429", tooMany.seconds()), request, response);
        } else if (reason instanceof InternalAuthenticationServiceException) {
            problems.write(new Problem(503, "WEB-503"), request, response);
        } else {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tong Hop\", charset=\"UTF-8\"");
            problems.write(new Problem(401, "WEB-401"), request, response);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(new Problem(403, "WEB-403"), request, response);
    }

    /** A session that a changed password ended is as good as none. */
    @Override
    public void onExpiredSessionDetected(SessionInformationExpiredEvent ended) throws IOException {
        problems.write(new Problem(401, "WEB-401"), ended.getRequest(), ended.getResponse());
    }
}
