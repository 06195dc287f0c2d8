package vn.tonghop.wire.token;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the access token of a grant: the one at hand while it is good, otherwise a new one.
 *
 * <p>A refresh token that came in exchange is kept before the access token is used. Where that
 * fails the exchanged one is remembered here and kept at the next call, which fails until then:
 * nothing is taken in without the store anyway.
 */
public class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);

    /** A token this close to its end is not used any more. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Grant grant;
    private final RefreshTokens refreshTokens;
    private final TokenEndPoint endPoint;
    private final Clock clock;
    private String token;
    private Instant goodUntil = Instant.MIN;
    private String notKeptYet;

    public AccessTokens(Grant grant, RefreshTokens refreshTokens, Clock clock) {
        this.grant = grant;
        this.refreshTokens = refreshTokens;
        this.endPoint = new TokenEndPoint(grant);
        this.clock = clock;
    }

    /**
     * A token that is good for some time.
     *
     * @throws TokenRefused when the service gives none
     */
    public synchronized String token() throws IOException {
        keepExchanged();
        if (token == null || !clock.instant().isBefore(goodUntil)) {
            take(ask());
            keepExchanged();
        }
        return token;
    }

    /** A mail server did not take this token: the next call asks for another. */
    public synchronized void notTaken(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private TokenEndPoint.Answer ask() throws IOException {
        if (!grant.refreshes()) {
            return endPoint.ask(null);
        }
        String current = latest();
        try {
            return endPoint.ask(current);
        } catch (TokenRefused e) {
            // another node may have exchanged it at this moment
            String now = latest();
            if (!e.code().equals(TokenEndPoint.INVALID_GRANT) || now.equals(current)) {
                throw e;
            }
            return endPoint.ask(now);
        }
    }

    private String latest() {
        return refreshTokens.latest(grant).orElse(grant.refreshToken());
    }

    private void take(TokenEndPoint.Answer answer) {
        token = answer.accessToken();
        Duration life = answer.life();
        Duration margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
        goodUntil = clock.instant().plus(life).minus(margin);
        notKeptYet = answer.refreshToken();
        LOG.info("access token for {}, good for {} s", grant, life.toSeconds());
    }

    private void keepExchanged() {
        if (notKeptYet != null) {
            if (grant.refreshes() && !notKeptYet.equals(latest())) {
                refreshTokens.keep(grant, notKeptYet);
            }
            notKeptYet = null;
        }
    }
}
