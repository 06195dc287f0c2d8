package vn.tonghop.web;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.consolidation.SmallCatalogue;
import vn.tonghop.intake.Intake;
import vn.tonghop.journal.Journal;
import vn.tonghop.reading.Reading;
import vn.tonghop.routes.Settings;
import vn.tonghop.store.Node;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.vault.Vault;

/** The web room with the routes and the intake, on a real database. Carries no stereotype. */
public class RouteSlice {

    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @ComponentScan(
            basePackageClasses = {
                WebConfiguration.class,
                Journal.class,
                Vault.class,
                Settings.class,
                Intake.class
            })
    static class Rooms {

        @Bean
        static DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        static Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        static Node node() {
            return new Node("route-test");
        }

        /** Starts its worker when the first picture is asked for. */
        @Bean
        static Reading reading() {
            return Reading.withDefaults();
        }

        @Bean
        static Catalogue catalogue() {
            return new SmallCatalogue();
        }
    }
}
