package vn.tonghop.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Report;

class ReportJsonTest {

    private static final ObjectMapper TREES = new ObjectMapper();
    private final ReportJson json = new ReportJson();

    static Stream<Report> reports() {
        return Stream.of(Reports.full(), Reports.unreadable());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatIsWrittenIsReadBack(Report report) {
        var back = json.read(json.write(report));

        assertThat(back)
                .usingRecursiveComparison()
                // 2.406E4 comes back as 24060
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(report);
        assertThat(json.write(back)).isEqualTo(json.write(report));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatIsWrittenObeysTheSchema(Report report) throws Exception {
        assertThat(violations(json.write(report))).isEmpty();
    }

    @Test
    void theNamesAreThoseOfTheContractInThisOrder() {
        assertThat(json.write(Reports.full()))
                .startsWith(
                        "{\"source\":{\"file\":\"bao-cao.txt\",\"sha256\":\""
                                + Reports.SHA256
                                + "\",\"mediaType\":\"text/plain\",\"annexes\":[]},\"header\":{\"number\":{"
                                + "\"value\":\"7919/BC-UBND\",\"raw\":\"Số: 7919 /BC-UBND\","
                                + "\"page\":1,\"line\":3,\"confidence\":0.98,\"box\":null},\"kind\":{")
                .contains(
                        "\"parent\":{\"value\":null,\"raw\":null,\"reason\":\"không in trên văn"
                                + " bản\"}",
                        "\"date\":{\"value\":\"2023-11-17\",",
                        "\"deadlineExclusive\":true",
                        "\"unit\":{\"code\":\"872\",\"validFrom\":null,\"name\":\"Huyện Tháp"
                                + " Mười\",\"candidates\":[{",
                        "\"period\":{\"from\":\"2023-01-01\",\"to\":\"2023-11-17\",\"label\":\"năm"
                                + " 2023\",\"legalFrom\":\"2022-12-15\",\"legalTo\":\"2023-12-14\"},"
                                + "\"form\":\"II.06a\"",
                        "\"signingMode\":{\"value\":\"TM. KT.\",",
                        "\"signerTitle\":{\"value\":null,\"raw\":null,\"reason\":\"không đọc được"
                                + " chức vụ\"},\"recipients\":{\"value\":[\"Như trên\",\"Lưu: VT\"],",
                        "\"proposals\":{\"text\":null,\"raw\":null,\"reason\":\"không có mục"
                                + " này\"}")
                .endsWith(",\"outcome\":\"review\"}");
    }

    @Test
    void figuresArePlainNumbersAndAnUnknownFigureHasANullId() {
        assertThat(json.write(Reports.full()))
                .contains(
                        "\"id\":\"dossiers_online\",\"name\":\"Hồ sơ trực tuyến\",\"value\":24060,"
                                + "\"upper\":null,"
                                + "\"unit\":\"hồ sơ\",\"qualifier\":\"gt\",\"numerator\":null,"
                                + "\"denominator\":null,\"breakdown\":\"Đất đai\",\"baselineOf\":null,"
                                + "\"period\":null,\"evidence\":{"
                                + "\"page\":null,\"line\":null,\"sheet\":\"II.06a\",\"cell\":\"D12\","
                                + "\"text\":\"24.060\",\"file\":null,\"box\":null,\"pointer\":null},\"confidence\":0.99}",
                        "{\"id\":null,\"name\":\"tỷ lệ\",\"value\":71.83,",
                        "\"value\":20,\"upper\":25,",
                        "\"baselineOf\":\"dossiers_online\",\"period\":{\"from\":\"2022-01-01\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/source/mediaType",
                "/header/number",
                "/header/signer/value",
                "/header/signingMode",
                "/header/signerTitle/reason",
                "/header/recipients/value",
                "/period/legalFrom",
                "/indicators/0/upper",
                "/indicators/2/period/label",
                "/unit/candidates",
                "/period/label",
                "/indicators/0/id",
                "/indicators/0/evidence/cell",
                "/sections/proposals/reason",
                "/references/1/date",
                "/findings/0/messageEn",
                "/outcome"
            })
    void aReportThatLacksANameBreaksTheSchema(String pointer) throws Exception {
        var tree = TREES.readTree(json.write(Reports.full()));
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));

        assertThat(violations(tree.toString())).isNotEmpty();
    }

    @Test
    void aWrongReportBreaksTheSchemaWhereItIsWrong() throws Exception {
        var tree = (ObjectNode) TREES.readTree(json.write(Reports.full()));
        tree.put("outcome", "fine");
        tree.put("colour", "red");
        ((ObjectNode) tree.at("/indicators/1")).put("value", "71,83");
        ((ObjectNode) tree.at("/header/date")).put("value", "17/11/2023");
        ((ObjectNode) tree.at("/header/parent")).remove("reason");

        assertThat(violations(tree.toString()))
                .extracting(v -> v.getInstanceLocation().toString())
                .contains("$", "$.outcome", "$.indicators[1].value", "$.header.date.value")
                .anyMatch(place -> place.startsWith("$.header.parent"));
    }

    @Test
    void aReportKeptBeforeTheFootWasReadIsStillRead() throws Exception {
        var tree = (ObjectNode) TREES.readTree(json.write(Reports.full()));
        ((ObjectNode) tree.at("/header"))
                .remove(List.of("signingMode", "signerTitle", "recipients"));
        ((ObjectNode) tree.at("/period")).remove(List.of("legalFrom", "legalTo"));
        ((ObjectNode) tree.at("/indicators/0")).remove(List.of("upper", "baselineOf", "period"));

        var back = json.read(tree.toString());

        assertThat(back.header().recipients().isKnown()).isFalse();
        assertThat(back.header().signer().value()).isEqualTo("Người Ký");
        assertThat(back.period().legalFrom()).isNull();
        assertThat(violations(json.write(back))).isEmpty();
    }

    @Test
    void whatIsNoReportIsRefused() {
        assertThatThrownBy(() -> json.read("{\"source\":")).hasMessageStartingWith("not a report");
        assertThatThrownBy(() -> json.read("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<ValidationMessage> violations(String report) throws Exception {
        JsonNode schema = TREES.readTree(Files.readString(Path.of("docs/report.schema.json")));
        JsonSchema checked = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        return checked.validate(
                TREES.readTree(report),
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
}
