package vn.tonghop.web.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not looked at: too many wrong ones came before it. */
public final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(Duration pause) {
        super("too many attempts");
        this.seconds = Math.max(1, pause.plusMillis(999).toSeconds());
    }

    /** How long to wait before the next attempt. */
    public long seconds() {
        return seconds;
    }
}
