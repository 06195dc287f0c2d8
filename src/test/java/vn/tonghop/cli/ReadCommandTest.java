package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final ObjectMapper TREES = new ObjectMapper();
    private static final Path FOUNDING = Path.of("../shared/seeds");

    private static final String REPORT =
            """
            ỦY BAN NHÂN DÂN
            HUYỆN THÁP MƯỜI
            Số: 7919/BC-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Tháp Mười, ngày 17 tháng 11 năm 2023
            BÁO CÁO
            Kết quả tuyên truyền dịch vụ công trực tuyến năm 2023
            Kính gửi: Sở Thông tin và Truyền thông tỉnh Đồng Tháp
            1. Kết quả thực hiện
            Tổng số hồ sơ tiếp nhận trực tuyến 24.060/33.494 hồ sơ, đạt 71,83%.
            2. Khó khăn, vướng mắc
            Không.
            3. Kiến nghị, đề xuất
            Không.
            """;

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachFileIsOneObjectOnOneLineOfTheSchema() throws Exception {
        var first = file("báo cáo.txt", REPORT);
        var second = file("b.txt", REPORT.replace("7919", "7920"));

        assertThat(run("read", "--json", first, second)).isZero();

        assertThat(objects()).hasSize(2).allSatisfy(this::obeysTheSchema);
        var report = objects().get(0);
        assertThat(report.at("/source/file").asText()).isEqualTo(first);
        assertThat(report.at("/source/sha256").asText()).hasSize(64);
        assertThat(report.at("/source/mediaType").asText()).isEqualTo("text/plain");
        assertThat(report.at("/header/number/value").asText()).isEqualTo("7919/BC-UBND");
        assertThat(report.at("/header/date/value").asText()).isEqualTo("2023-11-17");
        assertThat(report.at("/header/number/line").asInt()).isEqualTo(3);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsAnObjectTooAndEndsWithOneAfterAllOthers() throws Exception {
        var missing = folder.resolve("không có.pdf").toString();
        var broken = file("hỏng.pdf", "%PDF-1.7 cụt");
        var whole = file("a.txt", REPORT);

        assertThat(run("read", "--json", missing, broken, folder.toString(), whole)).isEqualTo(1);

        assertThat(objects()).hasSize(4).allSatisfy(this::obeysTheSchema);
        assertThat(objects())
                .extracting(o -> o.at("/outcome").asText().equals("unreadable"))
                .containsExactly(true, true, true, false);
        assertThat(objects().get(0).at("/source/file").asText()).isEqualTo(missing);
        assertThat(objects().get(0).at("/findings/0/code").asText()).isEqualTo("READ-027");
        assertThat(objects().get(1).at("/findings/0/code").asText()).isEqualTo("READ-008");
        assertThat(objects().get(2).at("/findings/0/code").asText()).isEqualTo("READ-130");
    }

    @Test
    void whatLibrariesPrintDoesNotReachTheResult() throws Exception {
        assertThat(processRun("read", "--json", file("a.pdf", "%PDF-1.7 rác\n%%EOF"))).isEqualTo(1);

        assertThat(out.toString().lines()).singleElement().asString().startsWith("{\"source\"");
    }

    @Test
    void vietnameseIsWrittenInUtf8WhateverTheTerminalSays() throws Exception {
        assertThat(processRun("read", file("a.txt", REPORT))).isZero();

        assertThat(out.toString()).contains("Số, ký hiệu     7919/BC-UBND");
    }

    @Test
    void withoutJsonPeopleReadIt() throws Exception {
        assertThat(run("read", file("a.txt", REPORT))).isZero();
        assertThat(out.toString())
                .contains("Số, ký hiệu     7919/BC-UBND", "Ngày            2023-11-17");
        assertThat(run("--lang=en", "read", file("a.txt", REPORT))).isZero();
        assertThat(out.toString()).contains("Number          7919/BC-UBND");
        assertThat(run("read", "--lang", "en", file("a.txt", REPORT))).isZero();
        assertThat(out.toString()).contains("Outcome");
    }

    @Test
    void theVersionAndTheHelpAreShown() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("tonghop ", "Java ");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("read", "units");
        assertThat(run("read", "--help")).isZero();
        assertThat(out.toString()).contains("--json");
    }

    @Test
    void aWrongCommandEndsWithTwo() {
        assertThat(run("raed", "a.txt")).isEqualTo(2);
        assertThat(run("read")).isEqualTo(2);
        assertThat(run("read", "--jsn", "a.txt")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty();
    }

    @Test
    void aWrongConfigurationEndsWithTwoAndSaysWhere() throws Exception {
        Files.writeString(folder.resolve("indicators.yaml"), "indicators: 5\n");

        assertThat(run("read", "--config", folder.toString(), file("a.txt", REPORT))).isEqualTo(2);
        assertThat(err.toString()).contains("indicators.yaml");
    }

    @Test
    void commandsAndSettingsOfTheServerAreToldApart() {
        assertThat(Main.handles("read", "a")).isTrue();
        assertThat(Main.handles("raed")).isTrue();
        assertThat(Main.handles("--help")).isTrue();
        assertThat(Main.handles("--lang=en", "read")).isTrue();
        assertThat(Main.handles()).isFalse();
        assertThat(Main.handles("--server.port=9090")).isFalse();
    }

    @Test
    void theFoundingDocumentsAreReadWithinTheSchema() throws Exception {
        assumeTrue(Files.isDirectory(FOUNDING), "the founding documents are not here");
        var arguments = new ArrayList<>(List.of("read", "--json"));
        try (var found = Files.list(FOUNDING)) {
            found.map(Path::toString)
                    .filter(f -> f.endsWith(".txt"))
                    .sorted()
                    .forEach(arguments::add);
        }

        assertThat(run(arguments.toArray(String[]::new))).isZero();
        assertThat(objects()).hasSize(5).allSatisfy(this::obeysTheSchema);
        assertThat(objects().get(0).at("/header/number/value").asText()).isEqualTo("7919/BC-UBND");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** The gateway's own main in a JVM of its own, in a terminal that knows no Vietnamese. */
    private int processRun(String... arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "vn.tonghop.TongHop"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        out.getBuffer().setLength(0);
        out.write(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return process.waitFor();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<JsonNode> objects() {
        return out.toString().lines().map(ReadCommandTest::tree).toList();
    }

    private void obeysTheSchema(JsonNode report) throws IOException {
        var schema = tree(Files.readString(Path.of("docs/report.schema.json")));
        assertThat(
                        JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(schema)
                                .validate(report))
                .isEmpty();
    }

    private static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
