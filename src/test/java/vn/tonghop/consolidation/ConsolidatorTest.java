package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tonghop.consolidation.SmallCatalogue.NOVEMBER;
import static vn.tonghop.consolidation.SmallCatalogue.SA_DEC;
import static vn.tonghop.consolidation.SmallCatalogue.TAN_HONG;
import static vn.tonghop.consolidation.SmallCatalogue.THAP_MUOI;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.consolidation.Totals.IndicatorTotal;
import vn.tonghop.consolidation.Totals.Reason;
import vn.tonghop.consolidation.Totals.UnitName;
import vn.tonghop.report.Qualifier;
import vn.tonghop.unit.Level;
import vn.tonghop.unit.Unit;

class ConsolidatorTest {

    private static final String IN_TIME = "2023-11-20T03:00:00Z";

    private final SmallCatalogue catalogue = new SmallCatalogue();

    @Test
    void countsAreSummedAndTheTotalSaysOfHowManyUnits() {
        var totals =
                totals(
                        Reports.from(SA_DEC).with("dossiers_total", "1000").as(1, IN_TIME),
                        Reports.from(THAP_MUOI).with("dossiers_total", "234").as(2, IN_TIME));

        assertThat(totals.expected()).isEqualTo(3);
        assertThat(totals.reported()).isEqualTo(2);
        assertThat(of(totals, "dossiers_total").value()).isEqualByComparingTo("1234");
        assertThat(of(totals, "dossiers_total").units()).isEqualTo(2);
    }

    @Test
    void missingIsMissingByNameAndNeverZero() {
        var totals = totals(Reports.from(SA_DEC).with("dossiers_total", "5").as(1, IN_TIME));

        assertThat(totals.missing())
                .extracting(UnitName::name)
                .containsExactly("Huyện Tân Hồng", "Huyện Tháp Mười");
        assertThat(of(totals, "dossiers_online").value()).isNull();
        assertThat(of(totals, "dossiers_online").units()).isZero();
        assertThat(of(totals, "dossiers_online").without())
                .extracting(w -> w.unit().name(), Totals.Without::reason)
                .containsExactly(tuple("Thành phố Sa Đéc", Reason.NOT_GIVEN));
    }

    @Test
    void aReportUnderReviewIsNeitherCountedNorMissing() {
        var totals =
                new Consolidator(catalogue)
                        .consolidate(
                                catalogue.regime("thang").orElseThrow(),
                                NOVEMBER,
                                List.of(Reports.from(SA_DEC).as(1, IN_TIME)),
                                List.of(held(SA_DEC, 2), held(TAN_HONG, 4), held(TAN_HONG, 3)));

        assertThat(totals.reported()).isEqualTo(1);
        assertThat(totals.missing()).extracting(UnitName::name).containsExactly("Huyện Tháp Mười");
        assertThat(totals.notAccepted())
                .extracting(r -> r.unit().name(), r -> r.document().id())
                .containsExactly(tuple("Huyện Tân Hồng", 4L));
        var json = new TotalsJson();
        assertThat(json.read(json.write(totals))).isEqualTo(totals);
        assertThat(json.read(json.write(totals).replace("\"notAccepted\"", "\"of-before\"")))
                .extracting(Totals::notAccepted)
                .isEqualTo(List.of());
    }

    private static Totals.Received held(Unit unit, long id) {
        return new Totals.Received(
                new UnitName(unit.code(), unit.validFrom(), unit.name()),
                new Totals.DocumentName(id, 1, null),
                Instant.parse(IN_TIME));
    }

    @Test
    void nothingArisenIsZeroAndCounts() {
        var totals =
                totals(
                        Reports.from(SA_DEC)
                                .with("dossiers_total", "0")
                                .with("dossiers_online", "0")
                                .as(1, IN_TIME));

        assertThat(of(totals, "dossiers_total").value()).isEqualByComparingTo("0");
        assertThat(of(totals, "dossiers_total").units()).isEqualTo(1);
        assertThat(of(totals, "online_rate").value()).as("0/0 is no rate").isNull();
        assertThat(of(totals, "online_rate").denominator()).isEqualByComparingTo("0");
        assertThat(of(totals, "online_rate").units()).isEqualTo(1);
    }

    @Test
    void withoutAnyReportEveryUnitIsMissingAndNoTotalIsInvented() {
        var totals = totals();

        assertThat(totals.reported()).isZero();
        assertThat(totals.missing()).hasSize(3);
        assertThat(totals.indicators()).allMatch(i -> i.value() == null && i.units() == 0);
    }

    @Test
    void ratesAreRecomputedFromTheSummedPartsAndNeverAveraged() {
        var totals =
                totals(
                        Reports.from(SA_DEC)
                                .with("dossiers_online", "90")
                                .with("dossiers_total", "100")
                                .with("online_rate", "90")
                                .as(1, IN_TIME),
                        Reports.from(THAP_MUOI)
                                .with("dossiers_online", "100")
                                .with("dossiers_total", "1000")
                                .as(2, IN_TIME));

        var rate = of(totals, "online_rate");
        assertThat(rate.value()).isEqualByComparingTo("17.27");
        assertThat(rate.numerator()).isEqualByComparingTo("190");
        assertThat(rate.denominator()).isEqualByComparingTo("1100");
        assertThat(rate.contributions())
                .extracting(c -> c.value().stripTrailingZeros().toPlainString())
                .containsExactly("90", "10");
        assertThat(rate.contributions().get(1).evidence().text()).isEqualTo("dossiers_online 100");
        assertThat(rate.contributions().get(1).denominatorEvidence().text())
                .isEqualTo("dossiers_total 1000");
    }

    @Test
    void aRatePrintedWithItsPartsCountsAndOneWithoutThemIsListedOnly() {
        var totals =
                totals(
                        Reports.from(SA_DEC)
                                .withRate("online_rate", "71.83", "24060", "33494")
                                .as(1, IN_TIME),
                        Reports.from(THAP_MUOI).with("online_rate", "99").as(2, IN_TIME));

        var rate = of(totals, "online_rate");
        assertThat(rate.value()).isEqualByComparingTo("71.83");
        assertThat(rate.units()).isEqualTo(1);
        assertThat(rate.without())
                .extracting(
                        w -> w.unit().name(), Totals.Without::reason, w -> w.stated().intValue())
                .containsExactly(tuple("Huyện Tháp Mười", Reason.PARTS_NOT_GIVEN, 99));
    }

    @Test
    void scoresAreListedByUnitWithoutATotal() {
        var score = "service_quality_score_provinces";
        var totals =
                totals(
                        Reports.from(SA_DEC).with(score, "71.2").as(1, IN_TIME),
                        Reports.from(THAP_MUOI).with(score, "64").as(2, IN_TIME));

        assertThat(of(totals, score).value()).isNull();
        assertThat(of(totals, score).contributions())
                .extracting(c -> c.value().toPlainString())
                .containsExactly("71.2", "64");
    }

    @Test
    void aSumWithAQualifiedPartIsQualified() {
        var totals =
                totals(
                        Reports.from(SA_DEC)
                                .with("dossiers_total", "1000", Qualifier.GT)
                                .with("dossiers_online", "500", Qualifier.APPROX)
                                .as(1, IN_TIME),
                        Reports.from(THAP_MUOI)
                                .with("dossiers_total", "10")
                                .with("dossiers_online", "7")
                                .as(2, IN_TIME));

        assertThat(of(totals, "dossiers_total").qualifier()).isEqualTo(Qualifier.GT);
        assertThat(of(totals, "dossiers_online").qualifier()).isEqualTo(Qualifier.APPROX);
        assertThat(of(totals, "online_rate").qualifier()).isEqualTo(Qualifier.APPROX);
        assertThat(of(totals, "dossiers_total").contributions())
                .extracting(Totals.Contribution::qualifier)
                .containsExactly(Qualifier.GT, null);
    }

    @Test
    void theReportThatArrivedLastCountsAndTheOneItReplacedIsShown() {
        var totals =
                totals(
                        Reports.from(SA_DEC)
                                .with("dossiers_total", "2")
                                .as(8, "2023-11-20T05:00:00Z"),
                        Reports.from(SA_DEC)
                                .with("dossiers_total", "1")
                                .as(9, "2023-11-20T04:00:00Z"));

        assertThat(of(totals, "dossiers_total").value()).isEqualByComparingTo("2");
        assertThat(totals.counted()).extracting(r -> r.document().id()).containsExactly(8L);
        assertThat(totals.replaced()).extracting(r -> r.document().id()).containsExactly(9L);
    }

    @Test
    void aUnitIsLateWhenItsFirstReportArrivedAsThePeriodClosedOrAfter() {
        var totals =
                totals(
                        Reports.from(SA_DEC).as(1, "2023-11-20T16:59:59.999Z"),
                        Reports.from(SA_DEC).as(2, "2023-11-25T00:00:00Z"),
                        Reports.from(THAP_MUOI).as(3, "2023-11-20T17:00:00Z"));

        assertThat(totals.late())
                .extracting(l -> l.unit().name(), l -> l.receivedAt().toString())
                .containsExactly(tuple("Huyện Tháp Mười", "2023-11-20T17:00:00Z"));
    }

    @Test
    void aReportOfAUnitThatOwesNoneIsShownApartAndInNoTotal() {
        var reused =
                new Unit(
                        "872",
                        "Xã khác cùng mã",
                        Level.COMMUNE,
                        "87",
                        LocalDate.of(2025, 7, 1),
                        null,
                        null);
        var totals = totals(Reports.from(reused).with("dossiers_total", "7").as(4, IN_TIME));

        assertThat(totals.reported()).isZero();
        assertThat(of(totals, "dossiers_total").value()).isNull();
        assertThat(totals.notExpected())
                .extracting(r -> r.unit().name(), r -> r.document().id())
                .containsExactly(tuple("Xã khác cùng mã", 4L));
    }

    @Test
    void rowsOfABreakdownAreNotTheUnitsTotal() {
        var totals =
                totals(
                        Reports.from(SA_DEC)
                                .withRow("dossiers_total", "30", "Đất đai")
                                .with("dossiers_total", "40")
                                .as(1, IN_TIME));

        assertThat(of(totals, "dossiers_total").value()).isEqualByComparingTo("40");
    }

    @Test
    void aFigureSaidTwiceIsOneFigureAndTwoDifferentOnesAreNone() {
        var totals =
                totals(
                        Reports.from(SA_DEC)
                                .with("dossiers_total", "40")
                                .with("dossiers_total", "40.0")
                                .with("dossiers_online", "12")
                                .with("dossiers_online", "21")
                                .as(1, IN_TIME));

        assertThat(of(totals, "dossiers_total").value()).isEqualByComparingTo("40");
        assertThat(of(totals, "dossiers_online").value()).isNull();
        assertThat(of(totals, "dossiers_online").without())
                .extracting(Totals.Without::reason)
                .containsExactly(Reason.CONTRADICTORY);
    }

    @Test
    void sectionsSayWhoWroteThemAndWhoDidNot() {
        var totals =
                totals(
                        Reports.from(SA_DEC).as(1, IN_TIME),
                        Reports.from(TAN_HONG).withoutDifficulties().as(2, IN_TIME));

        assertThat(totals.sections())
                .extracting(Totals.SectionTotal::id, Totals.SectionTotal::units)
                .containsExactly(tuple("currentState", 2), tuple("difficulties", 1));
        assertThat(totals.sections().get(1).without())
                .extracting(UnitName::name)
                .containsExactly("Huyện Tân Hồng");
    }

    @Test
    void theSameReportsInAnyOrderMakeTheSameSnapshot() {
        var reports =
                new ArrayList<>(
                        List.of(
                                Reports.from(SA_DEC).with("dossiers_total", "1").as(1, IN_TIME),
                                Reports.from(SA_DEC).with("dossiers_total", "2").as(2, IN_TIME),
                                Reports.from(TAN_HONG).with("dossiers_total", "3").as(3, IN_TIME)));
        var json = new TotalsJson();
        var first = json.write(totals(reports.toArray(AcceptedReport[]::new)));
        for (var i = 0; i < 10; i++) {
            Collections.shuffle(reports, new Random(i));
            assertThat(json.write(totals(reports.toArray(AcceptedReport[]::new)))).isEqualTo(first);
        }
    }

    @Test
    void aSnapshotIsReadBackAsItWasWritten() {
        var json = new TotalsJson();
        var written =
                json.write(
                        totals(
                                Reports.from(SA_DEC)
                                        .with("dossiers_total", "1.50", Qualifier.GTE)
                                        .with("online_rate", "3")
                                        .as(1, IN_TIME)));

        assertThat(json.write(json.read(written))).isEqualTo(written);
        assertThat(written).contains("\"qualifier\":\"gte\"", "\"kind\":\"sum\"");
        assertThat(written).contains("\"reason\":\"parts-not-given\"", "\"value\":1.5,");
        assertThat(json.read(written).indicators().get(0).qualifier()).isEqualTo(Qualifier.GTE);
    }

    private Totals totals(AcceptedReport... reports) {
        return new Consolidator(catalogue)
                .consolidate(
                        catalogue.regime("thang").orElseThrow(),
                        NOVEMBER,
                        List.of(reports),
                        List.of());
    }

    private static IndicatorTotal of(Totals totals, String id) {
        return totals.indicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
