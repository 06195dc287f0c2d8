package vn.tonghop.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/api.yaml} as JSON Schema 2020-12, which OpenAPI 3.1 schemas are. */
final class ApiContract {

    /** Stands for the folder docs, so that the file's relative references find their way. */
    private static final String DOCS = "https://docs.invalid/";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode api;
    private final JsonSchemaFactory schemas;

    ApiContract() {
        try {
            api = json.valueToTree(new Yaml().load(Files.readString(Path.of("docs/api.yaml"))));
            var report = Files.readString(Path.of("docs/report.schema.json"));
            var texts =
                    Map.of(DOCS + "api.yaml", api.toString(), DOCS + "report.schema.json", report);
            schemas =
                    JsonSchemaFactory.getInstance(
                            SpecVersion.VersionFlag.V202012,
                            factory -> factory.schemaLoaders(l -> l.schemas(texts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> paths() {
        var paths = new TreeSet<String>();
        api.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** The name of the schema of an answer. */
    String answerOf(String path) {
        var schema =
                api.get("paths")
                        .get(path)
                        .at("/get/responses/200/content/application~1json/schema/$ref");
        return schema.asText().substring("#/components/schemas/".length());
    }

    /** What is wrong with this answer; empty when nothing is. */
    List<String> problems(String schema, String answer) {
        var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return schemas
                .getSchema(
                        SchemaLocation.of(DOCS + "api.yaml#/components/schemas/" + schema), config)
                .validate(answer, InputFormat.JSON)
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
