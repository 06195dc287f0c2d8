package vn.tonghop.intake;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.dossier.DossierDesk;
import vn.tonghop.intake.dossier.Readings;
import vn.tonghop.intake.mailbox.KeptMails;
import vn.tonghop.intake.push.PushDoors;
import vn.tonghop.intake.push.PushKeys;
import vn.tonghop.intake.push.PushedBefore;
import vn.tonghop.intake.rest.RestItems;
import vn.tonghop.journal.Journal;
import vn.tonghop.vault.Vault;
import vn.tonghop.wire.token.KeptRefreshTokens;
import vn.tonghop.wire.token.RefreshTokens;

/** Makes the intake; public so that a test of its sources can ask for it alone. */
@Configuration
@EnableConfigurationProperties(IntakeProperties.class)
public class IntakeConfiguration {

    @Bean
    Intake intake(
            Vault vault,
            JdbcClient jdbc,
            Journal journal,
            ParkedItems parked,
            TransactionOperations transaction,
            Catalogue catalogue,
            Clock clock,
            IntakeProperties properties) {
        return new Intake(
                vault,
                new Register(jdbc, journal),
                journal,
                parked,
                transaction,
                catalogue,
                clock,
                properties.maxSize().toBytes());
    }

    @Bean
    ParkedItems parkedItems(JdbcClient jdbc, Journal journal, Clock clock) {
        return new ParkedItems(jdbc, journal, clock);
    }

    @Bean
    KeptMails keptMails(JdbcClient jdbc) {
        return new KeptMails(jdbc);
    }

    @Bean
    RefreshTokens refreshTokens(JdbcClient jdbc) {
        return new KeptRefreshTokens(jdbc);
    }

    @Bean
    DossierDesk dossierDesk(
            JdbcClient jdbc, TransactionOperations transaction, Catalogue catalogue, Clock clock) {
        return new DossierDesk(new Readings(jdbc, transaction, clock), catalogue, clock);
    }

    @Bean
    PushDoors pushDoors() {
        return new PushDoors();
    }

    @Bean
    RestItems restItems(JdbcClient jdbc) {
        return new RestItems(jdbc);
    }

    @Bean
    PushKeys pushKeys(JdbcClient jdbc, Clock clock) {
        return new PushKeys(jdbc, clock);
    }

    @Bean
    PushedBefore pushedBefore(JdbcClient jdbc) {
        return new PushedBefore(jdbc);
    }

    @Bean
    SourceCursors sourceCursors(JdbcClient jdbc) {
        return new SourceCursors(jdbc);
    }
}
