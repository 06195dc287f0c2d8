package vn.tonghop.reading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingConfiguration.Bounds.class)
class ReadingConfiguration {

    /**
     * What an operator may change of {@link Limits}.
     *
     * @param maxSize of a document's file
     * @param maxPages of a document
     * @param maxTime to read a document
     */
    @Validated
    @ConfigurationProperties("tonghop.reading")
    record Bounds(
            @NotNull @DefaultValue("50MB") DataSize maxSize,
            @Positive @DefaultValue("300") int maxPages,
            @NotNull @DefaultValue("30s") Duration maxTime) {

        Limits limits() {
            var d = Limits.DEFAULT;
            return new Limits(
                    maxSize.toBytes(),
                    maxPages,
                    d.lines(),
                    d.entries(),
                    d.unpacked(),
                    d.ratio(),
                    d.tableBytes(),
                    d.nesting(),
                    maxTime,
                    d.pictureTime(),
                    d.mostTime(),
                    d.pixels());
        }
    }

    @Bean
    Reading reading(Bounds bounds) {
        return new Reading(bounds.limits());
    }
}
