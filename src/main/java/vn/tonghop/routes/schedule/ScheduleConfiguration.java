package vn.tonghop.routes.schedule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the memory of the schedules. */
@Configuration
class ScheduleConfiguration {

    @Bean
    Ticks scheduleTicks(JdbcClient jdbc) {
        return new JdbcTicks(jdbc);
    }
}
