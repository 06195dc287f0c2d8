package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.DrawnTable.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.LayoutFile;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;

/**
 * Layouts that nobody has seen before: proposed, confirmed, then read; all figures are invented.
 */
class LayoutsTest {

    private static final String ABBREVIATED =
            """
            Biểu số II.06a/VPCP/KSTT | | | | | | | | | Đơn vị báo cáo: UBND huyện Tháp Mười, tỉnh Đồng Tháp
            Kỳ báo cáo: Tháng 11/2023 (Từ ngày 15/10/2023 đến ngày 14/11/2023)

            Stt | Tên ngành | TN | < | < | < | ĐGQ | < | < | < | CGQ | < | <
            ^ | ^ | C | TT | BC | KT | C | Sớm | Đúng | Trễ | C | Còn hạn | Trễ
            1 | Hộ tịch | 100 | 60 | 30 | 10 | 90 | 50 | 38 | 2 | 10 | 9 | 1
            2 | Đất đai | 20 | 10 | 8 | 2 | 15 | 5 | 10 | 0 | 5 | 5 | 0
            | Tổng cộng | 120 | 70 | 38 | 12 | 105 | 55 | 48 | 2 | 15 | 14 | 1
            """;

    private final Sheet form = sheet("Thang 11", ABBREVIATED);

    @Test
    void aFormOfUnknownWordsGoesToReviewWithoutAFigureAndIsProposed() {
        Report report = Normalising.sheet(form);

        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(report.form()).isEqualTo("II.06a");
        assertThat(report.unit().code()).isEqualTo("872");
        assertThat(report.indicators()).isEmpty();
        UnknownLayout proposed = proposed(form);
        assertThat(report.findings())
                .filteredOn(f -> f.code().equals("NORM-045"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains(proposed.fingerprint()));
        // the sums that hold say which column is which
        assertThat(proposed.columns())
                .extracting(UnknownLayout.Column::header, UnknownLayout.Column::indicator)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("tn > c", "dossiers_received"),
                        org.assertj.core.groups.Tuple.tuple("dgq > som", "dossiers_resolved_early"),
                        org.assertj.core.groups.Tuple.tuple("ten nganh", null));
        assertThat(proposed.rows().get(0)).contains("Hộ tịch", "100");
    }

    @Test
    void aConfirmedLayoutIsReadFromThenOnWhereverItStands(@TempDir Path config) throws IOException {
        var normaliser =
                new Normaliser(CatalogueFiles.load(config, Normalising.UNITS), Normalising.UNITS);
        assertThat(read(normaliser, form).indicators()).isEmpty();

        confirm(config, proposed(form));

        Report report = read(normaliser, form);
        assertThat(FormFamiliesTest.totals(report)).hasSize(11).contains("dossiers_received=120");
        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
        Report shifted =
                read(normaliser, sheet("T12", "\n\n", ABBREVIATED.replaceAll("(?m)^", "| ")));
        assertThat(FormFamiliesTest.totals(shifted)).hasSize(11).contains("dossiers_received=120");
        // and at the next start, with the forms that ship
        var started = CatalogueFiles.load(config, Normalising.UNITS);
        assertThat(started.layouts()).hasSize(1);
        assertThat(started.form("II.06a")).isPresent();
        try (var files = Files.list(config.resolve("forms/layouts"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aTableOfSomethingElseIsNotProposed() {
        Sheet fields =
                sheet(
                        "Sheet1",
                        """
                        STT | Xã | Lúa | Ngô | Khoai | Sắn | Rau
                        1 | Mỹ An | 10 | 20 | 30 | 40 | 50
                        2 | Tân Kiều | 11 | 21 | 31 | 41 | 51
                        """);

        assertThat(Normalising.NORMALISER.unknownLayouts(readout(fields))).isEmpty();
        assertThat(Normalising.sheet(fields).outcome()).isEqualTo(Outcome.NOT_A_REPORT);
    }

    private static void confirm(Path config, UnknownLayout proposed) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        proposed.columns().stream()
                .filter(c -> c.indicator() != null)
                .forEach(c -> columns.put(c.header(), c.indicator()));
        LayoutFile.write(
                config,
                new FormLayout(proposed.fingerprint(), proposed.form(), columns),
                "o'neil: #1",
                Instant.parse("2023-11-20T01:00:00Z"));
    }

    private static UnknownLayout proposed(Sheet sheet) {
        List<UnknownLayout> all = Normalising.NORMALISER.unknownLayouts(readout(sheet));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Readout.Read readout(Sheet sheet) {
        return new Readout.Read("application/xlsx", List.of(), List.of(sheet), List.of());
    }

    private static Report read(Normaliser normaliser, Sheet sheet) {
        return normaliser.normalise(
                new Source("invented.xlsx", "0".repeat(64), "application/xlsx"),
                readout(sheet),
                new Context(LocalDate.of(2023, 11, 20), null));
    }
}
