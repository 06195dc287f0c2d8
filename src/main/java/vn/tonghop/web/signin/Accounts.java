package vn.tonghop.web.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;

/** The people who sign in: table {@code account}. */
public class Accounts implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Clock clock;

    public Accounts(JdbcClient jdbc, PasswordEncoder passwords, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return hash(name)
                .map(hash -> User.withUsername(name).password(hash).roles("ADMINISTRATOR").build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    boolean hasPassword(String name, String password) {
        return hash(name).filter(hash -> passwords.matches(password, hash)).isPresent();
    }

    /** Sets the account's password, making the account if need be; {@code event} is journalled. */
    void setPassword(String name, String password, String event) {
        jdbc.sql(
                        """
                        insert into account (name, password_hash, created_at) values (?, ?, ?)
                        on conflict (name) do update set password_hash = excluded.password_hash""")
                .params(name, passwords.encode(password), Timestamp.from(clock.instant()))
                .update();
        journal.record(Subject.user(name), event, Map.of());
    }

    static boolean isNamed(Object principal, String name) {
        return principal instanceof UserDetails user && user.getUsername().equals(name);
    }

    private Optional<String> hash(String name) {
        return name.indexOf('\0') >= 0
                ? Optional.empty()
                : jdbc.sql("select password_hash from account where name = ?")
                        .param(name)
                        .query(String.class)
                        .optional();
    }
}
