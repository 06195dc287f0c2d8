package vn.tonghop.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A report in the common schema itself ({@code docs/report.schema.json}): what another system says
 * needs no understanding, only to be held against the schema. It is known by the names of its
 * outermost object, so that one with a slip in it is refused with the place of the slip instead of
 * being taken for running text.
 */
final class ReportFormat implements Format {

    static final String MEDIA_TYPE = "application/vnd.tonghop.report+json";

    private static final Set<String> NAMES =
            Set.of("source", "header", "unit", "period", "indicators", "sections", "outcome");

    /** So many of them are no accident. */
    private static final int ENOUGH = 4;

    private static final int DEEPEST = 50;

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    ReportFormat() {
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        String beginning = original.beginning(64).replaceAll("[^!-~]", "");
        return beginning.startsWith("{") && names(original.bytes()) >= ENOUGH;
    }

    private int names(byte[] bytes) {
        var seen = new HashSet<String>();
        try (JsonParser parser = json.getFactory().createParser(bytes)) {
            parser.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
            parser.nextToken();
            while (seen.size() < ENOUGH && parser.nextToken() == JsonToken.FIELD_NAME) {
                if (NAMES.contains(parser.currentName())) {
                    seen.add(parser.currentName());
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException broken) {
            // what was seen before the break tells what it was to be
            return seen.size();
        }
        return seen.size();
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead {
        JsonNode tree = tree(original.bytes());
        var slips = ReportSchema.slips(tree);
        if (!slips.isEmpty()) {
            throw ReportSchema.refusal(slips);
        }
        String stated = StatedReport.of(tree).json();
        return new Readout.Read(MEDIA_TYPE, List.of(), List.of(), List.of(), List.of(), stated);
    }

    private JsonNode tree(byte[] bytes) throws CannotRead {
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null
                            ? "?"
                            : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
            throw new CannotRead(twice ? "READ-112" : "READ-110", place);
        } catch (IOException e) {
            throw new CannotRead("READ-110", "?");
        }
    }
}
