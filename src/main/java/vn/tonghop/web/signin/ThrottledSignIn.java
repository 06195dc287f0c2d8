package vn.tonghop.web.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Sign-in by password, form or HTTP Basic, with pauses for those who guess. */
final class ThrottledSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ThrottledSignIn.class);

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;

    ThrottledSignIn(AuthenticationProvider passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var account = attempt.getName();
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        var pause = throttle.pause(account, address);
        if (!pause.isZero()) {
            throw new TooManyAttempts(pause);
        }
        try {
            var signedIn = passwords.authenticate(attempt);
            throttle.succeeded(account, address);
            return signedIn;
        } catch (BadCredentialsException e) {
            throttle.failed(account, address);
            // not the name: people type passwords into the wrong field
            LOG.warn("Wrong name or password from {}", address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }
}
