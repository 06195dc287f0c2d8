package vn.tonghop.submission;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.message.Messages;

/**
 * A submission as a workbook (bảng tính) for people: the totals, the figures of each unit, and the
 * units without a counted report. What counts is the JSON; this is the same to look at.
 */
public final class TotalsWorkbook {

    /** More digits than this do not survive in a workbook's numbers. */
    private static final int EXACT_DIGITS = 15;

    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /**
     * @param body a submission as {@code docs/ministry-endpoint.yaml} has it, UTF-8
     * @return the bytes of an .xlsx file
     */
    public byte[] of(byte[] body) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var submission = json.readTree(body);
            var bold = bold(book);
            totals(book.createSheet(say("sheet.totals")), submission, bold);
            figures(book.createSheet(say("sheet.units")), submission, bold);
            rest(book.createSheet(say("sheet.rest")), submission.path("units"), bold);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a submission is JSON and memory takes bytes", e);
        }
    }

    private static void totals(Sheet sheet, JsonNode submission, CellStyle bold) {
        var units = submission.path("units");
        line(sheet, bold, text(submission, "regime", "title"));
        line(sheet, null, say("period"), text(submission, "period", "label"));
        line(sheet, null, say("legal-basis"), text(submission, "regime", "legalBasis"));
        line(sheet, null, say("night"), submission.path("businessDate").asText());
        line(
                sheet,
                null,
                say("coverage"),
                say("of", units.path("reported").asText(), units.path("expected").asText()));
        if (!submission.path("amends").isNull()) {
            line(sheet, null, say("amends"), submission.path("amends").asText());
        }
        line(sheet, null, say("digest"), submission.path("snapshotSha256").asText());
        sheet.createRow(sheet.getLastRowNum() + 1);
        line(
                sheet, bold, say("indicator"), say("value"), say("exactness"), say("measure"),
                say("reported-by"), say("id"));
        for (var indicator : submission.path("indicators")) {
            Row row = line(sheet, null, indicator.path("name").asText());
            number(row, 1, indicator.path("value"));
            row.createCell(2).setCellValue(qualifier(indicator));
            row.createCell(3).setCellValue(indicator.path("unit").asText());
            number(row, 4, indicator.path("units"));
            row.createCell(5).setCellValue(indicator.path("id").asText());
        }
        widths(sheet, 60, 20, 14, 14, 14, 30);
    }

    private static void figures(Sheet sheet, JsonNode submission, CellStyle bold) {
        line(
                sheet, bold, say("indicator"), say("unit"), say("code"), say("value"),
                say("exactness"), say("numerator"), say("denominator"), say("document"));
        for (var indicator : submission.path("indicators")) {
            for (var figure : indicator.path("contributions")) {
                Row row = line(sheet, null, indicator.path("name").asText());
                row.createCell(1).setCellValue(text(figure, "unit", "name"));
                row.createCell(2).setCellValue(text(figure, "unit", "code"));
                number(row, 3, figure.path("value"));
                row.createCell(4).setCellValue(qualifier(figure));
                number(row, 5, figure.path("numerator"));
                number(row, 6, figure.path("denominator"));
                row.createCell(7).setCellValue(text(figure, "document", "number"));
            }
        }
        widths(sheet, 60, 40, 12, 16, 14, 14, 14, 24);
    }

    private static void rest(Sheet sheet, JsonNode units, CellStyle bold) {
        line(sheet, bold, say("state"), say("unit"), say("code"));
        for (var list : List.of("missing", "notAccepted", "late", "notExpected")) {
            for (var entry : units.path(list)) {
                var unit = entry.has("unit") ? entry.path("unit") : entry;
                line(
                        sheet,
                        null,
                        say("state." + list),
                        unit.path("name").asText(),
                        unit.path("code").asText());
            }
        }
        widths(sheet, 40, 50, 12);
    }

    private static Row line(Sheet sheet, CellStyle style, String... texts) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < texts.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
        return row;
    }

    /** Nothing where nothing is known: an empty cell is no zero. */
    private static void number(Row row, int column, JsonNode value) {
        if (!value.isNumber()) {
            return;
        }
        BigDecimal exact = value.decimalValue();
        if (exact.precision() <= EXACT_DIGITS) {
            row.createCell(column).setCellValue(exact.doubleValue());
        } else {
            row.createCell(column).setCellValue(exact.toPlainString());
        }
    }

    private static String qualifier(JsonNode figure) {
        var code = figure.path("qualifier");
        return code.isTextual() ? Messages.vi("reply.qualifier." + code.asText()) : "";
    }

    private static String text(JsonNode node, String first, String second) {
        var value = node.path(first).path(second);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static CellStyle bold(Workbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void widths(Sheet sheet, int... letters) {
        for (int i = 0; i < letters.length; i++) {
            sheet.setColumnWidth(i, letters[i] * 256);
        }
    }

    private static String say(String what, Object... arguments) {
        return Messages.vi("submission.workbook." + what, arguments);
    }
}
