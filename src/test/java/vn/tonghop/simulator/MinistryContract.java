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
    private final JsonNode components;

    private MinistryContract(JsonNode components) {
        this.components = components;
    }

    public static MinistryContract read() {
        try (var file = Files.newBufferedReader(Path.of("docs/ministry-endpoint.yaml"))) {
            var whole = new ObjectMapper().<JsonNode>valueToTree(new Yaml().load(file));
            return new MinistryContract(whole.path("components"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with this JSON by one of the contract's schemas; empty when nothing is.
     *
     * @param schema "Submission", "Receipt" or "Refusal"
     */
    public List<String> problems(String schema, String text) {
        var root = json.createObjectNode();
        root.set("components", components);
        root.put("$ref", "#/components/schemas/" + schema);
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
