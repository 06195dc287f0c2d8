package vn.tonghop.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedUnitsTest {

    private static final LocalDate IN_2023 = LocalDate.of(2023, 11, 20);
    private static final LocalDate IN_2025 = LocalDate.of(2025, 8, 1);

    private final UnitIndex units = UnitFiles.load(null);

    @Test
    void thereAreSixtyThreeProvincesUntilTheReorganisationAndThirtyFourAfterIt() {
        assertThat(units.under(null, Level.PROVINCE, LocalDate.of(2023, 11, 29))).hasSize(63);
        assertThat(units.under(null, Level.PROVINCE, LocalDate.of(2025, 6, 30))).hasSize(63);
        assertThat(units.under(null, Level.PROVINCE, LocalDate.of(2025, 7, 1))).hasSize(34);
    }

    @Test
    void everyProvinceHasExactlyOneSuccessor() {
        for (var province : units.under(null, Level.PROVINCE, LocalDate.of(2025, 6, 30))) {
            assertThat(units.successors(province, IN_2025)).as(province.name()).hasSize(1);
        }
    }

    @Test
    void dongThapHasTwelveDistrictLevelUnitsIn2023AndNoneAfterTheReorganisation() {
        assertThat(units.under("87", Level.DISTRICT, IN_2023)).hasSize(12);
        assertThat(units.under("82", Level.DISTRICT, IN_2025)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huyện Tháp Mười",
                "UBND huyện Tháp Mười",
                "ỦY BAN NHÂN DÂN HUYỆN THÁP MƯỜI",
                "Uỷ ban nhân dân huyện Tháp Mười",
                "UY BAN NHAN DAN HUYEN THAP MUOI",
                "huyen Thap Muoi",
                "H. Tháp Mười",
                "Tháp Mười",
                "ThápMười",
                "Văn phòng HĐND và UBND huyện Tháp Mười",
                "huyện Tháp Mười, tỉnh Đồng Tháp",
                "huyện Tháp Mười tỉnh Đồng Tháp",
                "Huyện Tháp Mười (Đồng Tháp)"
            })
    void aNameIsResolvedHoweverItIsWritten(String name) {
        assertThat(resolve(name, IN_2023)).isEqualTo(new Found("872", "Huyện Tháp Mười"));
        assertThat(resolve(decomposed(name), IN_2023))
                .isEqualTo(new Found("872", "Huyện Tháp Mười"));
    }

    @Test
    void abbreviatedKindsAndBothTonePlacementsAreUnderstood() {
        assertThat(resolve("TP. Cao Lãnh", IN_2023).code()).isEqualTo("866");
        assertThat(resolve("TP.Sa Đéc", IN_2023).code()).isEqualTo("867");
        assertThat(resolve("H.Cao Lãnh", IN_2023).code()).isEqualTo("873");
        assertThat(resolve("TT. Mỹ An", IN_2023).code()).isEqualTo("30037");
        assertThat(resolve("TX Chũ", LocalDate.of(2025, 5, 1)).code()).isEqualTo("224");
        assertThat(resolve("Tỉnh Hoà Bình", IN_2023).code()).isEqualTo("17");
        assertThat(resolve("Tỉnh Hòa Bình", IN_2023).code()).isEqualTo("17");
        assertThat(resolve("tỉnh Đăk Lăk", IN_2023).code()).isEqualTo("66");
        assertThat(resolve("tỉnh Kontum", IN_2023).code()).isEqualTo("62");
        assertThat(resolve("TP.HCM", IN_2023).code()).isEqualTo("79");
        assertThat(resolve("UBND tỉnh Bà Rịa-Vũng Tàu", IN_2023).code()).isEqualTo("77");
        assertThat(resolve("UBND tỉnh Bà Rịa – Vũng Tàu", IN_2023).code()).isEqualTo("77");
    }

    @Test
    void theDayDecidesWhichUnitACodeAndANameMean() {
        assertThat(units.find("30037", LocalDate.of(2025, 6, 30)).orElseThrow().name())
                .isEqualTo("Thị trấn Mỹ An");
        assertThat(units.find("30037", LocalDate.of(2025, 7, 1)).orElseThrow().name())
                .isEqualTo("Xã Tháp Mười");
        assertThat(units.find("872", LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(resolve("Tháp Mười", IN_2025)).isEqualTo(new Found("30037", "Xã Tháp Mười"));
        assertThat(units.resolve(query("Xã Tháp Mười", IN_2023)))
                .isInstanceOf(Resolution.Unknown.class);
        assertThat(units.resolve(query("Huyện Tháp Mười", IN_2025)))
                .isInstanceOf(Resolution.Unknown.class);
        assertThat(resolve("Tỉnh Thừa Thiên - Huế", IN_2023).code()).isEqualTo("46");
        assertThat(resolve("Thành phố Huế", LocalDate.of(2025, 3, 1)).code()).isEqualTo("46");
    }

    @Test
    void aMarkThatIsThereTellsNamesApartAndALostOneDoesNot() {
        var dongHop = units.find("17047", IN_2023).orElseThrow();
        assertThat(resolve("xã Đồng Hợp", IN_2023).code()).isEqualTo(dongHop.code());
        assertThat(resolve("xã Đông Hợp", IN_2023).code()).isEqualTo("12751");
        assertThat(candidates(query("XA DONG HOP", IN_2023))).hasSize(2);
        assertThat(units.resolve(query("xã Đổng Hợp", IN_2023)))
                .isInstanceOf(Resolution.Unknown.class);
    }

    @Test
    void theSuperiorDecidesBetweenNamesakes() {
        assertThat(candidates(query("Xã Quốc Tuấn", IN_2023))).hasSize(3);
        assertThat(resolve("xã Quốc Tuấn, huyện Nam Sách, tỉnh Hải Dương", IN_2023).code())
                .isEqualTo("10621");
        assertThat(resolve(superior("Xã Quốc Tuấn", "UBND huyện An Lão")).code())
                .isEqualTo("11650");
        assertThat(resolve(superior("XA QUOC TUAN", "TINH THAI BINH")).code()).isEqualTo("13081");
        assertThat(units.resolve(superior("Xã Quốc Tuấn", "tỉnh Đồng Tháp")))
                .isInstanceOf(Resolution.Unknown.class);
        assertThat(candidates(superior("Xã Quốc Tuấn", "Bộ Thông tin và Truyền thông"))).hasSize(3);
    }

    @Test
    void theSenderDecidesBetweenNamesakes() {
        assertThat(resolve(from("Xã Quốc Tuấn", "10621")).code()).isEqualTo("10621");
        assertThat(resolve(from("Xã Quốc Tuấn", "343")).code()).isEqualTo("13081");
        assertThat(resolve(from("Xã Quốc Tuấn", "31")).code()).isEqualTo("11650");
        assertThat(candidates(from("Xã Quốc Tuấn", "87"))).hasSize(3);
        assertThat(resolve(from("huyện Châu Thành", "877")).code()).isEqualTo("877");
    }

    @Test
    void fourCommunesBecameOneUnderTheSameCode() {
        var before = LocalDate.of(2024, 12, 24);
        for (var code : List.of("17059", "17038", "17047", "17074")) {
            var commune = units.find(code, before).orElseThrow();
            assertThat(units.successors(commune, IN_2025))
                    .singleElement()
                    .satisfies(heir -> assertThat(units.path(heir)).startsWith("Xã Tam Hợp, Tỉnh"));
        }
        var tamHop = units.find("17059", before).orElseThrow();
        assertThat(units.successors(tamHop, before)).containsExactly(tamHop);
        assertThat(units.path(tamHop)).isEqualTo("Xã Tam Hợp, Huyện Quỳ Hợp, Tỉnh Nghệ An");
        var abolished = units.find("872", before).orElseThrow();
        assertThat(units.successors(abolished, IN_2025)).isEmpty();
        var hue = units.find("46", LocalDate.of(2023, 1, 1)).orElseThrow();
        assertThat(units.successors(hue, IN_2025))
                .extracting(Unit::name)
                .containsExactly("Thành phố Huế");
    }

    @Test
    void whatIsNoUnitIsUnknown() {
        for (var text :
                List.of(
                        "",
                        "UBND",
                        "huyện",
                        "Sở Nội vụ",
                        "x".repeat(100_000),
                        ",,;()",
                        "Bộ Y tế")) {
            assertThat(units.resolve(query(text, IN_2023))).isInstanceOf(Resolution.Unknown.class);
        }
    }

    private record Found(String code, String name) {}

    private Found resolve(String name, LocalDate on) {
        return resolve(query(name, on));
    }

    private Found resolve(UnitQuery query) {
        var resolution = units.resolve(query);
        return resolution instanceof Resolution.Resolved found
                ? new Found(found.unit().code(), found.unit().name())
                : new Found(null, resolution.toString());
    }

    private List<Unit> candidates(UnitQuery query) {
        var resolution = units.resolve(query);
        assertThat(resolution).isInstanceOf(Resolution.Ambiguous.class);
        return ((Resolution.Ambiguous) resolution).candidates();
    }

    private static UnitQuery query(String name, LocalDate on) {
        return new UnitQuery(name, null, null, on, null);
    }

    private static UnitQuery superior(String name, String superior) {
        return new UnitQuery(name, null, superior, IN_2023, null);
    }

    private static UnitQuery from(String name, String sender) {
        return new UnitQuery(name, null, null, IN_2023, sender);
    }

    private static String decomposed(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    }
}
