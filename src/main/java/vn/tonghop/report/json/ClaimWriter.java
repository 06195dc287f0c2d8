package vn.tonghop.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import vn.tonghop.report.Claim;

/** Either the value and its place, or null and the reason; never both. */
@SuppressWarnings("rawtypes")
final class ClaimWriter extends JsonSerializer<Claim> {

    @Override
    public void serialize(Claim claim, JsonGenerator json, SerializerProvider types)
            throws IOException {
        json.writeStartObject();
        types.defaultSerializeField("value", claim.value(), json);
        json.writeStringField("raw", claim.raw());
        if (claim.isKnown()) {
            types.defaultSerializeField("page", claim.page(), json);
            types.defaultSerializeField("line", claim.line(), json);
            types.defaultSerializeField("confidence", claim.confidence(), json);
            types.defaultSerializeField("box", claim.box(), json);
        } else {
            json.writeStringField("reason", claim.reason());
        }
        json.writeEndObject();
    }
}
