package vn.tonghop.web.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it, before the gateway serves the first page, that somebody can sign in and nobody else
 * can: there is no default password, a new gateway makes its own and keeps it in a file that only
 * its owner reads. The password is never logged.
 *
 * <p>Who lost the password puts an empty file {@code reset-admin-password} into the data directory
 * and starts the gateway again.
 */
public final class FirstAdministrator implements SmartInitializingSingleton {

    static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Any number, the same on every node: two gateways on one database make one administrator. */
    private static final long LOCK = 7_104_108_112L;

    private final Accounts accounts;
    private final InitialPasswordFile file;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    public FirstAdministrator(
            Accounts accounts,
            InitialPasswordFile file,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.file = file;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var provided = Boolean.TRUE.equals(transaction.execute(status -> provide()));
            if (provided) {
                // only now: a wish whose new password was not committed has to be heard again
                file.resetIsDone();
                LOG.info("The password of the account {} is in {}", NAME, file.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is written first: an account whose password nobody can know would be locked out. */
    private boolean provide() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
        var empty = accounts.isEmpty();
        if (!empty && !file.isResetWished()) {
            return false;
        }
        var password = Passwords.generate();
        try {
            file.write(password);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the administrator's password cannot be kept in " + file.path(), e);
        }
        accounts.setPassword(
                NAME, password, empty ? "web.administrator-created" : "web.password-reset");
        return true;
    }
}
