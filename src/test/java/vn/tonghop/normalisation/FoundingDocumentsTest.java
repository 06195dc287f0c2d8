package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Reference;
import vn.tonghop.report.Report;

/** The five documents the gateway was founded on, against a reading made by hand. */
class FoundingDocumentsTest {

    private static final Path SEEDS = Path.of("../shared/seeds");

    @BeforeEach
    void theyAreThere() {
        assumeTrue(Files.isDirectory(SEEDS), "the founding documents are not on this machine");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "000, 7919/BC-UBND, BC, Ủy ban nhân dân huyện Tháp Mười, Tháp Mười, 2023-11-17",
                "001, 5443/BTTTT-CĐSQG, CV, Bộ Thông tin và Truyền thông, Hà Nội, 2023-10-25",
                "002, 1909/BC-UBND, BC, Ủy ban nhân dân xã Tam Hợp, Tam Hợp, 2024-12-24",
                "003, 142/BC-UBND, BC, Ủy ban nhân dân xã Quốc Tuấn, Quốc Tuấn, 2023-12-15",
                "004, -, BC, Văn phòng Ủy ban nhân dân tỉnh Quảng Ngãi, Quảng Ngãi, -",
            })
    void theHeadIsReadAndNothingInIt(
            String id, String number, String kind, String issuer, String place, LocalDate date)
            throws IOException {
        var header = read(id).header();

        assertThat(header.number().value()).isEqualTo(number);
        assertThat(header.kind().value()).isEqualTo(kind);
        assertThat(header.issuer().value()).isEqualTo(issuer);
        assertThat(header.place().value()).isEqualTo(place);
        assertThat(header.date().value()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyFigureIsFoundAndNoneIsInvented(String id) throws IOException {
        List<String> wanted = new ArrayList<>();
        for (JsonNode figure : truth(id).path("indicators")) {
            if (!figure.path("derived").asBoolean()) {
                wanted.add(
                        figure.get("id").asText()
                                + "="
                                + Normalising.plain(new BigDecimal(figure.get("value").asText())));
            }
        }

        assertThat(Normalising.figures(read(id))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void eachFigureNamesTheLineItStandsIn(String id) throws IOException {
        List<String> lines = Files.readAllLines(text(id));

        for (Indicator figure : read(id).indicators()) {
            String line = lines.get(figure.evidence().line() - 1).strip();
            assertThat(figure.evidence().text()).contains(line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyCitedDocumentIsFound(String id) throws IOException {
        List<String> cited =
                StreamSupport.stream(truth(id).path("references").spliterator(), false)
                        .map(r -> r.get("number").asText() + " " + r.path("date").asText())
                        .toList();

        assertThat(read(id).references())
                .extracting((Reference r) -> r.number() + " " + r.date())
                .containsAll(cited);
    }

    @Test
    void theUnitsAreTheOnesOfTheirTime() throws IOException {
        assertThat(read("000").unit().code()).isEqualTo("872");
        assertThat(read("002").unit().code()).isEqualTo("17059");
        assertThat(read("004").unit().code()).isEqualTo("51");
    }

    @Test
    void quocTuanIsThreeCommunesAndTheReportIsToBeReviewed() throws IOException {
        Report report = read("003");

        assertThat(report.unit().candidates())
                .extracting(c -> c.code())
                .containsExactlyInAnyOrder("10621", "11650", "13081");
        assertThat(report.findings()).extracting(f -> f.code()).contains("NORM-001");
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void theLetterAsksForThreeThingsBeforeThe30thOfNovember() throws IOException {
        Report report = read("001");

        assertThat(report.outcome()).isEqualTo(Outcome.REQUEST);
        assertThat(report.header().deadline().value()).isEqualTo("2023-11-30");
        assertThat(report.header().deadlineExclusive()).isTrue();
        assertThat(report.requestedItems())
                .extracting(i -> i.section())
                .containsExactly("currentState", "difficulties", "proposals");
        assertThat(report.header().signer().value())
                .as("the deputy minister among the recipients did not sign")
                .isNull();
    }

    @Test
    void whatTheScanDestroyedIsNullWithWhatIsLeft() throws IOException {
        var header = read("004").header();

        assertThat(header.number().raw()).isEqualTo("…/BC-VP");
        assertThat(header.number().reason()).isNotBlank();
        assertThat(header.date().reason()).contains("…/11/2024");
    }

    @Test
    void difficultiesAreFoundWithAndWithoutAHeading() throws IOException {
        assertThat(read("000").sections().difficulties().line()).isEqualTo(59);
        assertThat(read("000").sections().proposals().line()).isEqualTo(64);
        assertThat(read("002").sections().difficulties().line()).isEqualTo(146);
        assertThat(read("003").sections().difficulties().line()).isEqualTo(71);
        assertThat(read("003").sections().proposals().isPresent()).isFalse();
        assertThat(read("004").sections().difficulties().isPresent()).isFalse();
        assertThat(read("004").sections().proposals().isPresent()).isFalse();
    }

    private static Report read(String id) throws IOException {
        return Normalising.text(
                id + ".txt",
                Files.readString(text(id)),
                new Context(LocalDate.of(2024, 12, 31), null));
    }

    private static Path text(String id) throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(f -> f.getFileName().toString().matches(id + "_.*\\.txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode truth(String id) throws IOException {
        return new ObjectMapper().readTree(SEEDS.resolve(id + ".json").toFile());
    }
}
