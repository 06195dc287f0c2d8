package vn.tonghop.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Types a form II.06a in Excel: a head, merged headers of three rows, a row "(1) (2) …", totals.
 */
final class Form06aAsWorkbook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int HEADERS = 8;
    private static final int TOGETHER = 5;

    private final Form06a form;
    private final XSSFSheet sheet;
    private final CellStyle boxed;
    private final CellStyle counted;
    private final boolean together;

    private Form06aAsWorkbook(Form06a form, XSSFWorkbook workbook) {
        this.form = form;
        this.sheet = workbook.createSheet("II.06a");
        this.together = form.family() == Form06a.Family.EARLY_AND_ON_TIME_TOGETHER;
        this.boxed = box(workbook);
        this.boxed.setWrapText(true);
        this.counted = box(workbook);
        this.counted.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    }

    static byte[] render(Form06a form) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            new Form06aAsWorkbook(form, workbook).write();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var typedAt =
                    Optional.of(Date.from(form.to().atStartOfDay(SameBytes.VIETNAM).toInstant()));
            var properties = workbook.getProperties().getCoreProperties();
            properties.setCreator("Bộ phận Một cửa");
            properties.setCreated(typedAt);
            properties.setModified(typedAt);
            workbook.write(bytes);
            return SameBytes.zip(bytes.toByteArray());
        }
    }

    private void write() {
        head();
        headers();
        int row = HEADERS + 4;
        int first = row;
        int ordinal = 1;
        for (var entry : form.rows().entrySet()) {
            text(row, 0, Integer.toString(ordinal++));
            text(row, 1, entry.getKey());
            numbers(row, Form06a.withSums(entry.getValue()));
            row++;
        }
        text(row, 0, "");
        text(row, 1, "TỔNG CỘNG");
        if (form.total() == null && form.family() == Form06a.Family.FULL && row > first) {
            sums(row, first, row - 1);
        } else {
            numbers(row, form.totals());
        }
        if (form.note() != null) {
            plain(row + 2, 1, form.note());
        }
        plain(row + 4, 1, "Người lập biểu");
        plain(row + 4, 9, "THỦ TRƯỞNG ĐƠN VỊ");
        sheet.setColumnWidth(1, 32 * 256);
    }

    private void head() {
        plain(0, 0, "Biểu số II.06a/VPCP/KSTT");
        merged(0, 0, 0, 2);
        plain(1, 0, "Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020");
        plain(2, 0, form.number() == null ? "" : "Số: " + form.number());
        plain(
                0,
                3,
                "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC");
        merged(0, 0, 3, 8);
        plain(1, 3, "Kỳ báo cáo: Tháng " + form.to().getMonthValue() + "/" + form.to().getYear());
        merged(1, 1, 3, 8);
        plain(
                2,
                3,
                "(Từ ngày %s đến ngày %s)"
                        .formatted(DAY.format(form.from()), DAY.format(form.to())));
        merged(2, 2, 3, 8);
        plain(0, 9, "- Đơn vị báo cáo: " + form.unit());
        plain(1, 9, "- Đơn vị nhận báo cáo: " + form.receiver());
        plain(HEADERS - 2, 9, "Đơn vị tính: Hồ sơ TTHC");
    }

    private void headers() {
        header(0, 2, 0, 0, "TT");
        header(0, 2, 1, 1, "Lĩnh vực giải quyết");
        header(0, 0, 2, 5, "Số lượng hồ sơ tiếp nhận");
        header(1, 2, 2, 2, "Tổng số");
        header(1, 1, 3, 4, "Trong kỳ");
        header(2, 2, 3, 3, "Trực tuyến");
        header(2, 2, 4, 4, "Trực tiếp, dịch vụ bưu chính");
        header(1, 2, 5, 5, "Từ kỳ trước");
        int last = together ? 8 : 9;
        header(0, 0, 6, last, "Số lượng hồ sơ đã giải quyết");
        header(1, 2, 6, 6, "Tổng số");
        if (together) {
            header(1, 2, 7, 7, "Đúng và trước hạn");
        } else {
            header(1, 2, 7, 7, "Trước hạn");
            header(1, 2, 8, 8, "Đúng hạn");
        }
        header(1, 2, last, last, "Quá hạn");
        header(0, 0, last + 1, last + 3, "Số lượng hồ sơ đang giải quyết");
        header(1, 2, last + 1, last + 1, "Tổng số");
        header(1, 2, last + 2, last + 2, "Trong hạn");
        header(1, 2, last + 3, last + 3, "Quá hạn");
        for (int column = 0; column <= last + 3; column++) {
            text(HEADERS + 3, column, "(" + (column + 1) + ")");
        }
    }

    private void header(int top, int bottom, int left, int right, String words) {
        text(HEADERS + top, left, words);
        merged(HEADERS + top, HEADERS + bottom, left, right);
    }

    private void numbers(int row, List<Integer> eleven) {
        var shown = new ArrayList<>(eleven);
        if (together) {
            shown.set(TOGETHER, eleven.get(TOGETHER) + eleven.get(TOGETHER + 1));
            shown.remove(TOGETHER + 1);
        }
        for (int i = 0; i < shown.size(); i++) {
            if (form.family() == Form06a.Family.TYPED_AS_TEXT) {
                text(row, 2 + i, "%,d".formatted(shown.get(i)).replace(',', '.'));
            } else {
                number(row, 2 + i).setCellValue(shown.get(i));
            }
        }
    }

    private void sums(int row, int first, int last) {
        for (int column = 2; column < 13; column++) {
            String letter = CellReference.convertNumToColString(column);
            number(row, column)
                    .setCellFormula(
                            "SUM(%1$s%2$d:%1$s%3$d)".formatted(letter, first + 1, last + 1));
        }
    }

    private Cell number(int row, int column) {
        Cell cell = cell(row, column);
        cell.setCellStyle(counted);
        return cell;
    }

    private void text(int row, int column, String words) {
        Cell cell = cell(row, column);
        cell.setCellStyle(boxed);
        cell.setCellValue(words);
    }

    private void plain(int row, int column, String words) {
        if (!words.isEmpty()) {
            cell(row, column).setCellValue(words);
        }
    }

    private Cell cell(int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private void merged(int top, int bottom, int left, int right) {
        if (top != bottom || left != right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }

    private static CellStyle box(XSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }
}
