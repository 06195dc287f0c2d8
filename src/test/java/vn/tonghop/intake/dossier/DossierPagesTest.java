package vn.tonghop.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.intake.dossier.Tally.Count;
import vn.tonghop.intake.portal.PortalRefused;

/** Pages as portals give them, and as nobody should. */
class DossierPagesTest {

    private static final String A = dossier("HS-01", "H20.65");
    private static final String B = dossier("HS-02", "H20.65");

    @Test
    void aPageIsCountedByUnit() throws IOException {
        var page = read("", page(A, B, dossier("HS-03", "H20.66")));

        assertThat(page.items()).isEqualTo(3);
        assertThat(page.last()).isEqualTo("HS-03");
        assertThat(page.tallies().units().get("H20.65").of(Count.ONLINE)).isEqualTo(2);
        assertThat(page.tallies().units().get("H20.66").of(Count.EARLY)).isEqualTo(1);
    }

    @Test
    void aCodeIsOneWhetherATextOrANumber() throws IOException {
        var page = read("", page(A.replace("\"KenhThucHien\":\"2\"", "\"KenhThucHien\":2")));

        assertThat(page.tallies().units().get("H20.65").of(Count.ONLINE)).isEqualTo(1);
    }

    @Test
    void thePageThatBeginsWithTheLastOneKnownCountsItOnce() throws IOException {
        var page = read("HS-01", page(A, B));

        assertThat(page.known()).isEqualTo(1);
        assertThat(page.tallies().units().get("H20.65").received()).isEqualTo(1);
    }

    @Test
    void theSameDossierTwiceOrOutOfOrderStopsTheReading() {
        assertTrouble("INT-030", "", page(A, A));
        assertTrouble("INT-030", "", page(B, A));
        assertTrouble("INT-030", "HS-02", page(A, B));
        assertTrouble("INT-030", "HS-01", page(A, B, B));
    }

    @Test
    void moreThanWasAskedForIsNotReadOn() {
        var dossiers = new String[11];
        for (int i = 0; i < dossiers.length; i++) {
            dossiers[i] = dossier("HS-%02d".formatted(i + 10), "H20");
        }

        assertTrouble("INT-031", "", page(dossiers));
    }

    @Test
    void moreUnitsThanThereAreIsNotBelieved() {
        assertTrouble(
                "INT-034",
                "",
                page(dossier("1", "a"), dossier("2", "b"), dossier("3", "c"), dossier("4", "d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9999999", "99999999999999999999", "\"nhiều\"", "1.5", "true"})
    void aTotalThatCannotBeIsRefused(String total) {
        assertTrouble("INT-032", "", "{\"error_code\":\"0\",\"tongSo\":" + total + ",\"data\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "không phải JSON",
                "{\"error_code\":\"0\",\"data\":{}}",
                "{\"error_code\":\"0\",\"data\":[1]}",
                "{\"error_code\":\"0\",\"data\":[[]]}",
                "{\"error_code\":\"0\",\"data\":[{\"MaHoSo\":",
                "{\"error_code\":{},\"data\":[]}",
                "{\"error_code\":\"0\",\"tongSo\":[]}"
            })
    void whatIsNoPageIsSaidToBeNone(String answer) {
        assertTrouble("INT-033", "", answer);
    }

    @Test
    void aTowerOfBracketsAndAnEndlessTextCostNothing() {
        assertTrouble("INT-033", "", "{\"x\":" + "[".repeat(1_000_000));
        assertTrouble("INT-033", "", page(A.replace("H20.65", "H".repeat(200_000))));
        assertTrouble("INT-033", "", page(A.replace("H20.65", "H".repeat(300))));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"MaHoSo\":\"HS-01\"', '\"MaHoSo\":{}'",
        "'\"MaHoSo\":\"HS-01\"', '\"MaHoSo\":null'",
        "'\"KenhThucHien\":\"2\"', '\"KenhThucHien\":\"fax\"'",
        "'\"KenhThucHien\":\"2\"', '\"KenhThucHien\":[2]'",
        "'\"NgayTiepNhan\":\"2023-10-20\"', '\"NgayTiepNhan\":\"32/13/2023\"'",
        "'\"NgayTiepNhan\":\"2023-10-20\"', '\"NgayTiepNhan\":{\"a\":[1]}'"
    })
    void aDossierOfTheWrongTypeIsNotCountedAndIsSaid(String from, String to) throws IOException {
        assertThat(A).contains(from);
        var page = read("", page(A.replace(from, to), B));

        assertThat(page.tallies().unusable()).isEqualTo(1);
        assertThat(page.tallies().units().get("H20.65").received()).isEqualTo(1);
    }

    @Test
    void aRefusalCountsNothingThoughDossiersStandBeforeIt() {
        String refused =
                "{\"data\":[" + A + "],\"error_code\":\"99\",\"error_message\":\"bảo trì\"}";

        assertThatThrownBy(() -> read("", refused))
                .isInstanceOf(PortalRefused.class)
                .hasMessageContaining("99")
                .hasMessageContaining("bảo trì");
        assertThatThrownBy(() -> read("", "{\"data\":[" + A + "]}"))
                .isInstanceOf(PortalRefused.class);
    }

    private static void assertTrouble(String code, String after, String answer) {
        assertThatThrownBy(() -> read(after, answer))
                .isInstanceOfSatisfying(Trouble.class, t -> assertThat(t.code()).isEqualTo(code));
    }

    private static DossierPage read(String after, String answer) throws IOException {
        var counting =
                new Counting(
                        LocalDate.of(2023, 10, 15), LocalDate.of(2023, 11, 14), "2", "1,3", "");
        return new DossierPages(counting, 10, 3)
                .read(answer.getBytes(StandardCharsets.UTF_8), after);
    }

    private static String page(String... dossiers) {
        return "{\"error_code\":\"0\",\"data\":[" + String.join(",", dossiers) + "]}";
    }

    private static String dossier(String id, String unit) {
        return """
               {"MaHoSo":"%s","MaTTHC":"1.000001","TenTTHC":"(invented)","KenhThucHien":"2",
               "NgayTiepNhan":"2023-10-20","NgayHenTra":"2023-10-27","TrangThaiHoSo":"9",
               "NgayKetThucXuLy":"2023-10-25","DonViXuLy":"%s","TepDinhKem":[{"a":[1,{}]}]}"""
                .formatted(id, unit);
    }
}
