package vn.tonghop.routes.schedule;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code schedule_tick}. */
class JdbcTicks implements Ticks {

    private final JdbcClient jdbc;

    JdbcTicks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> last(String schedule) {
        return jdbc.sql("select due_at from schedule_tick where name = ?")
                .param(schedule)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public void carriedOut(String schedule, Instant until) {
        jdbc.sql(
                        """
                        insert into schedule_tick (name, due_at) values (?, ?)
                        on conflict (name) do update
                        set due_at = greatest(schedule_tick.due_at, excluded.due_at)""")
                .params(schedule, Timestamp.from(until))
                .update();
    }
}
