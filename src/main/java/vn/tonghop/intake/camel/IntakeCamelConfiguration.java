package vn.tonghop.intake.camel;

import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.ParkedItems;
import vn.tonghop.intake.SourceCursors;
import vn.tonghop.intake.dossier.DossierDesk;
import vn.tonghop.intake.mailbox.KeptMails;
import vn.tonghop.intake.rest.RestItems;
import vn.tonghop.routes.SourceProbe;
import vn.tonghop.routes.owner.SourceOwners;
import vn.tonghop.wire.token.RefreshTokens;

@Configuration
class IntakeCamelConfiguration {

    @Bean
    RouteBuilder reception(Intake intake, ParkedItems parked, SourceOwners owners, Clock clock) {
        return new Reception(intake, parked, owners, clock);
    }

    // Camel takes a component of its scheme's name before its own

    @Bean("ftp")
    CarefulFtpComponent ftp() {
        return new CarefulFtpComponent();
    }

    @Bean("ftps")
    CarefulFtpsComponent ftps() {
        return new CarefulFtpsComponent();
    }

    @Bean("sftp")
    CarefulSftpComponent sftp() {
        return new CarefulSftpComponent();
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
    SourceProbe mailboxProbe(KeptMails kept, RefreshTokens refreshTokens, Clock clock) {
        return new MailboxProbe(kept, refreshTokens, clock);
    }

    @Bean
    SourceProbe dossierProbe(DossierDesk desk) {
        return new DossierProbe(desk);
    }

    @Bean
    SourceProbe pushProbe() {
        return new PushProbe();
    }

    @Bean
    SourceProbe restPollProbe(
            SourceCursors cursors, RestItems items, Catalogue catalogue, Clock clock) {
        return new RestPollProbe(new RestPollEndpoint.Parts(cursors, items, catalogue, clock));
    }

    @Bean
    SourceProbe portalProbe(SourceCursors cursors) {
        return new PortalProbe(cursors);
    }
}
