package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    @Test
    void aFigureReadElsewhereIsStillARangeOfAFormerPeriod() {
        var former = new Period(null, null, "năm 2022");
        var figure =
                new Indicator(
                                "processing_days",
                                "Thời gian giải quyết",
                                new BigDecimal("2"),
                                "ngày",
                                null,
                                null,
                                null,
                                null,
                                Evidence.inSheet("S", "B2", "2 - 5"),
                                0.9)
                        .upTo(new BigDecimal("5"))
                        .asBaseline("processing_days", former);

        var moved = figure.at(figure.evidence().in("bieu.xlsx"));

        assertThat(moved.evidence().file()).isEqualTo("bieu.xlsx");
        assertThat(moved.upper()).isEqualTo(new BigDecimal("5"));
        assertThat(moved.baselineOf()).isEqualTo("processing_days");
        assertThat(moved.period()).isEqualTo(former);
    }
}
