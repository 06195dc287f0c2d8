package vn.tonghop.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.config.Problem;
import vn.tonghop.store.TestDatabase;

class UnitImportTest {

    private static final Path WHOLE_COUNTRY = Path.of("../shared/data/units");
    private static final LocalDate IN_2023 = LocalDate.of(2023, 12, 15);

    private static final String HEADER =
            "code,name,level,parent_code,valid_from,valid_to,legal_basis\n";
    private static final String PROVINCE = "30,Tỉnh Hải Dương,province,,,2025-06-30,\n";
    private static final String DISTRICT = "291,Huyện Nam Sách,district,30,,2025-06-30,\n";
    private static final String SUCCESSIONS = "from_code,to_code,kind,level,effective_on\n";

    @TempDir Path folder;

    private JdbcClient jdbc;
    private UnitImport unitImport;
    private Units units;

    @BeforeEach
    void openStore() {
        var source = TestDatabase.fresh();
        jdbc = JdbcClient.create(source);
        unitImport =
                new UnitImport(
                        new JdbcTemplate(source),
                        new TransactionTemplate(new DataSourceTransactionManager(source)),
                        Clock.systemUTC());
        units = new StoredUnits(UnitFiles.load(null), jdbc, Duration.ZERO);
    }

    @Test
    void theWholeCountryIsImportedInSecondsAndCountsAtOnce() {
        assumeTrue(Files.isDirectory(WHOLE_COUNTRY), "the list of units is not here");
        assertThat(units.find("11650", IN_2023)).isPresent();
        assertThat(units.find("00001", IN_2023)).isEmpty();
        var began = System.nanoTime();

        var result = unitImport.run(WHOLE_COUNTRY);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(result).isEqualTo(new UnitImport.Result(14149, 10660, false));
        assertThat(units.find("00001", IN_2023).orElseThrow().name()).isEqualTo("Phường Phúc Xá");
        assertThat(units.under(null, Level.PROVINCE, IN_2023)).hasSize(63);
        assertThat(units.under("87", Level.COMMUNE, IN_2023)).hasSizeGreaterThan(100);
        var resolution =
                units.resolve(new UnitQuery("Xã Quốc Tuấn", Level.COMMUNE, null, IN_2023, null));
        assertThat(((Resolution.Ambiguous) resolution).candidates())
                .extracting(Unit::code)
                .containsExactlyInAnyOrder("10621", "11650", "13081");
    }

    @Test
    void importingTheSameListAgainChangesNothing() throws IOException {
        list(PROVINCE + DISTRICT, "");
        assertThat(unitImport.run(folder)).isEqualTo(new UnitImport.Result(2, 0, false));
        assertThat(unitImport.run(folder)).isEqualTo(new UnitImport.Result(2, 0, true));
        assertThat(count("unit_version")).isEqualTo(2);
        assertThat(count("unit_import")).isEqualTo(1);
    }

    @Test
    void anotherListTakesThePlaceOfTheFormerOne() throws IOException {
        list(PROVINCE + DISTRICT, "");
        unitImport.run(folder);
        list(PROVINCE + DISTRICT.replace("Nam Sách", "Nam Sách Mới"), "");
        unitImport.run(folder);
        assertThat(count("unit_version")).isEqualTo(2);
        assertThat(units.find("291", IN_2023).orElseThrow().name()).isEqualTo("Huyện Nam Sách Mới");
    }

    @Test
    void whatIsImportedReplacesWhatWasShippedForTheSameTimeAndOnlyThat() throws IOException {
        list("46,Thành phố Huế,province,,,2025-06-30,\n", "");
        unitImport.run(folder);
        assertThat(units.find("46", IN_2023).orElseThrow().name()).isEqualTo("Thành phố Huế");
        assertThat(units.find("46", LocalDate.of(2025, 8, 1)).orElseThrow().legalBasis())
                .isEqualTo("19/2025/QĐ-TTg");
        assertThat(units.under(null, Level.PROVINCE, IN_2023)).hasSize(63);
    }

    @Test
    void firstAndLastDaysThatAreNotThereStayOpen() throws IOException {
        list("01,Thành phố Hà Nội,province,,,,\n", "");
        unitImport.run(folder);
        var hanoi = units.find("01", LocalDate.of(1900, 1, 1)).orElseThrow();
        assertThat(hanoi.validFrom()).isNull();
        assertThat(hanoi.validTo()).isNull();
        assertThat(
                        jdbc.sql("select valid_from::text || valid_to::text from unit_version")
                                .query(String.class)
                                .single())
                .isEqualTo("-infinityinfinity");
    }

    @Test
    void everyWrongRowIsNamedAndNothingIsImported() throws IOException {
        list(PROVINCE, "");
        unitImport.run(folder);
        list(
                PROVINCE
                        + "291,Huyện Nam Sách,huyện,30,,2025-06-30,\n"
                        + "292,Thị xã Kinh Môn,district,30,,30/06/2025,\n"
                        + "293,,district,30,,,\n"
                        + "!,Huyện Thanh Hà,district,30,,,\n"
                        + "294,Huyện Thanh Hà,district,30,2025-07-01,2025-06-30,\n"
                        + "295,Huyện Cẩm Giàng,district,30,\n",
                "291,291,renamed,district,2025-07-01\n");

        assertThat(problemsOfImport())
                .containsExactly(
                        "units.csv:3 UNIT-005",
                        "units.csv:4 UNIT-006",
                        "units.csv:5 UNIT-004",
                        "units.csv:6 UNIT-003",
                        "units.csv:7 UNIT-007",
                        "units.csv:8 UNIT-002",
                        "succession.csv:2 UNIT-012");
        assertThat(count("unit_version")).isEqualTo(1);
    }

    @Test
    void rowsThatContradictOneAnotherAreNamed() throws IOException {
        list(
                PROVINCE
                        + DISTRICT
                        + "291,Huyện Nam Sách,district,30,2020-01-01,2020-12-31,\n"
                        + "292,Thị xã Kinh Môn,district,30,,,\n"
                        + "10621,Xã Quốc Tuấn,commune,999,,2025-06-30,\n"
                        + "10622,Xã An Bình,commune,291,,2025-06-30,\n"
                        + "10623,Xã An Sơn,commune,10622,,2025-06-30,\n"
                        + "31,Thành phố Hải Phòng,province,30,,2025-06-30,\n",
                """
                10621,10633,merged,commune,2025-07-01
                291,291,continued,district,2020-06-01
                291,291,continued,district,2020-06-01
                """);

        assertThat(problemsOfImport())
                .containsExactly(
                        "units.csv:4 UNIT-008",
                        "units.csv:5 UNIT-009",
                        "units.csv:6 UNIT-009",
                        "units.csv:8 UNIT-010",
                        "units.csv:9 UNIT-010",
                        "succession.csv:2 UNIT-011",
                        "succession.csv:4 UNIT-013");
    }

    @Test
    void aFolderWithoutTheFilesOrWithOtherFilesIsRefused() throws IOException {
        assertThat(problemsOfImport()).containsExactly("units.csv:0 UNIT-014");
        Files.writeString(folder.resolve("units.csv"), "ma,ten\n01,Hà Nội\n");
        Files.writeString(folder.resolve("succession.csv"), "");
        assertThat(problemsOfImport())
                .containsExactly("units.csv:1 UNIT-001", "succession.csv:0 UNIT-001");
        Files.write(folder.resolve("units.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(problemsOfImport()).containsExactly("units.csv:0 UNIT-015");
    }

    @Test
    void aSpreadsheetsExportIsUnderstood() throws IOException {
        Files.writeString(
                folder.resolve("units.csv"),
                "\uFEFF"
                        + (HEADER + PROVINCE).replace("\n", "\r\n")
                        + "291,\"Huyện \"\"Nam\"\", Sách\",district,30,,2025-06-30,\r\n");
        Files.writeString(folder.resolve("succession.csv"), SUCCESSIONS);
        unitImport.run(folder);
        assertThat(units.find("291", IN_2023).orElseThrow().name())
                .isEqualTo("Huyện \"Nam\", Sách");
    }

    private List<String> problemsOfImport() {
        var problems = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> unitImport.run(folder))
                .isInstanceOfSatisfying(
                        ConfigProblems.class,
                        refused -> refused.problems().forEach(p -> problems.add(brief(p))));
        return problems;
    }

    private static String brief(Problem problem) {
        assertThat(problem.message()).isNotBlank().isNotEqualTo(problem.messageEn());
        return Path.of(problem.file()).getFileName() + ":" + problem.line() + " " + problem.code();
    }

    private void list(String unitRows, String successionRows) throws IOException {
        Files.writeString(folder.resolve("units.csv"), HEADER + unitRows);
        Files.writeString(folder.resolve("succession.csv"), SUCCESSIONS + successionRows);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
