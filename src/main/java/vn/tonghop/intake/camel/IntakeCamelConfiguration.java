package vn.tonghop.intake.camel;

import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.intake.Intake;

@Configuration
class IntakeCamelConfiguration {

    @Bean
    RouteBuilder reception(Intake intake, Clock clock) {
        return new Reception(intake, clock);
    }
}
