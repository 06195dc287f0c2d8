package vn.tonghop.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Evidence;

class ShownTest {

    private final CatalogueNames none = new CatalogueNames(() -> null);
    private final Shown vietnamese = new Shown(Messages.VIETNAMESE, none);
    private final Shown english = new Shown(Locale.ENGLISH, none);

    @Test
    void figuresAreWrittenAsTheReaderWritesThem() {
        assertThat(vietnamese.number(new BigDecimal("24060"))).isEqualTo("24.060");
        assertThat(vietnamese.number(new BigDecimal("71.83"))).isEqualTo("71,83");
        assertThat(english.number(new BigDecimal("24060.50"))).isEqualTo("24,060.5");
        assertThat(vietnamese.number(new BigDecimal("123456789012345678.123456789")))
                .isEqualTo("123.456.789.012.345.678,123456789");
        assertThat(vietnamese.number(null)).isEqualTo("–");
    }

    @Test
    void aFigureKeepsWhatItSaysAboutItsExactness() {
        assertThat(vietnamese.figure(new BigDecimal("1000"), "gt", "hồ sơ"))
                .isEqualTo("> 1.000 hồ sơ");
        assertThat(english.figure(new BigDecimal("50"), "approx", null)).isEqualTo("≈ 50");
    }

    @Test
    void timesAreVietnamese() {
        assertThat(vietnamese.time(Instant.parse("2023-11-29T17:00:00Z")))
                .isEqualTo("30/11/2023 00:00");
        assertThat(english.time(Instant.parse("2023-11-29T17:00:00Z")))
                .isEqualTo("30 Nov 2023 00:00");
        assertThat(vietnamese.day(LocalDate.of(2023, 9, 2))).isEqualTo("02/09/2023");
    }

    @Test
    void placesAreSaidInWords() {
        assertThat(vietnamese.place(Evidence.inText(2, 7, "…"))).isEqualTo("trang 2, dòng 7");
        assertThat(english.place(Evidence.inSheet("II.06a", "C12", "…")))
                .isEqualTo("sheet “II.06a”, cell C12");
        assertThat(vietnamese.place((Evidence) null)).isEqualTo("–");
    }

    @Test
    void lettersThatAreNotSeenAreMadeVisible() {
        assertThat(vietnamese.name("bao-cao\u202efdp.exe")).isEqualTo("bao-cao\\u202efdp.exe");
        assertThat(vietnamese.name(" \t")).isEqualTo("–");
    }

    @Test
    void aCodeWithoutAWordIsShownAsItIs() {
        assertThat(vietnamese.label("event", "future.event")).isEqualTo("future.event");
        assertThat(vietnamese.label("outcome", "review")).isEqualTo("Chờ xem xét");
    }

    @Test
    void lengthsAndSizesAreInTheirLargestUnit() {
        assertThat(vietnamese.length(Duration.ofSeconds(59))).isEqualTo("59 giây");
        assertThat(vietnamese.length(Duration.ofMinutes(90))).isEqualTo("1 giờ");
        assertThat(english.length(Duration.ofDays(3))).isEqualTo("3 d");
        assertThat(vietnamese.size(999)).isEqualTo("999 B");
        assertThat(vietnamese.size(1_572_864)).isEqualTo("1,5 MB");
    }
}
