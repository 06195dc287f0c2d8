package vn.tonghop.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import vn.tonghop.report.Section;

/** Either the text and its place, or null and the reason; never both. */
final class SectionWriter extends JsonSerializer<Section> {

    @Override
    public void serialize(Section section, JsonGenerator json, SerializerProvider types)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("text", section.text());
        json.writeStringField("raw", section.raw());
        if (section.isPresent()) {
            types.defaultSerializeField("page", section.page(), json);
            types.defaultSerializeField("line", section.line(), json);
            types.defaultSerializeField("confidence", section.confidence(), json);
        } else {
            json.writeStringField("reason", section.reason());
        }
        json.writeEndObject();
    }
}
