package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.docx;
import static vn.tonghop.reading.Files.word;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

class DocxFormatTest {

    @Test
    void paragraphsAreLines() throws Exception {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("BÁO CÁO");
        document.createParagraph();
        var run = document.createParagraph().createRun();
        run.setText("Kính gửi:");
        run.addTab();
        run.setText("Sở");
        run.addBreak();
        run.setText("tỉnh Đồng Tháp");

        assertThat(lines("a.docx", saved(document)))
                .containsExactly("1:1 BÁO CÁO", "1:2 ", "1:3 Kính gửi:\tSở", "1:4 tỉnh Đồng Tháp");
    }

    @Test
    void aHeaderSetInATableIsReadCellByCell() throws Exception {
        var document = new XWPFDocument();
        var table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("UBND HUYỆN THÁP MƯỜI");
        table.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        table.getRow(1).getCell(0).setText("Số: 7919/BC-UBND");
        table.getRow(1).getCell(1).setText("Tháp Mười, ngày 17 tháng 11 năm 2023");

        assertThat(lines("a.docx", saved(document)))
                .containsExactly(
                        "1:1 UBND HUYỆN THÁP MƯỜI",
                        "1:2 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "1:3 Số: 7919/BC-UBND",
                        "1:4 Tháp Mười, ngày 17 tháng 11 năm 2023");
        assertThat(read("a.docx", saved(document)).sheets()).isEmpty();
    }

    @Test
    void aTableOfFiguresIsLinesAndASheet() throws Exception {
        var document = new XWPFDocument();
        fill(document.createTable(2, 2), "Lĩnh vực", "Tổng số", "Đất đai", "1.234");

        assertThat(lines("a.docx", saved(document)))
                .containsExactly("1:1 Lĩnh vực\tTổng số", "1:2 Đất đai\t1.234");
        assertThat(read("a.docx", saved(document)).sheets())
                .singleElement()
                .satisfies(s -> assertThat(s.name()).isEqualTo("Bảng 1"))
                .satisfies(
                        s ->
                                assertThat(s.cells())
                                        .contains(new Cell(1, 1, 1, 1, "1.234", null))
                                        .hasSize(4));
    }

    @Test
    void mergedCellsKnowTheirExtent() throws Exception {
        var xml =
                "<w:tbl>"
                        + "<w:tr>"
                        + tc("<w:vMerge w:val=\"restart\"/>", "TT")
                        + tc("<w:gridSpan w:val=\"2\"/>", "Tiếp nhận")
                        + "</w:tr><w:tr>"
                        + tc("<w:vMerge/>", "")
                        + tc("", "Tổng")
                        + tc("", "5")
                        + "</w:tr></w:tbl>";

        assertThat(read("a.docx", docx(word(xml))).sheets().get(0).cells())
                .containsExactly(
                        new Cell(0, 0, 2, 1, "TT", null),
                        new Cell(0, 1, 1, 2, "Tiếp nhận", null),
                        new Cell(1, 1, 1, 1, "Tổng", null),
                        new Cell(1, 2, 1, 1, "5", null));
    }

    @Test
    void whatWordNumbersIsNumbered() throws Exception {
        var document = new XWPFDocument();
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ZERO);
        level(definition, 0, STNumberFormat.UPPER_ROMAN, "%1.");
        level(definition, 1, STNumberFormat.DECIMAL, "%2.");
        level(definition, 2, STNumberFormat.LOWER_LETTER, "%3)");
        var numbering = document.createNumbering();
        var list = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
        for (var item :
                new String[] {
                    "0Kết quả", "1Phát thanh", "1Truyền hình", "2Bài", "0Khó khăn", "1Kinh phí"
                }) {
            var paragraph = document.createParagraph();
            paragraph.setNumID(list);
            paragraph.setNumILvl(new BigInteger(item.substring(0, 1)));
            paragraph.createRun().setText(item.substring(1));
        }

        assertThat(lines("a.docx", saved(document)))
                .containsExactly(
                        "1:1 I. Kết quả",
                        "1:2 1. Phát thanh",
                        "1:3 2. Truyền hình",
                        "1:4 a) Bài",
                        "1:5 II. Khó khăn",
                        "1:6 1. Kinh phí");
    }

    @Test
    void pageBreaksBeginPages() throws Exception {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("trang một");
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
        document.createParagraph().createRun().setText("trang hai");

        assertThat(lines("a.docx", saved(document)))
                .containsExactly("1:1 trang một", "2:2 trang hai");
    }

    @Test
    void headersFootersAndFootnotesAreReadButPageNumbersAreNot() throws Exception {
        var document = new XWPFDocument();
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("HỎA TỐC");
        document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("2");
        var paragraph = document.createParagraph();
        paragraph.createRun().setText("Đạt 71,83%");
        var note = document.createFootnote();
        note.createParagraph().createRun().setText("24.060/33.494 hồ sơ");
        paragraph.addFootnoteReference(note);

        assertThat(lines("a.docx", saved(document)))
                .containsExactly("1:1 HỎA TỐC", "1:2 Đạt 71,83%", "1:3 24.060/33.494 hồ sơ");
    }

    @Test
    void trackedChangesAreReadAsTheyWouldBeAccepted() throws Exception {
        var xml =
                "<w:p><w:r><w:t xml:space=\"preserve\">Đạt </w:t></w:r><w:del><w:r><w:delText>70</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>71</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>%</w:t></w:r></w:hyperlink></w:p>";

        assertThat(lines("a.docx", docx(word(xml)))).containsExactly("1:1 Đạt 71%");
    }

    @Test
    void textBoxesAndContentControlsAreReadOnce() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>";
        var xml =
                "<w:p><w:r><w:t>ngoài</w:t><mc:AlternateContent><mc:Choice><w:drawing>"
                        + box
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                        + "<w:sdt><w:sdtContent><w:p><w:r><w:t>điền</w:t></w:r></w:p></w:sdtContent></w:sdt>";

        assertThat(lines("a.docx", docx(word(xml))))
                .containsExactly("1:1 ngoài", "1:2 trong khung", "1:3 điền");
    }

    @Test
    void aParagraphWhoseEndWasStruckOutGoesOnInTheNextAndStruckOutRowsAreGone() throws Exception {
        var xml =
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">một </w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>câu</w:t></w:r><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom></w:p>"
                        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>"
                        + tc("", "cũ")
                        + "</w:tr><w:tr>"
                        + tc("", "mới")
                        + "</w:tr></w:tbl>";

        assertThat(lines("a.docx", docx(word(xml)))).containsExactly("1:1 một câu", "1:2 mới");
    }

    @Test
    void aTableInATextBoxIsRead() throws Exception {
        var xml =
                "<w:p><w:r><w:t>ngoài</w:t><w:pict><w:txbxContent><w:tbl><w:tr>"
                        + tc("", "Tổng")
                        + tc("", "5")
                        + "</w:tr></w:tbl></w:txbxContent></w:pict></w:r></w:p>";

        assertThat(lines("a.docx", docx(word(xml)))).containsExactly("1:1 ngoài", "1:2 Tổng\t5");
    }

    @Test
    void hiddenTextIsNotReadButSaid() throws Exception {
        byte[] file =
                docx(
                        word(
                                "<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>không</w:t></w:r></w:p>"));

        assertThat(lines("a.docx", file)).containsExactly("1:1 thấy");
        assertThat(read("a.docx", file).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("READ-055"));
    }

    @Test
    void oldFontsAreFoundInTheRunItsStyleItsParagraphsStyleAndTheDefaults() throws Exception {
        var document = new XWPFDocument();
        var styles = document.createStyles();
        style(styles, "Goc", STStyleType.PARAGRAPH, ".VnTime", null);
        style(styles, "Con", STStyleType.PARAGRAPH, null, "Goc");
        style(styles, "Moi", STStyleType.CHARACTER, "Times New Roman", null);
        var inherited = document.createParagraph();
        inherited.setStyle("Con");
        inherited.createRun().setText("B¸o");
        // a letter and its mark may stand in two runs
        inherited.createRun().setText(" c¸o");
        var own = inherited.createRun();
        own.setStyle("Moi");
        own.setText(" é");
        var run = document.createParagraph().createRun();
        run.setFontFamily(".VnTimeH");
        run.setText("b¸o");

        assertThat(lines("a.docx", saved(document))).containsExactly("1:1 Báo cáo é", "1:2 BÁO");
    }

    @Test
    void aDocumentWithoutTextSaysSo() throws Exception {
        assertThat(refusal("a.docx", docx(word("<w:p/>")))).isEqualTo("READ-016");
    }

    @Test
    void aDocxThatEndsTooSoonIsBroken() throws Exception {
        byte[] whole = docx(word("<w:p><w:r><w:t>a</w:t></w:r></w:p>"));

        assertThat(refusal("a.docx", Arrays.copyOf(whole, whole.length / 2))).isEqualTo("READ-008");
        assertThat(refusal("a.docx", docx("<w:document"))).isIn("READ-008", "READ-018");
    }

    private static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>"
                + properties
                + "</w:tcPr><w:p><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p></w:tc>";
    }

    private static void style(
            XWPFStyles styles, String id, STStyleType.Enum type, String font, String basedOn) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(type);
        if (font != null) {
            style.addNewRPr().addNewRFonts().setAscii(font);
        }
        if (basedOn != null) {
            style.addNewBasedOn().setVal(basedOn);
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private static void level(
            CTAbstractNum list, int level, STNumberFormat.Enum format, String text) {
        var definition = list.addNewLvl();
        definition.setIlvl(BigInteger.valueOf(level));
        definition.addNewStart().setVal(BigInteger.ONE);
        definition.addNewNumFmt().setVal(format);
        definition.addNewLvlText().setVal(text);
    }

    private static void fill(XWPFTable table, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            table.getRow(i / 2).getCell(i % 2).setText(texts[i]);
        }
    }

    private static byte[] saved(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
