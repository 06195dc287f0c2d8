package vn.tonghop.reply;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param poll how often it is looked for answers that are due
 * @param perRecipientAndHour more than these wait: a loop of machines cannot become a storm
 * @param firstPause after the first failure; it doubles with each further one
 * @param longestPause and never grows beyond this
 * @param attempts after so many an answer is given up, and shown to the operator
 * @param lease how long one sending may take; longer than the mail route's time-outs together
 * @param contacts mail addresses of those who do not report by mail, by unit code or source id
 */
@Validated
@ConfigurationProperties("tonghop.reply")
record ReplyProperties(
        @NotNull @DefaultValue("2s") Duration poll,
        @Positive @DefaultValue("60") int perRecipientAndHour,
        @NotNull @DefaultValue("30s") Duration firstPause,
        @NotNull @DefaultValue("1h") Duration longestPause,
        @Positive @DefaultValue("40") int attempts,
        @NotNull @DefaultValue("5m") Duration lease,
        @DefaultValue Map<String, String> contacts) {

    Pauses pauses() {
        return new Pauses(firstPause, longestPause);
    }
}
