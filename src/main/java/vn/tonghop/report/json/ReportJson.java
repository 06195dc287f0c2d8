package vn.tonghop.report.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.Report;
import vn.tonghop.report.Section;
import vn.tonghop.report.Severity;

/**
 * A report as one JSON object and back, by {@code docs/report.schema.json}.
 *
 * <p>Every name of the schema is always there, {@code null} when nothing is known; days are ISO
 * dates; figures are plain numbers (24060, never 2.406E4); a claim is {@code {value, raw, page,
 * line, confidence, box}} or {@code {value: null, raw, reason}}.
 */
public final class ReportJson {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(claimsAndSections())
                    .addMixIn(Outcome.class, OutcomeByCode.class)
                    .addMixIn(Severity.class, SeverityByCode.class)
                    .addMixIn(Qualifier.class, QualifierByCode.class)
                    // isTotal() and the like are questions, not data
                    .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    // a report kept by a newer gateway can still be read
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** The report on one line, without a line end. */
    public String write(Report report) {
        try {
            return mapper.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written: " + report, e);
        }
    }

    /**
     * The report that {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is no JSON or not a report
     */
    public Report read(String json) {
        try {
            return mapper.readValue(json, Report.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a report: " + e.getOriginalMessage(), e);
        }
    }

    private static SimpleModule claimsAndSections() {
        return new SimpleModule("claims and sections")
                .addSerializer(Claim.class, new ClaimWriter())
                .addSerializer(Section.class, new SectionWriter());
    }

    private interface OutcomeByCode {
        @JsonValue
        String code();

        @JsonCreator
        static Outcome ofCode(String code) {
            return Outcome.ofCode(code);
        }
    }

    private interface SeverityByCode {
        @JsonValue
        String code();
    }

    private interface QualifierByCode {
        @JsonValue
        String code();
    }
}
