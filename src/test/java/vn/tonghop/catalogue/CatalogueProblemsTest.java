package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.config.Problem;
import vn.tonghop.message.Messages;
import vn.tonghop.unit.UnitFiles;
import vn.tonghop.unit.Units;

/** What an administrator's slips look like: file, line, code and what to write instead. */
class CatalogueProblemsTest {

    private static final String REGIME =
            """
            id: bao-cao-thu
            title: Báo cáo thử
            legalBasis: Công văn thử
            destination: ministry
            schedule: month
            respondents: { level: district, under: "87" }
            deadline: { dayOfMonth: 20 }
            form: II.06a
            indicators:
              - dossiers_received
              - dossiers_online
            """;

    private static final String INDICATORS =
            """
            indicators:
              - id: a_count
                name: Số đếm
                nameEn: A count
                total: sum
              - id: b_count
                name: Số đếm khác
                nameEn: Another count
                total: sum
              - id: a_rate
                name: Tỷ lệ
                nameEn: A rate
                total: rate
                numerator: a_count
                denominator: b_count
            """;

    @TempDir Path config;

    private final Units units = UnitFiles.load(null);

    @Test
    void aFolderWithItsOwnRegimeTakesTheRestFromThePackage() throws IOException {
        regime(REGIME);
        var catalogue = CatalogueFiles.load(config, units);
        assertThat(catalogue.regimes()).extracting(Regime::id).containsExactly("bao-cao-thu");
        assertThat(catalogue.form("II.06a")).isPresent();
    }

    @Test
    void aMisspelledKeyIsNamedWithTheOneThatWasMeant() throws IOException {
        regime(REGIME.replace("destination:", "destinaton:"));
        assertThat(problems()).containsExactly("a.yaml:1 CAT-003", "a.yaml:4 CAT-002");
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("\"destination\""));
    }

    @Test
    void aMisspelledIndicatorIsNamedWithTheOneThatWasMeant() throws IOException {
        regime(REGIME.replace("dossiers_online", "dosiers_online"));
        assertThat(problems()).containsExactly("a.yaml:11 CAT-008");
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("\"dossiers_online\""));
    }

    @Test
    void aVietnameseDateIsNamed() throws IOException {
        regime(
                REGIME.replace("schedule: month", "schedule: once")
                                .replace(
                                        "deadline: { dayOfMonth: 20 }",
                                        "deadline: { date: 30/11/2023 }")
                        + "window: { from: 2023-01-01, to: 2023-11-29 }\n");
        assertThat(problems()).containsExactly("a.yaml:7 CAT-005");
        assertThat(sentences()).anyMatch(sentence -> sentence.contains("2023-11-30"));
    }

    @Test
    void daysThatDoNotExistAndWindowsThatEndBeforeTheyBeginAreNamed() throws IOException {
        var once = REGIME.replace("schedule: month", "schedule: once");
        regime(
                once.replace("{ dayOfMonth: 20 }", "{ date: 2023-02-30 }")
                        + "window: { from: 2023-01-01, to: 2023-11-29 }\n");
        assertThat(problems()).containsExactly("a.yaml:7 CAT-005");
        regime(
                once.replace("{ dayOfMonth: 20 }", "{ date: 2023-11-30 }")
                        + "window: { from: 2023-11-29, to: 2023-01-01 }\n");
        assertThat(problems()).containsExactly("a.yaml:12 CAT-014");
    }

    @Test
    void aNumberThatIsNoneOrOutOfRangeIsNamed() throws IOException {
        regime(REGIME.replace("dayOfMonth: 20", "dayOfMonth: 32"));
        assertThat(problems()).containsExactly("a.yaml:7 CAT-015");
        regime(REGIME + "consolidateForDays: hai tháng\n");
        assertThat(problems()).containsExactly("a.yaml:12 CAT-015");
    }

    @Test
    void anUnknownScheduleSectionFormOrFirstPeriodIsNamed() throws IOException {
        regime(REGIME.replace("schedule: month", "schedule: monthly"));
        assertThat(problems()).containsExactly("a.yaml:5 CAT-009");
        regime(REGIME + "sections: [currentState, difficulty]\n");
        assertThat(problems()).containsExactly("a.yaml:12 CAT-009");
        regime(REGIME.replace("form: II.06a", "form: II.07a"));
        assertThat(problems()).containsExactly("a.yaml:8 CAT-012");
        regime(REGIME + "firstPeriod: 11/2023\n");
        assertThat(problems()).containsExactly("a.yaml:12 CAT-016");
    }

    @Test
    void missingFieldsAreNamedAllAtOnce() throws IOException {
        regime("title: Chỉ có tên\n");
        assertThat(problems()).containsOnly("a.yaml:1 CAT-003").hasSize(5);
        assertThat(sentences())
                .anyMatch(sentence -> sentence.contains("\"id\""))
                .anyMatch(sentence -> sentence.contains("\"respondents\""));
    }

    @Test
    void aTextWhereAListBelongsAndAListWhereATextBelongsAreNamed() throws IOException {
        regime(REGIME.replace("title: Báo cáo thử", "title: [Báo cáo, thử]"));
        assertThat(problems()).containsExactly("a.yaml:2 CAT-004");
        regime(REGIME + "sections: currentState\n");
        assertThat(problems()).containsExactly("a.yaml:12 CAT-004");
        regime(REGIME.replace("{ level: district, under: \"87\" }", "district"));
        assertThat(problems()).containsExactly("a.yaml:6 CAT-004");
        regime("- một danh sách\n");
        assertThat(problems()).containsExactly("a.yaml:1 CAT-004");
        regime("");
        assertThat(problems()).containsExactly("a.yaml:1 CAT-004");
    }

    @Test
    void whatIsNoYamlIsNamedWithTheLine() throws IOException {
        regime(REGIME.replace("deadline: { dayOfMonth: 20 }", "deadline: { dayOfMonth: 20"));
        assertThat(problems()).singleElement().asString().matches("a.yaml:(8|9) CAT-001");
        regime(REGIME.replace("schedule: month", "\tschedule: month"));
        assertThat(problems()).singleElement().asString().matches("a.yaml:5 CAT-001");
    }

    @Test
    void aKeyAndAnIdGivenTwiceAreNamed() throws IOException {
        regime(REGIME + "title: Tên khác\n");
        assertThat(problems()).containsExactly("a.yaml:12 CAT-006");
        regime(REGIME);
        write("regimes/b.yaml", REGIME);
        assertThat(problems()).containsExactly("b.yaml:0 CAT-007");
        Files.delete(config.resolve("regimes/b.yaml"));
        write("indicators.yaml", INDICATORS.replace("b_count\n    name", "a_count\n    name"));
        assertThat(problems()).contains("indicators.yaml:6 CAT-007");
    }

    @Test
    void aRateThatLeadsBackToItselfOrToAnotherRateIsNamed() throws IOException {
        aloneWith(INDICATORS.replace("numerator: a_count", "numerator: a_rate"));
        assertThat(problems()).containsExactly("indicators.yaml:14 CAT-010");
        aloneWith(INDICATORS.replace("    denominator: b_count\n", ""));
        assertThat(problems()).containsExactly("indicators.yaml:14 CAT-011");
        aloneWith(INDICATORS.replace("total: rate", "total: sum"));
        assertThat(problems()).containsExactly("indicators.yaml:14 CAT-011");
        aloneWith(INDICATORS.replace("total: rate", "total: mean"));
        assertThat(problems())
                .containsExactly("indicators.yaml:13 CAT-009", "indicators.yaml:14 CAT-011");
    }

    @Test
    void idsAreOfOneShape() throws IOException {
        regime(REGIME.replace("id: bao-cao-thu", "id: Báo cáo thử"));
        assertThat(problems()).containsExactly("a.yaml:1 CAT-018");
    }

    @Test
    void respondentsAreALevelOrAListAndNotBoth() throws IOException {
        regime(REGIME.replace("under: \"87\"", "units: [\"872\"]"));
        assertThat(problems()).containsExactly("a.yaml:6 CAT-020");
        regime(REGIME.replace("{ level: district, under: \"87\" }", "{ level: huyện }"));
        assertThat(problems()).containsExactly("a.yaml:6 CAT-009");
    }

    @Test
    void aFormsColumnsAndIdentitiesNameKnownIndicators() throws IOException {
        write(
                "forms/b.yaml",
                """
                id: B
                title: Biểu B
                marks: [Biểu B]
                columns:
                  - indicator: dossiers_recieved
                    headers: [[Tổng số]]
                identities:
                  - { whole: dossiers_received, parts: [dossiers_online, xyz] }
                """);
        regime(REGIME.replace("form: II.06a", "form: B"));
        assertThat(problems()).containsExactly("b.yaml:5 CAT-008", "b.yaml:8 CAT-008");
    }

    @Test
    void sendersAreAddressesAndSpeakForOneUnitAtATime() throws IOException {
        write(
                "senders.yaml",
                """
                senders:
                  - { from: vanphong@a.example.vn, unit: "872", validTo: 2025-06-30 }
                  - { from: VanPhong@A.example.vn, unit: "30037", validFrom: 2025-06-30 }
                  - { from: Văn phòng, unit: "872" }
                  - { from: b@example.vn }
                  - { from: c@example.vn, unit: "872", validFrom: 2025-01-01, validTo: 2024-01-01 }
                """);
        assertThat(problems())
                .containsExactly(
                        "senders.yaml:3 CAT-019",
                        "senders.yaml:4 CAT-017",
                        "senders.yaml:5 CAT-003",
                        "senders.yaml:6 CAT-014");
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnceInBothLanguages() throws IOException {
        regime(REGIME.replace("schedule: month", "schedule: monthly"));
        write("senders.yaml", "sender: []\n");
        assertThat(problems()).containsExactly("a.yaml:5 CAT-009", "senders.yaml:1 CAT-002");
        var refused = refused();
        assertThat(refused.describe(Messages.VIETNAMESE))
                .contains("a.yaml:5 · CAT-009 · Mục \"schedule\" không nhận giá trị \"monthly\"");
        assertThat(refused.describe(Locale.ENGLISH))
                .contains("a.yaml:5 · CAT-009 · \"schedule\" cannot be \"monthly\"")
                .contains("month, quarter, halfYear, nineMonths, year, once");
    }

    @Test
    void aUnitThatNoListKnowsIsADoubtAndNoReasonNotToStart() throws IOException {
        regime(REGIME.replace("under: \"87\"", "under: \"99\""));
        write("senders.yaml", "senders:\n  - { from: a@example.vn, unit: \"12345\" }\n");
        var catalogue = CatalogueFiles.load(config, units);
        assertThat(CatalogueFiles.unknownUnits(catalogue, units, LocalDate.of(2023, 11, 20)))
                .extracting(CatalogueProblemsTest::brief)
                .containsExactly("senders.yaml:2 CAT-013", "a.yaml:6 CAT-013");
        var shipped = CatalogueFiles.load(null, units);
        assertThat(CatalogueFiles.unknownUnits(shipped, units, LocalDate.of(2023, 11, 20)))
                .isEmpty();
    }

    @Test
    void nestingAndAliasesThatExplodeAreRefusedQuickly() throws IOException {
        regime("a: " + "[".repeat(100_000) + "\n");
        assertThat(problems()).singleElement().asString().endsWith("CAT-001");
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        regime(bomb.toString());
        assertThatCode(this::problems).doesNotThrowAnyException();
    }

    private void aloneWith(String indicators) throws IOException {
        write("indicators.yaml", indicators);
        Files.createDirectories(config.resolve("forms"));
        Files.createDirectories(config.resolve("regimes"));
    }

    private void regime(String text) throws IOException {
        write("regimes/a.yaml", text);
    }

    private void write(String name, String text) throws IOException {
        var file = config.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ConfigProblems refused() {
        var thrown = new ArrayList<ConfigProblems>();
        assertThatThrownBy(() -> CatalogueFiles.load(config, units))
                .isInstanceOfSatisfying(ConfigProblems.class, thrown::add);
        return thrown.get(0);
    }

    private List<String> problems() {
        return refused().problems().stream().map(CatalogueProblemsTest::brief).toList();
    }

    private List<String> sentences() {
        return refused().problems().stream().map(Problem::messageEn).toList();
    }

    private static String brief(Problem problem) {
        assertThat(problem.message()).isNotBlank().isNotEqualTo(problem.messageEn());
        return Path.of(problem.file()).getFileName() + ":" + problem.line() + " " + problem.code();
    }
}
