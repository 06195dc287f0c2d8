package vn.tonghop.journal;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real journal for tests of other rooms. */
public final class TestJournal {

    private TestJournal() {}

    public static Journal on(DataSource database, Clock clock) {
        return new JdbcJournal(JdbcClient.create(database), clock, "test");
    }
}
