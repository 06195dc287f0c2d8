package vn.tonghop.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a person reads who is not let in: the sign-in page again, with the reason. */
final class SignInAnswers implements AuthenticationFailureHandler, AccessDeniedHandler {

    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?" + word(reason));
    }

    private static String word(AuthenticationException reason) {
        if (reason instanceof TooManyAttempts tooMany) {
            return "wait=" + tooMany.seconds();
        }
        return reason instanceof InternalAuthenticationServiceException ? "unavailable" : "wrong";
    }

    /** A sign-in page left open too long is the usual reason: show a fresh one. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException && request.getServletPath().equals("/sign-in")) {
            response.sendRedirect(request.getContextPath() + "/sign-in?stale");
        } else {
            page.handle(request, response, reason);
        }
    }
}
