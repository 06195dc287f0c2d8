package vn.tonghop.reading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingConfiguration.Bounds.class)
class ReadingConfiguration {

    /**
     * What an operator may change of {@link Limits} and {@link WorkerSettings}.
     *
     * @param maxSize of a document's file
     * @param maxPages of a document
     * @param maxTime to read a document
     * @param pictureTime more for each page that must be seen (OCR)
     * @param maxTotalTime to read a document, whatever its pages
     * @param workers processes that read; by default one for two processors
     * @param workerMemory heap of each
     * @param workerDocuments after so many a worker is replaced
     * @param tesseract the command that recognises letters, when it is not on the path
     * @param tessdata folder of its trained data, when it is not where the command looks
     */
    @Validated
    @ConfigurationProperties("tonghop.reading")
    record Bounds(
            @NotNull @DefaultValue("50MB") DataSize maxSize,
            @Positive @DefaultValue("300") int maxPages,
            @NotNull @DefaultValue("30s") Duration maxTime,
            @NotNull @DefaultValue("15s") Duration pictureTime,
            @NotNull @DefaultValue("15m") Duration maxTotalTime,
            @Positive Integer workers,
            @NotNull @DefaultValue("512MB") DataSize workerMemory,
            @Positive @DefaultValue("200") int workerDocuments,
            String tesseract,
            String tessdata) {

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
                    pictureTime,
                    maxTotalTime,
                    d.pixels(),
                    d.answer());
        }

        WorkerSettings settings() {
            return new WorkerSettings(
                    workers == null ? WorkerSettings.DEFAULT.workers() : workers,
                    (int) workerMemory.toMegabytes(),
                    workerDocuments,
                    recognition());
        }

        private Map<String, String> recognition() {
            var told = new HashMap<String, String>();
            if (tesseract != null && !tesseract.isBlank()) {
                told.put("tonghop.reading.tesseract", tesseract);
            }
            if (tessdata != null && !tessdata.isBlank()) {
                told.put("tonghop.reading.tessdata", tessdata);
            }
            return told;
        }
    }

    @Bean
    Reading reading(Bounds bounds) {
        return new Reading(bounds.limits(), bounds.settings());
    }

    /** The first document of the day need not wait for a worker. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> readingWarmUp(Reading reading) {
        return ready -> reading.warmUp();
    }
}
