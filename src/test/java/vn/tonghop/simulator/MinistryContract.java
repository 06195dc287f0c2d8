package vn.tonghop.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** The schemas of {@code docs/ministry-endpoint.yaml}, as JSON Schema 2020-12. */
public final class MinistryContract {

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode schemas;

    private MinistryContract() {
        try {
            // the same schemas, where a plain JSON Schema keeps its definitions
            var text =
                    Files.readString(Path.of("docs/ministry-endpoint.yaml"))
                            .replace("#/components/schemas/", "#/$defs/");
            schemas = json.<JsonNode>valueToTree(new Yaml().load(text)).at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MinistryContract read() {
        return new MinistryContract();
    }

    /**
     * What is wrong with this JSON by one of the contract's schemas; empty when nothing is.
     *
     * @param schema "Submission", "Receipt" or "Refusal"
     */
    public List<String> problems(String schema, String text) {
        var root = json.createObjectNode().put("$ref", "#/$defs/" + schema);
        root.set("$defs", schemas);
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(root)
                    .validate(json.readTree(text))
                    .stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
    }
}
