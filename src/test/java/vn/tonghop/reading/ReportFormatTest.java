package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Readouts.READING;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Source;
import vn.tonghop.report.json.ReportJson;

/** A report that comes in the common schema itself. */
class ReportFormatTest {

    private static final ObjectMapper TREES = new ObjectMapper();
    /** A whole report of the schema, invented. */
    static final String GOOD = new ReportJson().write(report());

    @Test
    void theSchemaThatShipsIsTheOneThatIsDocumented() throws Exception {
        assertThat(getClass().getResourceAsStream("/report.schema.json"))
                .hasBinaryContent(Files.readAllBytes(Path.of("docs/report.schema.json")));
    }

    @Test
    void aReportOfTheSchemaIsTakenAsItStatesItself() {
        var read = read("bao-cao.txt", bytes(GOOD));

        assertThat(read.mediaType()).isEqualTo("application/vnd.tonghop.report+json");
        var stated = new ReportJson().read(read.stated());
        assertThat(stated.indicators())
                .extracting(i -> i.id() + "=" + i.value().toPlainString())
                .containsExactly("dossiers_online=1742", "dossiers_direct_postal=163");
        assertThat(stated.period().to()).hasToString("2023-11-14");
    }

    @Test
    void theEvidenceOfAFigureIsItsPlaceInTheDocument() {
        var stated = new ReportJson().read(read("a.json", bytes(GOOD)).stated());

        assertThat(stated.indicators().get(1).evidence())
                .isEqualTo(Evidence.inJson("/indicators/1/value", "163"));
        assertThat(stated.indicators().get(0).evidence())
                .isEqualTo(Evidence.inJson("/indicators/0/value", "Trực tuyến: 1.742"));
        assertThat(stated.header().number().page()).isNull();
    }

    @Test
    void whatAnotherSystemFoundWrongIsNotOurs() throws Exception {
        var tree = tree();
        tree.withArray("findings")
                .addObject()
                .put("code", "VAL-999")
                .put("severity", "info")
                .put("message", "m")
                .put("messageEn", "m")
                .putNull("evidence");

        assertThat(new ReportJson().read(read("a.json", bytes(tree.toString())).stated()))
                .extracting(Report::findings)
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", "\n\n  %s\n", "%s\r\n"})
    void whatStandsAroundItDoesNotHideIt(String around) {
        assertThat(read("a.json", bytes(around.formatted(GOOD))).stated()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/0/value, '\"1.742\"', /indicators/0/value",
        "/indicators/0/id, '\"Dossiers Online\"', /indicators/0/id",
        "/outcome, '\"fine\"', /outcome",
        "/period/from, '\"15/10/2023\"', /period/from"
    })
    void aSlipIsNamedWithItsPlace(String pointer, String json, String named) throws Exception {
        var tree = tree();
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, cut)))
                .set(pointer.substring(cut + 1), TREES.readTree(json));

        assertThat(refusal("a.json", bytes(tree.toString()))).isEqualTo("READ-111");
        assertThat(said(tree.toString())).contains(named + ": ");
    }

    @Test
    void aNameThatIsMissingAndOneThatIsStrangeAreSaid() throws Exception {
        var tree = tree();
        tree.remove("period");
        tree.put("kyBaoCao", "tháng 11");

        assertThat(said(tree.toString()))
                .contains("period is missing", "kyBaoCao is no name of the schema");
    }

    @Test
    void aBrokenOneIsNotTakenForText() {
        String half = GOOD.substring(0, GOOD.length() - 200);

        assertThat(refusal("a.json", bytes(half))).isEqualTo("READ-110");
        assertThat(refusal("a.json", bytes(GOOD + "{}"))).isEqualTo("READ-110");
    }

    @Test
    void aNameThatStandsTwiceIsNotGuessed() {
        String twice = GOOD.replaceFirst("\"value\":1742", "\"value\":1742,\"value\":1743");

        assertThat(refusal("a.json", bytes(twice))).isEqualTo("READ-112");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "123456789012345678901234567890123"})
    void aNumberThatNobodyCanMeanIsRefusedAndNotWrittenOut(String number) {
        String huge = GOOD.replaceFirst("\"value\":1742", "\"value\":" + number);

        assertThat(refusal("a.json", bytes(huge))).isEqualTo("READ-113");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"from\":\"2023-10-15\"', '\"from\":\"2023-12-15\"'",
        "'\"from\":\"2023-10-15\"', '\"from\":\"2023-02-30\"'"
    })
    void whatCannotBeIsRefused(String from, String to) {
        assertThat(GOOD).contains(from);
        assertThat(refusal("a.json", bytes(GOOD.replace(from, to)))).isEqualTo("READ-114");
    }

    @Test
    void aTowerOfBracketsIsRefusedAndCostsNothing() {
        String tower = GOOD.substring(0, GOOD.length() - 1) + ",\"x\":" + "[".repeat(2_000_000);

        assertThat(refusal("a.json", bytes(tower))).isEqualTo("READ-110");
    }

    /** As a portal's answer that nobody could decode is kept. */
    @Test
    void otherJsonIsNoReportOfTheSchema() {
        var read = read("a.json", bytes("{\"MaBaoCao\":\"BC1\",\"period\":1,\"unit\":2}"));

        assertThat(read.stated()).isNull();
        assertThat(read.mediaType()).isEqualTo("text/plain");
    }

    private static String said(String json) {
        return ((Readout.Unreadable) READING.read("a.json", bytes(json))).why().messageEn();
    }

    private static ObjectNode tree() throws Exception {
        JsonNode tree = TREES.readTree(GOOD);
        return (ObjectNode) tree;
    }

    /** Invented. */
    private static Report report() {
        return new Report(
                new Source("portal", null, "application/json"),
                header(),
                new ReportingUnit("872", null, "Huyện Tháp Mười", List.of()),
                new Period(
                        java.time.LocalDate.of(2023, 10, 15),
                        java.time.LocalDate.of(2023, 11, 14),
                        "tháng 11/2023"),
                "II.06a",
                List.of(
                        count("dossiers_online", 1742, "Trực tuyến: 1.742"),
                        count("dossiers_direct_postal", 163, null)),
                new Sections(Section.missing("-"), Section.missing("-"), Section.missing("-")),
                List.of(),
                List.of(),
                List.of(),
                Outcome.ACCEPTED);
    }

    private static Indicator count(String id, long value, String text) {
        return new Indicator(
                id,
                id,
                java.math.BigDecimal.valueOf(value),
                "hồ sơ",
                null,
                null,
                null,
                null,
                new Evidence(1, 2, null, null, text, null, null),
                1);
    }

    private static Header header() {
        Header none = Header.unknown("không có");
        return new Header(
                Claim.of("12/BC-UBND", "12/BC-UBND", 1, 3, 1),
                none.kind(),
                none.issuer(),
                none.parent(),
                none.place(),
                none.date(),
                none.subject(),
                none.addressee(),
                none.deadline(),
                null,
                none.signer(),
                none.signingMode(),
                none.signerTitle(),
                none.recipients());
    }
}
