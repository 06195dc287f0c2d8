package vn.tonghop.wire.token;

import java.util.Optional;

/** Remembers the refresh token that a service has given in exchange for the configured one. */
public interface RefreshTokens {

    /** For grants that have none. */
    RefreshTokens NONE =
            new RefreshTokens() {
                @Override
                public Optional<String> latest(Grant grant) {
                    return Optional.empty();
                }

                @Override
                public void keep(Grant grant, String refreshToken) {
                    throw new IllegalStateException("this grant has no refresh token");
                }
            };

    /** The last one given in exchange; empty while the configured one is in use. */
    Optional<String> latest(Grant grant);

    /** Keeps it durably, so that nobody who reads the store alone can use it. */
    void keep(Grant grant, String refreshToken);
}
