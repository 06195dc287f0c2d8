package vn.tonghop.routes.deploy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.file.RouteFolder;
import vn.tonghop.routes.health.SourceHealths;
import vn.tonghop.routes.live.InboundHeaders;
import vn.tonghop.routes.live.LiveRoutes;
import vn.tonghop.routes.version.RouteRecords;
import vn.tonghop.routes.version.RouteVersions;
import vn.tonghop.workday.Holidays;

/**
 * Makes the deployer: {@code tonghop.routes} is the folder, {@code tonghop.routes.deploy} one of
 * all, destinations and none, {@code tonghop.routes.every} how often it is looked at, {@code
 * tonghop.routes.quiet} how long a file has to stay as it is, {@code tonghop.routes.allow-code}
 * lets files hold more than parameters.
 */
@Configuration
class DeployConfiguration {

    @Bean
    Settings routeSettings(Environment environment) {
        return environment::getProperty;
    }

    @Bean
    RouteVersions routeVersions(JdbcClient jdbc, Clock clock) {
        return new RouteVersions(jdbc, clock);
    }

    @Bean
    RoutePauses routePauses(JdbcClient jdbc, Clock clock) {
        return new RoutePauses(jdbc, clock);
    }

    @Bean
    RouteFolder routeFolder(@Value("${tonghop.routes:routes}") Path folder) {
        return new RouteFolder(folder);
    }

    @Bean
    RouteRecords routeRecords(
            @Value("${tonghop.routes.deploy:all}") Deployer.Scope scope,
            RouteVersions versions,
            Journal journal,
            TransactionOperations transaction) {
        boolean keeps = scope == Deployer.Scope.ALL;
        return new RouteRecords(versions, journal, transaction, keeps);
    }

    @Bean
    Deployer routeDeployer(
            RouteFolder routes,
            @Value("${tonghop.routes.quiet:2s}") Duration quiet,
            @Value("${tonghop.routes.deploy:all}") Deployer.Scope scope,
            @Value("${tonghop.routes.allow-code:false}") boolean codeAllowed,
            Settings settings,
            RouteVersions versions,
            RoutePauses pauses,
            RouteRecords records,
            SourceHealths healths,
            Clock clock,
            Holidays holidays) {
        var watch = new FolderWatch(routes::read, quiet.toNanos(), System::nanoTime);
        return new Deployer(
                routes,
                watch,
                settings,
                codeAllowed,
                scope,
                versions,
                pauses,
                records,
                healths,
                new NextRun(clock),
                () -> Stream.concat(broken(holidays).stream(), routes.strays().stream()).toList());
    }

    /** A list of holidays that cannot be used is shown beside the routes. */
    private static Optional<RouteState> broken(Holidays holidays) {
        var problems = holidays.problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RouteState(
                                holidays.file(),
                                List.of(),
                                "",
                                RouteState.State.QUARANTINED,
                                problems,
                                List.of(),
                                true,
                                List.of()));
    }

    @Bean
    Holidays holidays(@Value("${tonghop.config:config}") Path config) {
        return new Holidays(config);
    }

    @Bean
    RouteWatch routeWatch(Deployer deployer, @Value("${tonghop.routes.every:1s}") Duration every) {
        return new RouteWatch(deployer, every);
    }

    @Bean
    KameletComponent kamelet() {
        var component = new KameletComponent();
        // those of the files are given to Camel by the deployer, which has checked them
        component.setLocation("classpath:/no-kamelets-but-those-of-the-folder");
        return component;
    }

    @Bean
    InboundHeaders inboundHeaders() {
        return new InboundHeaders();
    }

    @Bean
    CamelContextConfiguration routeDeployment(
            Deployer deployer, RouteWatch watch, Settings settings) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                // it would copy whole files into memory before anybody counts their bytes
                context.setStreamCaching(false);
                LiveRoutes.prepare(context, settings);
                try {
                    context.addStartupListener(new WhenStarted(deployer, watch));
                } catch (Exception e) {
                    throw new IllegalStateException("the routes cannot be deployed", e);
                }
            }

            @Override
            public void afterApplicationStart(CamelContext context) {
                // everything waits for the routes in Java to be there
            }
        };
    }

    private record WhenStarted(Deployer deployer, RouteWatch watch)
            implements ExtendedStartupListener {

        @Override
        public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {}

        @Override
        public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {}

        @Override
        public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
            deployer.deploy(context);
            watch.begin(context);
        }
    }
}
