package vn.tonghop.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of the whole country: what a name means among all its namesakes. */
class WholeCountryTest {

    private static final Path LIST = Path.of("../shared/data/units");
    private static final LocalDate IN_2023 = LocalDate.of(2023, 12, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);

    private static UnitIndex units;

    @BeforeAll
    static void load() {
        assumeTrue(Files.isDirectory(LIST), "the list of units is not here");
        units = UnitFiles.loadList(LIST);
    }

    @Test
    void everyUnitIsFoundByItsNameAndItsSuperiorsNames() {
        for (var day : List.of(LAST_DAY, FIRST_DAY)) {
            for (var level : Level.values()) {
                for (var unit : units.under(null, level, day)) {
                    var query = new UnitQuery(units.path(unit), level, null, day, null);
                    assertThat(units.resolve(query))
                            .as(units.path(unit))
                            .isEqualTo(new Resolution.Resolved(unit));
                }
            }
        }
    }

    @Test
    void withoutMarksAUnitIsFoundOrIsAmongTheCandidates() {
        for (var unit : units.under(null, Level.COMMUNE, LAST_DAY)) {
            var text = "UBND " + Spelling.fold(units.path(unit)).toUpperCase();
            var resolution = units.resolve(new UnitQuery(text, null, null, LAST_DAY, null));
            assertThat(candidates(resolution)).as(text).contains(unit);
        }
    }

    @Test
    void aNameWithoutSuperiorIsNeverResolvedWhereTwoBearIt() {
        Map<String, Integer> bearers = new TreeMap<>();
        var communes = units.under(null, Level.COMMUNE, LAST_DAY);
        communes.forEach(unit -> bearers.merge(unit.name().toLowerCase(), 1, Integer::sum));
        for (var unit : communes) {
            var query = new UnitQuery(unit.name(), null, null, LAST_DAY, null);
            if (bearers.get(unit.name().toLowerCase()) > 1) {
                assertThat(candidates(units.resolve(query))).as(unit.name()).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void xaQuocTuanHasThreeCandidatesWhomTheSenderOrTheSuperiorTellsApart() {
        assertThat(candidates(resolve("Xã Quốc Tuấn", null, null)))
                .extracting(units::path)
                .containsExactly(
                        "Xã Quốc Tuấn, Huyện An Lão, Thành phố Hải Phòng",
                        "Xã Quốc Tuấn, Huyện Kiến Xương, Tỉnh Thái Bình",
                        "Xã Quốc Tuấn, Huyện Nam Sách, Tỉnh Hải Dương");
        assertThat(candidates(resolve("XA QUOC TUAN", null, "31")))
                .extracting(Unit::code)
                .containsExactly("11650");
        assertThat(candidates(resolve("Xã Quốc Tuấn", "UBND huyện Nam Sách", null)))
                .extracting(Unit::code)
                .containsExactly("10621");
    }

    @Test
    void successionIsFollowedForMergersAndSplitsAlike() {
        var merged = units.find("30037", LAST_DAY).orElseThrow();
        assertThat(units.successors(merged, FIRST_DAY))
                .extracting(Unit::name)
                .containsExactly("Xã Tháp Mười");
        var split = units.find("29623", LAST_DAY).orElseThrow();
        assertThat(units.successors(split, FIRST_DAY)).hasSize(2);
        int orphans = 0;
        for (var unit : units.under(null, Level.COMMUNE, LAST_DAY)) {
            orphans += units.successors(unit, FIRST_DAY).isEmpty() ? 1 : 0;
        }
        assertThat(orphans).isLessThan(40);
    }

    @Test
    void whatShipsNamesEveryNamesakeSoThatItNeverDecidesTooSoon() {
        var shipped = UnitFiles.load(null);
        for (var day : List.of(LAST_DAY, FIRST_DAY)) {
            for (var unit : shipped.all().stream().filter(u -> u.isValidOn(day)).toList()) {
                var key = UnitName.registered(unit.name()).own().key();
                assertThat(namesakes(shipped.all(), key, unit.level(), day))
                        .as(shipped.path(unit))
                        .isEqualTo(namesakes(units.all(), key, unit.level(), day));
            }
        }
    }

    @Test
    void whatShipsAgreesWithTheWholeList() {
        for (var unit : UnitFiles.load(null).all()) {
            if (unit.isValidOn(LAST_DAY) || unit.isValidOn(FIRST_DAY)) {
                var day = unit.isValidOn(LAST_DAY) ? LAST_DAY : FIRST_DAY;
                var listed = units.find(unit.code(), day).orElseThrow();
                assertThat(Spelling.of(Spelling.words(unit.name())))
                        .as(unit.name())
                        .isEqualTo(Spelling.of(Spelling.words(listed.name())));
                assertThat(unit.parentCode()).isEqualTo(listed.parentCode());
            }
        }
    }

    @Test
    void tenThousandNamesAreResolvedInSeconds() {
        var began = System.nanoTime();
        for (var unit : units.under(null, Level.COMMUNE, LAST_DAY)) {
            units.resolve(new UnitQuery(unit.name(), null, null, IN_2023, "87"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    private static long namesakes(Collection<Unit> all, String key, Level level, LocalDate day) {
        return all.stream()
                .filter(unit -> unit.level() == level && unit.isValidOn(day))
                .filter(unit -> UnitName.registered(unit.name()).own().key().equals(key))
                .count();
    }

    private static Resolution resolve(String name, String superior, String sender) {
        return units.resolve(new UnitQuery(name, null, superior, IN_2023, sender));
    }

    private static List<Unit> candidates(Resolution resolution) {
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return ambiguous.candidates();
        }
        return resolution instanceof Resolution.Resolved resolved
                ? List.of(resolved.unit())
                : List.of();
    }
}
