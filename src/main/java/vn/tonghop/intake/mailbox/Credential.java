package vn.tonghop.intake.mailbox;

import java.io.IOException;
import vn.tonghop.wire.token.AccessTokens;

/** What opens a mailbox beside its account's name. */
public interface Credential {

    /** The password, or an access token that is good now. */
    String secret() throws IOException;

    /** Whether it is an access token, shown by the mechanism XOAUTH2. */
    boolean isToken();

    /**
     * The server did not take it.
     *
     * @return whether there may be a better one
     */
    boolean notTaken(String secret);

    static Credential password(String password) {
        return new Credential() {
            @Override
            public String secret() {
                return password;
            }

            @Override
            public boolean isToken() {
                return false;
            }

            @Override
            public boolean notTaken(String secret) {
                return false;
            }
        };
    }

    static Credential token(AccessTokens tokens) {
        return new Credential() {
            @Override
            public String secret() throws IOException {
                return tokens.token();
            }

            @Override
            public boolean isToken() {
                return true;
            }

            @Override
            public boolean notTaken(String secret) {
                tokens.notTaken(secret);
                return true;
            }
        };
    }
}
