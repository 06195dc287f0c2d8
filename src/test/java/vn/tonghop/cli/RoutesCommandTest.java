package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.tonghop.message.Messages;

/** What {@code routes check} prints. */
class RoutesCommandTest {

    private final StringWriter out = new StringWriter();

    @Test
    void theShippedRoutesAreFoundGood() {
        assertThat(check("check")).isZero();

        assertThat(out.toString())
                .contains(
                        "routes/sources/folder.yaml · source.folder.local: chưa cấu hình, chờ đặt"
                                + " BAOCAO_FOLDER\n")
                .endsWith(" tệp, 0 tệp có lỗi\n");
    }

    @Test
    void aBrokenFileIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/x.yaml"), "- route:\n    idd: source.mail.x\n");

        assertThat(check("check", folder.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains("sources/x.yaml:2 · RTE-003 · Trường 'idd' không dùng được ở đây")
                .endsWith("1 tệp, 1 tệp có lỗi\n");
    }

    @Test
    void aNameAndAValueDoNotSteerTheTerminal(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("sources"));
        Files.writeString(
                folder.resolve("sources/a\u001b[2Jb\nc\u202ed.yaml"),
                "- route:\n    \"i\\ed\": source.mail.x\n");

        assertThat(check("check", folder.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains("a\\u001b[2Jb\\u000ac\\u202ed.yaml:2 · RTE-003", "'i\\u001bd'")
                .doesNotContain("\u001b", "\u202e");
        assertThat(out.toString().lines())
                .as("the unknown field, what the route lacks, and the sum")
                .hasSize(3);

        check("check", "--json", folder.toString());
        assertThat(out.toString()).doesNotContain("\u001b", "\u202e");
        String json = out.toString().substring(out.toString().indexOf('{'));
        assertThat(
                        new com.fasterxml.jackson.databind.ObjectMapper()
                                .readTree(json)
                                .at("/items/0/file")
                                .asText())
                .contains("\u001b", "\u202e");
    }

    @Test
    void theResultAsJsonKeepsItsShape(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/x.yaml"), "- route:\n    idd: source.mail.x\n");

        assertThat(check("check", "--json", folder.toString())).isEqualTo(1);

        var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(out.toString());
        assertThat(json.fieldNames()).toIterable().containsExactly("files", "broken", "items");
        assertThat(json.at("/broken").asInt()).isEqualTo(1);
        assertThat(json.at("/items/0").fieldNames())
                .toIterable()
                .containsExactly("file", "state", "ids", "missing", "problems");
        assertThat(json.at("/items/0/state").asText()).isEqualTo("quarantined");
        assertThat(json.at("/items/0/problems/0/code").asText()).isEqualTo("RTE-003");
        assertThat(json.at("/items/0/problems/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void whatTheBlocksTakeIsPrintedOrWrittenBelowTheHeadOfAPage(@TempDir Path folder)
            throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "# Ours\n");

        assertThat(check("docs")).isZero();
        assertThat(check("docs", "--into", page.toString())).isZero();

        assertThat(out.toString())
                .startsWith("## `")
                .contains("| `knownHosts` | string | có · yes");
        assertThat(page).content().startsWith("# Ours\n\n<!--").endsWith(out.toString());
        assertThat(check("docs", folder.resolve("nowhere").toString())).isEqualTo(2);
    }

    @Test
    void aCommandThatThereIsNotIsAnsweredWithThoseThatThereAre() {
        var nothingLikeIt = CommandLineOf.beside(Path.of("nowhere")).run("routes", "frobnicate");
        assertThat(nothingLikeIt.exit()).isEqualTo(2);
        assertThat(nothingLikeIt.err())
                .contains("frobnicate", "check, docs, history, list, pause", "routes --help")
                .doesNotContain("Có phải là");

        var near = CommandLineOf.beside(Path.of("nowhere")).run("routes", "rum", "source.mail.x");
        assertThat(near.exit()).isEqualTo(2);
        assertThat(near.err()).contains("Có phải là: run?").doesNotContain("pause");
    }

    private int check(String... arguments) {
        var command =
                new RoutesCommand(
                        () -> Path.of("routes"),
                        name -> null,
                        new GatewaySettings(Map.of()),
                        Messages.VIETNAMESE);
        return new CommandLine(command).setOut(new PrintWriter(out, true)).execute(arguments);
    }
}
