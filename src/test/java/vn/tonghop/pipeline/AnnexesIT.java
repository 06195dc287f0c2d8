package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.RegisterBench.OFFICE;
import static vn.tonghop.pipeline.RegisterBench.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.pipeline.RegisterBench.File;

/** A letter and what is attached to it are one report. All figures are invented. */
class AnnexesIT {

    private final RegisterBench bench = new RegisterBench();
    private final Understanding understanding = bench.understanding("node-1");

    @Test
    void aReportAndTheFormBesideItAreOneReportWhoseFiguresNameTheirAnnex() throws IOException {
        bench.arrives(1, OFFICE, letter(), new File("bieu.xlsx", form()));

        understanding.work();

        assertThat(bench.documents()).containsExactly("1 judged accepted r1", "2 annex null rnull");
        assertThat(value("report #>> '{source,annexes,0,file}'")).isEqualTo("bieu.xlsx");
        assertThat(figure("dossiers_received")).isEqualTo("120|bieu.xlsx|");
        assertThat(value("report ->> 'form'")).isEqualTo("II.06a");
        assertThat(
                        bench.jdbc
                                .sql("select same_as from document where id = 2")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whicheverIsLookedAtFirst() throws IOException {
        bench.arrives(1, OFFICE, new File("bieu.xlsx", form()), letter());

        understanding.work();
        dueNow();
        understanding.work();

        assertThat(bench.documents()).containsExactly("1 annex null rnull", "2 judged accepted r1");
        assertThat(
                        bench.jdbc
                                .sql("select attempts from document where id = 1")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void aFormThatComesAloneStandsAlone() throws IOException {
        bench.arrives(1, OFFICE, new File("bieu.xlsx", form()));

        understanding.work();

        assertThat(bench.documents()).singleElement().asString().startsWith("1 judged");
    }

    @Test
    void twoLettersInOneMailAreTwoDocumentsAndTheFormIsNobodysAnnex() throws IOException {
        var other = report("398.999").replace("637/BC", "638/BC");
        bench.arrives(
                1,
                OFFICE,
                letter(),
                new File("khac.txt", other.getBytes(StandardCharsets.UTF_8)),
                new File("bieu.xlsx", form()));

        understanding.work();

        assertThat(bench.documents()).noneMatch(d -> d.contains("annex"));
    }

    @Test
    void anAnnexThatCitesItsLettersNumberIsNoOtherRevisionOfIt() {
        var annex =
                """
                PHỤ LỤC
                (Kèm theo Báo cáo số 637/BC-UBND ngày 16 tháng 11 năm 2023)
                Danh sách các đơn vị (invented)
                """;
        bench.arrives(
                1, OFFICE, letter(), new File("pl.txt", annex.getBytes(StandardCharsets.UTF_8)));

        understanding.work();

        assertThat(bench.documents()).containsExactly("1 judged accepted r1", "2 annex null rnull");
        assertThat(bench.findings(1)).doesNotContain("PIP-001");
    }

    @Test
    void theSameAnnexBesideTwoReportsIsPartOfBoth() throws IOException {
        bench.arrives(1, OFFICE, letter(), new File("bieu.xlsx", form()));
        understanding.work();
        var next = report("398.999").replace("637/BC", "700/BC");
        bench.arrives(
                2,
                OFFICE,
                new File("sau.txt", next.getBytes(StandardCharsets.UTF_8)),
                new File("bieu.xlsx", form()));
        understanding.work();

        assertThat(
                        bench.jdbc
                                .sql(
                                        "select report #>> '{source,annexes,0,file}' from document"
                                                + " where stage = 'judged' order by id")
                                .query(String.class)
                                .list())
                .isEqualTo(List.of("bieu.xlsx", "bieu.xlsx"));
    }

    private void dueNow() {
        bench.jdbc.sql("update document set due_at = now() where stage = 'received'").update();
    }

    private String value(String expression) {
        return bench.jdbc
                .sql("select " + expression + " from document where stage = 'judged'")
                .query(String.class)
                .single();
    }

    private String figure(String id) {
        return bench.jdbc
                .sql(
                        """
                        select concat_ws('|', i ->> 'value', i #>> '{evidence,file}',
                                         coalesce(i ->> 'breakdown', ''))
                        from document, jsonb_array_elements(report -> 'indicators') i
                        where stage = 'judged' and i ->> 'id' = ? and i ->> 'breakdown' is null""")
                .param(id)
                .query(String.class)
                .single();
    }

    private static File letter() {
        return new File("bao-cao.txt", report("70").getBytes(StandardCharsets.UTF_8));
    }

    /** Columns of II.06a under three rows of headers. */
    private static byte[] form() throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("II.06a");
            Object[][] rows = {
                {
                    "TT",
                    "Lĩnh vực",
                    "Tiếp nhận",
                    "",
                    "",
                    "",
                    "Đã giải quyết",
                    "",
                    "",
                    "",
                    "Đang giải quyết",
                    "",
                    ""
                },
                {
                    "",
                    "",
                    "Tổng số",
                    "Trong kỳ",
                    "",
                    "Từ kỳ trước",
                    "Tổng số",
                    "Trước hạn",
                    "Đúng hạn",
                    "Quá hạn",
                    "Tổng số",
                    "Trong hạn",
                    "Quá hạn"
                },
                {
                    "",
                    "",
                    "",
                    "Trực tuyến",
                    "Trực tiếp, dịch vụ bưu chính",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""
                },
                {1, "Hộ tịch", 100, 60, 30, 10, 90, 50, 38, 2, 10, 9, 1},
                {2, "Đất đai", 20, 10, 8, 2, 15, 5, 10, 0, 5, 5, 0},
                {"", "Tổng cộng", 120, 70, 38, 12, 105, 55, 48, 2, 15, 14, 1}
            };
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Integer number) {
                        row.createCell(c).setCellValue(number);
                    } else {
                        row.createCell(c).setCellValue((String) rows[r][c]);
                    }
                }
            }
            for (String merged : List.of("C1:F1", "G1:J1", "K1:M1", "D2:E2", "A1:A3", "B1:B3")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
