package vn.tonghop.intake.token;

import java.util.Optional;

/** Remembers the refresh token that a service has given in exchange for the configured one. */
public interface RefreshTokens {

    /** The last one given in exchange; empty while the configured one is in use. */
    Optional<String> latest(Grant grant);

    /** Keeps it durably, so that nobody who reads the store alone can use it. */
    void keep(Grant grant, String refreshToken);
}
