package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {

    @Test
    void aTableOfFiguresIsLinesAndASheetWithItsMergedCells() {
        byte[] file =
                bytes(
                        "<html><body><p>Biểu<table><tr><th rowspan=2>TT<th colspan=2>Tiếp\n nhận<tr><td>Tổng<td>Mới"
                                + "<tr><td>1<td>2.345<td>6</table>hết</body></html>");

        assertThat(lines("a.xls", file))
                .containsExactly(
                        "1:1 Biểu",
                        "1:2 TT\tTiếp nhận",
                        "1:3 Tổng\tMới",
                        "1:4 1\t2.345\t6",
                        "1:5 hết");
        assertThat(read("a.xls", file).sheets().get(0).cells())
                .startsWith(
                        new Cell(0, 0, 2, 1, "TT", null),
                        new Cell(0, 1, 1, 2, "Tiếp nhận", null),
                        new Cell(1, 1, 1, 1, "Tổng", null),
                        new Cell(1, 2, 1, 1, "Mới", null),
                        new Cell(2, 0, 1, 1, "1", null));
        assertThat(problems("a.xls", file)).containsExactly("READ-023");
    }

    @Test
    void ofTablesWithinTablesOnlyTheInnerOnesAreTables() {
        byte[] file = bytes("<table><tr><td>Trái<td><table><tr><td>Tổng<td>5</table></table>");

        assertThat(lines("a.html", file)).containsExactly("1:1 Trái", "1:2 Tổng\t5");
        assertThat(read("a.html", file).sheets()).hasSize(1);
    }

    @Test
    void thePageSaysItsCharacterSet() {
        String page =
                "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1258'></head><body>ti\u00EA\u0301p</body></html>";

        assertThat(lines("a.html", page.getBytes(Charset.forName("windows-1258"))))
                .containsExactly("1:1 tiếp");
        assertThat(
                        lines(
                                "a.html",
                                "\uFEFF<html><body>Ủy ban</body></html>"
                                        .getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("1:1 Ủy ban");
    }

    @Test
    void oldFontsAreDecodedWhereverThePageNamesThem() {
        byte[] file =
                bytes(
                        "<html><head><style>p.MsoNormal, li.MsoNormal {margin:0; font-family:\".VnTime\";}</style></head>"
                                + "<body><p class=MsoNormal>B¸o c¸o c\u00AD<p><font face='.VnTimeH'>b¸o</font>"
                                + "<p><span style='font-family:.VnTime'>B¸o <b>c¸o</b></span> é</body></html>");

        assertThat(lines("a.doc", file))
                .containsExactly("1:1 Báo cáo cư", "1:2 BÁO", "1:3 Báo cáo é");
    }

    @Test
    void whatWordAddsIsNoText() {
        byte[] file =
                bytes(
                        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><!--[if gte mso 9]><xml><o:a>x</o:a></xml><![endif]--></head>"
                                + "<body><p>Đạt 71,83%<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a><del>cũ</del><o:p>&nbsp;</o:p></p>"
                                + "<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Kết quả</p>"
                                + "<ol><li><p>một<li>hai</ol><p><span style='display:none'>ẩn</span></p></body></html>");

        assertThat(lines("a.html", file))
                .containsExactly("1:1 Đạt 71,83%", "1:2 1. Kết quả", "1:3 1. một", "1:4 2. hai");
        assertThat(problems("a.html", file)).containsExactly("READ-055");
    }

    @Test
    void aWebPageInASingleFileIsRead() {
        byte[] file =
                bytes(
                        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
                                + "Content-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                                + "Content-Type: text/html; charset=\"utf-8\"\r\n\r\n"
                                + "<html><meta charset=3Dutf-8><body>B=C3=A1o c=C3=A1o</body></html>\r\n--b--\r\n");

        assertThat(lines("a.doc", file)).containsExactly("1:1 Báo cáo");
    }
}
