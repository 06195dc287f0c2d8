package vn.tonghop.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in that brings the {@link AdminToken}. No browser ever sends it by itself, so
 * that such a request cannot be another site's idea.
 */
final class TokenSignIn extends OncePerRequestFilter {

    /** Who says to be at the command line: for the journal, not for deciding anything. */
    static final String USER = "X-Tonghop-User";

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_NAME = 60;

    private final AdminToken token;
    private final AuthenticationEntryPoint refusal;

    TokenSignIn(AdminToken token, AuthenticationEntryPoint refusal) {
        this.token = token;
        this.refusal = refusal;
    }

    static boolean isMeant(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null && given.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMeant(request)) {
            chain.doFilter(request, response);
        } else if (token.is(given(request))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(
                            "cli:" + user(request),
                            null,
                            AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } else {
            refusal.commence(request, response, new BadCredentialsException("not the token"));
        }
    }

    private static String given(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
    }

    private static String user(HttpServletRequest request) {
        String said = request.getHeader(USER);
        String name = said == null ? "?" : said.replaceAll("[^A-Za-z0-9._@\\\\-]", "_");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
