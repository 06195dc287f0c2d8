package vn.tonghop.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param poll how often the outbox is looked at
 * @param firstPause after the first failure; it doubles with each further one
 * @param longestPause and never grows beyond this
 * @param attempts after so many a submission is given up until a person or the next night replays
 *     it
 * @param lease how long a submission that a killed node was sending stays out of reach; longer than
 *     the time-outs of asking and sending together
 */
@Validated
@ConfigurationProperties("tonghop.submission")
record SubmissionProperties(
        @NotNull @DefaultValue("2s") Duration poll,
        @NotNull @DefaultValue("5s") Duration firstPause,
        @NotNull @DefaultValue("30m") Duration longestPause,
        @Positive @DefaultValue("24") int attempts,
        @NotNull @DefaultValue("3m") Duration lease) {}
