package vn.tonghop.intake;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxSize the largest delivery that is taken in, a whole mail with its attachments included
 */
@Validated
@ConfigurationProperties("tonghop.intake")
record IntakeProperties(@NotNull @DefaultValue("64MB") DataSize maxSize) {}
