package vn.tonghop.routes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.error.YAMLException;

/** The mistakes people make in YAML, told in their own language. */
class YamlMistakeTest {

    @ParameterizedTest
    @CsvSource({
        "'- route:|\tid: x', 2, phím Tab, indented with a tab",
        "'- route:|    id: \"x|    note: y', 2, Dấu nháy, quote that opens here",
        "'- route:|    id x|    note: y', 3, thụt vào, indented",
        "'- route:|    id: x|    note|    more: y', 3, thiếu dấu hai chấm, colon is missing",
        "'- route:|    id: x|   note: y', 3, thụt vào, indented",
        "'- route:|    id: a: b', 2, thụt vào, not in quotes",
        "'- route:|    steps: [ { to: x }|    id: x', 2, Dấu ngoặc, bracket that opens"
    })
    void aUsualMistakeIsToldInOurWordsWithTheParsersBehind(
            String text, int line, String vietnamese, String english) {
        var problem = problem(text.replace('|', '\n'));
        assertThat(problem.code()).isEqualTo("RTE-002");
        assertThat(problem.line()).as(problem.messageEn()).isEqualTo(line);
        assertThat(problem.message()).contains(vietnamese, "Bộ đọc báo");
        assertThat(problem.describe(Locale.ENGLISH)).contains(english, "The parser says");
    }

    @ParameterizedTest
    @CsvSource({
        "'- route:|\u00a0\u00a0\u00a0\u00a0id: x', 2, U+00A0",
        "'- route:|    id: x|\u00a0   from:|      uri: y', 3, U+00A0",
        "'- route:|  \u3000 id: x|   note: y', 2, U+3000",
        "'- route:|    note: >|      \tx|    from: [ a', 4, bracket that opens",
    })
    void aBlankThatIsNoSpaceIsNamedAsThat(String text, int line, String named) {
        var problem = problem(text.replace('|', '\n').replace("note: >", "note: |"));
        assertThat(problem.describe(Locale.ENGLISH)).contains("RTE-002", named);
        assertThat(problem.line()).isEqualTo(line);
    }

    @Test
    void anUnusualOneIsTheParsersAlone() {
        assertThat(problem("a: %x\nb: @y").messageEn()).startsWith("The file is not valid YAML");
    }

    private static FileText file(String text) {
        var path = java.nio.file.Path.of("routes/sources/x.yaml");
        return new FileText(
                RouteKind.SOURCE, path, "sources/x.yaml", path.toString(), text, "", 0, null);
    }

    private static vn.tonghop.config.Problem problem(String text) {
        try {
            Yaml.parse(text);
        } catch (YAMLException e) {
            return Yaml.mistake(file(text), e);
        }
        throw new AssertionError("that is valid YAML: " + text);
    }
}
