package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RtfFormatTest {

    private static final String FONTS =
            "{\\fonttbl{\\f0\\froman\\fcharset0{\\*\\panose 02}Times New Roman;}"
                    + "{\\f1\\froman\\fcharset163 Times New Roman (Vietnamese);}"
                    + "{\\f2\\fnil\\fcharset0 .VnTime;}{\\f3\\fnil VNI-Times;}}";

    @Test
    void paragraphsAreLinesAndSignsAreLetters() {
        assertThat(
                        lines(
                                "a.rtf",
                                rtf(
                                        "\\u7910?y ban \\{nh\\'e2n\\} d\\'e2n\\par\nK\\'ednh g\\'"
                                                + "edi:\\tab S\\'eb\\line hai \\ldblquote ba\\rdblquote")))
                .containsExactly("1:1 Ủy ban {nhân} dân", "1:2 Kính gíi:\tSë", "1:3 hai “ba”");
    }

    @Test
    void bytesAreLettersOfTheirFontsCodePage() {
        // windows-1258 writes a letter and its mark as two
        assertThat(lines("a.rtf", rtf("\\f1 Ti\\'ea\\'ecp nh\\'e2\\'f2n \\f0\\'f2\\par")))
                .containsExactly("1:1 Tiếp nhận ò");
    }

    @Test
    void theFilesCodePageHoldsForFontsThatStateNone() {
        byte[] file =
                bytes(
                        "{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl{\\f0 Arial;}}\\'f0\\'e2\\'ect\\par}");

        assertThat(lines("a.rtf", file)).containsExactly("1:1 đất");
    }

    @Test
    void whatFollowsAUnicodeLetterForOldProgramsIsPassedOver() {
        assertThat(
                        lines(
                                "a.rtf",
                                rtf(
                                        "\\uc2 \\u7841\\'3f\\'3fb{\\uc0 \\u7841 c}\\u-10179\\'3f\\'3f\\par")))
                .first()
                .asString()
                .startsWith("1:1 ạbạc");
    }

    @Test
    void oldFontsAreDecodedByRun() {
        assertThat(lines("a.rtf", rtf("{\\f2 B\\'b8o c\\'b8o c\\'ad}{\\f0 : caf\\'e9}\\par")))
                .containsExactly("1:1 Báo cáo cư: café");
    }

    @Test
    void struckOutTextIsGoneAndInsertedTextStays() {
        assertThat(
                        lines(
                                "a.rtf",
                                rtf(
                                        "\\'d0\\'e0t {\\deleted\\revdttmdel1741752320 70}"
                                                + "{\\revised\\revauth1 71}%\\par")))
                .containsExactly("1:1 Ðàt 71%");
    }

    @Test
    void hiddenTextIsNotReadButSaid() {
        byte[] file = rtf("th\\'e2y {\\v kh\\'f4ng}\\par");

        assertThat(lines("a.rtf", file)).containsExactly("1:1 thây ");
        assertThat(problems("a.rtf", file)).containsExactly("READ-055");
    }

    @Test
    void notesMarginsAndBoxesDoNotBreakSentences() {
        byte[] file =
                rtf(
                        "{\\header\\pard HOA TOC\\par}{\\footer\\pard 2\\par}mot cau{\\super\\chftn}"
                                + "{\\footnote\\pard\\plain {\\chftn} ghi chu\\par} chua het"
                                + "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard trong khung\\par}}"
                                + "{\\shprslt trong khung\\par}}\\par cau sau\\par");

        assertThat(lines("a.rtf", file))
                .containsExactly(
                        "1:1 HOA TOC",
                        "1:2 mot cau chua het",
                        "1:3 trong khung",
                        "1:4 cau sau",
                        "1:5 ghi chu");
    }

    @Test
    void mergedCellsOfATableKnowTheirExtent() {
        byte[] file =
                rtf(
                        "\\trowd\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl TT\\cell Tiep nhan\\cell\\row"
                                + "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3010\\pard\\intbl\\cell Tong\\cell"
                                + " Moi\\cell\\row\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl"
                                + " 1\\cell 2.345\\cell 6\\cell\\row\\pard het\\par");

        assertThat(read("a.rtf", file).sheets().get(0).cells())
                .containsExactly(
                        new Cell(0, 0, 2, 1, "TT", null),
                        new Cell(0, 1, 1, 2, "Tiep nhan", null),
                        new Cell(1, 1, 1, 1, "Tong", null),
                        new Cell(1, 2, 1, 1, "Moi", null),
                        new Cell(2, 0, 1, 1, "1", null),
                        new Cell(2, 1, 1, 1, "2.345", null),
                        new Cell(2, 2, 1, 1, "6", null));
        assertThat(lines("a.rtf", file)).contains("1:3 1\t2.345\t6", "1:4 het");
    }

    @Test
    void aHeaderSetInATableIsReadCellByCell() {
        byte[] file =
                rtf(
                        "\\trowd\\cellx1000\\cellx2000\\intbl UBND\\par XA\\cell CONG HOA\\cell\\row\\pard a\\par");

        assertThat(lines("a.rtf", file))
                .containsExactly("1:1 UBND", "1:2 XA", "1:3 CONG HOA", "1:4 a");
        assertThat(read("a.rtf", file).sheets()).isEmpty();
    }

    @Test
    void picturesFieldCodesAndUnknownGroupsAreNoText() {
        assertThat(
                        lines(
                                "a.rtf",
                                rtf(
                                        "a{\\pict\\wmetafile8 0102abcd}{\\field{\\*\\fldinst PAGE}"
                                                + "{\\fldrslt 3}}{\\*\\newthing x{\\b y}}{\\info{\\title t}}{\\pntext 1.\\tab}b"
                                                + "\\bin5 }}}}}c\\par")))
                .containsExactly("1:1 a31. bc");
    }

    @Test
    void aFileThatEndsTooSoonIsBroken() {
        assertThat(refusal("a.rtf", bytes("{\\rtf1 ba tr"))).isEqualTo("READ-008");
        assertThat(refusal("a.rtf", bytes("{\\rtf1 ba {\\b tr}\\"))).isEqualTo("READ-008");
        assertThat(refusal("a.rtf", rtf(""))).isEqualTo("READ-016");
    }

    @Test
    void groupsWithinGroupsWithoutEndAreRefused() {
        assertThat(refusal("a.rtf", bytes("{\\rtf1 " + "{\\b ".repeat(1_000_000))))
                .isEqualTo("READ-018");
    }

    private static byte[] rtf(String body) {
        return bytes("{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1" + FONTS + "\\pard " + body + "}");
    }

    private static byte[] bytes(String rtf) {
        return rtf.getBytes(StandardCharsets.ISO_8859_1);
    }
}
