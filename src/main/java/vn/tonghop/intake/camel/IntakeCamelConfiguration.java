package vn.tonghop.intake.camel;

import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.SourceCursors;
import vn.tonghop.routes.SourceProbe;
import vn.tonghop.routes.owner.SourceOwners;

@Configuration
class IntakeCamelConfiguration {

    @Bean
    RouteBuilder reception(Intake intake, SourceOwners owners, Clock clock) {
        return new Reception(intake, owners, clock);
    }

    @Bean
    SourceProbe fileProbe() {
        return new FileProbe();
    }

    @Bean
    SourceProbe mailProbe() {
        return new MailProbe();
    }

    @Bean
    SourceProbe portalProbe(SourceCursors cursors) {
        return new PortalProbe(cursors);
    }
}
