package vn.tonghop.intake.stated;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Figures as an interface stated them, on their way to become a document of the common schema
 * ({@code docs/report.schema.json}). The same figures are the same bytes.
 *
 * @param origin what they were made from, for people: "portal:H20.65"
 * @param unitCode code of the statistics office's list, or null
 * @param unitName as the other side calls the unit, or null
 * @param day the day the figures were made, or null
 * @param from first day they speak of, or null
 * @param to last day, or null
 * @param label "tháng 11/2023", or null
 * @param form id of the form they fill, or null
 * @param account how they came about, in a sentence; null for none
 * @param figures in their order
 */
public record StatedFigures(
        String origin,
        String unitCode,
        String unitName,
        LocalDate day,
        LocalDate from,
        LocalDate to,
        String label,
        String form,
        String account,
        List<Figure> figures) {

    private static final String NOT_STATED = "hệ thống gửi không nêu";
    private static final List<String> TEXTS =
            List.of("number", "kind", "issuer", "parent", "place");
    private static final List<String> FURTHER = List.of("signer", "signingMode", "signerTitle");

    /**
     * One figure.
     *
     * @param id of the catalogue
     * @param text the place and the text it was made from, for people
     */
    public record Figure(String id, String name, BigDecimal value, String unit, String text) {}

    public StatedFigures {
        Objects.requireNonNull(origin);
        figures = List.copyOf(figures);
    }

    /** The document. */
    public byte[] json() {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("source");
        json.writeStringField("file", origin);
        json.writeNullField("sha256");
        json.writeStringField("mediaType", "application/json");
        json.writeArrayFieldStart("annexes");
        json.writeEndArray();
        json.writeEndObject();
        header(json);
        json.writeObjectFieldStart("unit");
        json.writeStringField("code", unitCode);
        json.writeNullField("validFrom");
        json.writeStringField("name", unitName);
        json.writeArrayFieldStart("candidates");
        json.writeEndArray();
        json.writeEndObject();
        period(json);
        json.writeStringField("form", form);
        json.writeArrayFieldStart("indicators");
        for (Figure figure : figures) {
            indicator(json, figure);
        }
        json.writeEndArray();
        sections(json);
        for (String list : List.of("references", "requestedItems", "findings")) {
            json.writeArrayFieldStart(list);
            json.writeEndArray();
        }
        json.writeStringField("outcome", "review");
        json.writeEndObject();
    }

    private void header(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("header");
        for (String name : TEXTS) {
            unknown(json, name);
        }
        if (day == null) {
            unknown(json, "date");
        } else {
            json.writeObjectFieldStart("date");
            json.writeStringField("value", day.toString());
            placeless(json);
        }
        unknown(json, "subject");
        unknown(json, "addressee");
        unknown(json, "deadline");
        json.writeNullField("deadlineExclusive");
        for (String name : FURTHER) {
            unknown(json, name);
        }
        unknown(json, "recipients");
        json.writeEndObject();
    }

    private static void unknown(JsonGenerator json, String name) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNullField("value");
        json.writeNullField("raw");
        json.writeStringField("reason", NOT_STATED);
        json.writeEndObject();
    }

    private static void placeless(JsonGenerator json) throws IOException {
        json.writeNullField("raw");
        json.writeNullField("page");
        json.writeNullField("line");
        json.writeNumberField("confidence", 1);
        json.writeNullField("box");
        json.writeEndObject();
    }

    private void period(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("period");
        json.writeStringField("from", from == null ? null : from.toString());
        json.writeStringField("to", to == null ? null : to.toString());
        json.writeStringField("label", label);
        json.writeNullField("legalFrom");
        json.writeNullField("legalTo");
        json.writeEndObject();
    }

    private static void indicator(JsonGenerator json, Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", figure.id());
        json.writeStringField("name", figure.name());
        json.writeNumberField("value", figure.value());
        json.writeNullField("upper");
        json.writeStringField("unit", figure.unit());
        for (String name :
                List.of(
                        "qualifier",
                        "numerator",
                        "denominator",
                        "breakdown",
                        "baselineOf",
                        "period")) {
            json.writeNullField(name);
        }
        json.writeObjectFieldStart("evidence");
        for (String name : List.of("page", "line", "sheet", "cell")) {
            json.writeNullField(name);
        }
        json.writeStringField("text", figure.text());
        for (String name : List.of("file", "box", "pointer")) {
            json.writeNullField(name);
        }
        json.writeEndObject();
        json.writeNumberField("confidence", 1);
        json.writeEndObject();
    }

    private void sections(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("sections");
        json.writeObjectFieldStart("currentState");
        json.writeStringField("text", account);
        json.writeNullField("raw");
        if (account == null) {
            json.writeStringField("reason", NOT_STATED);
        } else {
            json.writeNullField("page");
            json.writeNullField("line");
            json.writeNumberField("confidence", 1);
        }
        json.writeEndObject();
        for (String name : List.of("difficulties", "proposals")) {
            json.writeObjectFieldStart(name);
            json.writeNullField("text");
            json.writeNullField("raw");
            json.writeStringField("reason", NOT_STATED);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
