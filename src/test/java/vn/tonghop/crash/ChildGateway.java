package vn.tonghop.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import vn.tonghop.TongHop;
import vn.tonghop.consolidation.Nights;

/**
 * The gateway as it is, in a JVM that a test may kill. Two things differ from {@link TongHop}: its
 * business clock stands in the days of the samples, and the night falls when the test lays down a
 * file named {@code nightfall} in the data directory. It is no {@code @Configuration}: that would
 * be found by the scan of every other gateway that a test starts.
 */
@EnableScheduling
public class ChildGateway {

    static final Instant DAY = Instant.parse("2023-11-20T03:00:00Z");
    static final Instant NIGHT = Instant.parse("2023-11-20T17:30:00Z");

    public static void main(String[] arguments) {
        SpringApplication.from(TongHop::main).with(ChildGateway.class).run(arguments);
    }

    @Bean
    Nightfall nightfall(@Value("${tonghop.data}") Path data) {
        return new Nightfall(data.resolve("nightfall"));
    }

    @Bean
    @Primary
    Clock daysOfTheSamples(Nightfall nightfall) {
        var day = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), DAY));
        var night = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NIGHT));
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return (nightfall.hasCome() ? night : day).instant();
            }
        };
    }

    @Bean
    Ticking ticking(Nightfall nightfall, Nights nights) {
        return new Ticking(nightfall, nights);
    }

    record Nightfall(Path sign) {
        boolean hasCome() {
            return Files.exists(sign);
        }
    }

    record Ticking(Nightfall nightfall, Nights nights) {
        @Scheduled(fixedDelay = 500)
        public void tick() {
            if (nightfall.hasCome()) {
                nights.tick();
            }
        }
    }
}
