package vn.tonghop.reading;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.tonghop.reading.Files.odf;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OdsFormatTest {

    private static final String EMPTY_END =
            "<table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell"
                    + " table:number-columns-repeated=\"16384\"/></table:table-row>";

    @Test
    void cellsHoldTheirRawValues() throws Exception {
        byte[] file =
                sheet(
                        row(
                                cell("float\" office:value=\"71.829999999999998", "71,8")
                                        + cell("percentage\" office:value=\"0.7183", "72%")
                                        + cell("date\" office:date-value=\"2023-11-14", "14 thg 11")
                                        + cell("string", "1.234")
                                        + "<table:table-cell table:formula=\"of:=[.A1]*2\""
                                        + " office:value-type=\"float\" office:value=\"6\"><text:p>6</text:p></table:table-cell>"));

        assertThat(cells(file))
                .containsExactly(
                        new Cell(0, 0, 1, 1, "71,83", new BigDecimal("71.83")),
                        new Cell(0, 1, 1, 1, "71,83%", new BigDecimal("0.7183")),
                        new Cell(0, 2, 1, 1, "14/11/2023", null),
                        new Cell(0, 3, 1, 1, "1.234", null),
                        new Cell(0, 4, 1, 1, "6", new BigDecimal("6")));
    }

    @Test
    void mergedCellsKnowTheirExtentAndRepeatedOnesStandInEachColumn() throws Exception {
        byte[] file =
                sheet(
                        row(
                                "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\""
                                        + " office:value-type=\"string\"><text:p>Tiếp nhận</text:p></table:table-cell>"
                                        + "<table:covered-table-cell/>"
                                        + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\""
                                        + " office:value=\"0\"><text:p>0</text:p></table:table-cell>"));

        assertThat(cells(file))
                .containsExactly(
                        new Cell(0, 0, 1, 2, "Tiếp nhận", null),
                        new Cell(0, 2, 1, 1, "0", new BigDecimal("0")),
                        new Cell(0, 3, 1, 1, "0", new BigDecimal("0")));
    }

    @Test
    void aMillionEmptyRowsCostNothing() throws Exception {
        byte[] file = sheet(row(cell("string", "a")) + EMPTY_END + row(cell("string", "b")));

        assertTimeout(
                ofSeconds(5),
                () ->
                        assertThat(cells(file))
                                .containsExactly(
                                        new Cell(0, 0, 1, 1, "a", null),
                                        new Cell(1_048_572, 0, 1, 1, "b", null)));
    }

    @Test
    void aMillionRepeatedFiguresAreTheFirstAndTheLastOfThem() throws Exception {
        byte[] file =
                sheet(
                        "<table:table-row table:number-rows-repeated=\"1000000\">"
                                + cell("float\" office:value=\"1", "1")
                                + "</table:table-row>");

        assertTimeout(ofSeconds(10), () -> assertThat(cells(file)).hasSize(20_500));
        assertThat(read("a.ods", file).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("READ-052"))
                .satisfies(
                        p ->
                                assertThat(p.messageEn())
                                        .contains("979500", "between rows 20001 and 999500"));
    }

    @Test
    void whatIsHiddenIsSaidToBe() throws Exception {
        byte[] file =
                odf(
                        "spreadsheet",
                        Files.odfContent(
                                "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">"
                                        + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                                        + "<office:spreadsheet>"
                                        + table(
                                                "Biểu",
                                                "",
                                                "<table:table-column/><table:table-column table:visibility=\"collapse\"/>"
                                                        + row(
                                                                cell("string", "a")
                                                                        + cell("string", "b"))
                                                        + "<table:table-row table:visibility=\"filter\">"
                                                        + cell("string", "c")
                                                        + "</table:table-row>")
                                        + table(
                                                "Ẩn",
                                                " table:style-name=\"ta2\"",
                                                row(cell("string", "x")))
                                        + "</office:spreadsheet>"));

        assertThat(read("a.ods", file).sheets()).extracting(Sheet::name).containsExactly("Biểu");
        assertThat(cells(file)).hasSize(3);
        assertThat(problems("a.ods", file)).containsExactly("READ-050", "READ-051", "READ-026");
    }

    @Test
    void aFormulaWithoutAResultIsNoZero() throws Exception {
        byte[] file = sheet(row("<table:table-cell table:formula=\"of:=1+1\"/>"));

        assertThat(cells(file)).containsExactly(new Cell(0, 0, 1, 1, "=1+1", null));
        assertThat(problems("a.ods", file)).containsExactly("READ-024");
    }

    @Test
    void anEmptyWorkbookSaysSo() throws Exception {
        assertThat(refusal("a.ods", sheet(EMPTY_END))).isEqualTo("READ-016");
    }

    private static List<Cell> cells(byte[] file) {
        return read("a.ods", file).sheets().get(0).cells();
    }

    private static byte[] sheet(String rows) throws IOException {
        return odf(
                "spreadsheet",
                Files.odfContent(
                        "<office:spreadsheet>"
                                + table("Biểu", "", rows)
                                + "</office:spreadsheet>"));
    }

    private static String table(String name, String style, String rows) {
        return "<table:table table:name=\"" + name + "\"" + style + ">" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String type, String shown) {
        return "<table:table-cell office:value-type=\""
                + type
                + "\"><office:annotation><text:p>lời bình</text:p></office:annotation><text:p>"
                + shown
                + "</text:p></table:table-cell>";
    }
}
