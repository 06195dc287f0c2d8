package vn.tonghop.consolidation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.report.Qualifier;

/** The totals as canonical JSON: the snapshot a run keeps, and back. */
public final class TotalsJson {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addMixIn(Qualifier.class, QualifierByCode.class)
                    .addMixIn(IndicatorDefinition.Total.class, KindByCode.class)
                    .addMixIn(Totals.Reason.class, ReasonByCode.class)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    // a snapshot of a newer gateway can still be read
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    public String write(Totals totals) {
        return CanonicalJson.write(tree(totals));
    }

    /**
     * @throws IllegalArgumentException when it is no JSON or not totals
     */
    public Totals read(String snapshot) {
        try {
            return mapper.readValue(snapshot, Totals.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a snapshot: " + e.getOriginalMessage(), e);
        }
    }

    /** Any value of this room as a tree, with the names and numbers a snapshot has. */
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    private interface QualifierByCode {
        @JsonValue
        String code();

        @JsonCreator
        static Qualifier ofCode(String code) {
            return Qualifier.ofCode(code);
        }
    }

    /** The names in JSON: only the constants' annotations are used. */
    private enum KindByCode {
        @JsonProperty("sum")
        SUM,
        @JsonProperty("rate")
        RATE,
        @JsonProperty("none")
        NONE
    }

    private enum ReasonByCode {
        @JsonProperty("not-given")
        NOT_GIVEN,
        @JsonProperty("parts-not-given")
        PARTS_NOT_GIVEN,
        @JsonProperty("contradictory")
        CONTRADICTORY
    }
}
