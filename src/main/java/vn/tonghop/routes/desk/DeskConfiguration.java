package vn.tonghop.routes.desk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.SourceProbe;
import vn.tonghop.routes.deploy.Deployer;
import vn.tonghop.routes.deploy.RoutePauses;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.health.SourceHealths;
import vn.tonghop.routes.live.TryOut;
import vn.tonghop.routes.owner.SourceOwners;
import vn.tonghop.routes.silence.Silences;
import vn.tonghop.routes.version.RouteRecords;
import vn.tonghop.routes.version.RouteVersions;

/**
 * Makes the desk of the administrators: {@code tonghop.routes.try-seconds} is how long one source
 * may take that is tried out.
 */
@Configuration
class DeskConfiguration {

    @Bean
    TryOut tryOut(
            ObjectProvider<SourceProbe> probes,
            Settings settings,
            @Value("${tonghop.routes.try-seconds:15}") long seconds) {
        return new TryOut(probes.stream().toList(), settings, seconds);
    }

    @Bean
    RouteSheets routeSheets(
            RouteFolder folder,
            Deployer deployer,
            RouteVersions versions,
            SourceHealths healths,
            SourceOwners owners,
            Silences silences) {
        return new RouteSheets(folder, deployer, versions, healths, owners, silences);
    }

    @Bean
    RouteDesk routeDesk(
            RouteFolder folder,
            Deployer deployer,
            RouteVersions versions,
            RouteRecords records,
            RoutePauses pauses,
            Journal journal,
            TransactionOperations transaction,
            RouteSheets sheets,
            SourceOwners owners,
            SourceHealths healths,
            TryOut tryOut) {
        return new RouteDesk(
                folder,
                deployer,
                versions,
                records,
                pauses,
                journal,
                transaction,
                sheets,
                owners,
                healths,
                tryOut);
    }
}
