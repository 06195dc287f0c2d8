package vn.tonghop.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tonghop.unit.Units;

@Configuration
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(@Value("${tonghop.config:config}") Path config, Units units) {
        return CatalogueFiles.load(config, units);
    }

    /** A unit that nobody knows is no reason not to start: its list may be imported later. */
    @Bean
    ApplicationRunner unknownUnitsAreNamed(Catalogue catalogue, Units units, Clock clock) {
        return arguments ->
                CatalogueFiles.unknownUnits(
                                catalogue,
                                units,
                                LocalDate.ofInstant(clock.instant(), Deadline.ZONE))
                        .forEach(
                                problem ->
                                        LoggerFactory.getLogger(Catalogue.class)
                                                .warn(problem.describe(Locale.ENGLISH)));
    }
}
