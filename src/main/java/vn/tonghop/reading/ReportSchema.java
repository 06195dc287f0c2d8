package vn.tonghop.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/** Holds a JSON document against the common schema, and says where it departs from it. */
final class ReportSchema {

    private static final int MOST_NAMED = 5;

    /** What people are told of; anything else is "not of an allowed form". */
    private static final Set<String> SAID =
            Set.of("required", "additionalProperties", "type", "pattern", "enum", "minLength");

    private static final JsonSchema SCHEMA = schema();

    /**
     * One departure.
     *
     * @param pointer where, "" for the whole document
     * @param kind the schema's word, {@code required}
     * @param detail the name, the type or the pattern it is about
     */
    record Slip(String pointer, String kind, String detail) {

        private String said(Locale language) {
            String place = pointer.isEmpty() ? "/" : pointer;
            return place
                    + ": "
                    + Messages.in(
                            language,
                            "reading.slip." + (SAID.contains(kind) ? kind : "other"),
                            detail);
        }
    }

    private ReportSchema() {}

    /** The departures, one for each place; empty when it is a report of the schema. */
    static List<Slip> slips(JsonNode tree) {
        Map<String, Slip> byPlace = new LinkedHashMap<>();
        for (ValidationMessage message : SCHEMA.validate(tree)) {
            String pointer = message.getInstanceLocation().toString();
            var slip = new Slip(pointer, message.getType(), detail(message));
            // of the ways a claim may look, the first that fits least says the most
            byPlace.merge(pointer + slip.detail(), slip, (first, again) -> first);
        }
        return byPlace.values().stream()
                .filter(slip -> !slip.kind().equals("oneOf") || byPlace.size() == 1)
                .toList();
    }

    private static String detail(ValidationMessage message) {
        if (message.getProperty() != null) {
            return message.getProperty();
        }
        Object[] arguments = message.getArguments();
        String last =
                arguments == null || arguments.length == 0
                        ? ""
                        : String.valueOf(arguments[arguments.length - 1]);
        return last.length() > 80 ? last.substring(0, 80) + "…" : last;
    }

    /** All of them in one refusal, the first by name. */
    static CannotRead refusal(List<Slip> slips) {
        return new CannotRead(
                new Finding(
                        "READ-111",
                        Severity.ERROR,
                        Messages.vi("READ-111", slips.size(), list(slips, Messages.VIETNAMESE)),
                        Messages.en("READ-111", slips.size(), list(slips, Locale.ENGLISH)),
                        null));
    }

    private static String list(List<Slip> slips, Locale language) {
        String first =
                slips.stream()
                        .limit(MOST_NAMED)
                        .map(slip -> slip.said(language))
                        .collect(Collectors.joining("; "));
        return slips.size() > MOST_NAMED ? first + "; …" : first;
    }

    private static JsonSchema schema() {
        try (InputStream text = ReportSchema.class.getResourceAsStream("/report.schema.json")) {
            var config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
