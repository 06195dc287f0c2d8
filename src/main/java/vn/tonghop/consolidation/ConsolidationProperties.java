package vn.tonghop.consolidation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param nightBegins the time of day in Asia/Ho_Chi_Minh at which a business date begins; the
 *     schedule in {@code routes/schedules} only has to tick at it
 * @param lease how long a run that a killed node was freezing stays out of reach
 */
@Validated
@ConfigurationProperties("tonghop.consolidation")
record ConsolidationProperties(
        @NotNull @DefaultValue("00:30") LocalTime nightBegins,
        @NotNull @DefaultValue("2m") Duration lease) {}
