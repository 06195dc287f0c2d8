package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.report.Finding;

/**
 * Excel workbooks. Cells hold their raw values, formulas the results their author saw; sheets that
 * the author hid are not read, and said to be.
 */
final class XlsxFormat implements Format {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public String name() {
        return "XLSX";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean recognises(Original original) {
        String types = Zip.contentTypes(original);
        return types.contains("spreadsheetml.sheet.main+xml")
                || types.contains("ms-excel.sheet.macroEnabled.main+xml");
    }

    @Override
    public Readout.Read read(Original original, Limits limits) throws CannotRead, IOException {
        if (Zip.check(original, limits) > limits.tableBytes()) {
            throw new CannotRead("READ-025");
        }
        var sheets = new ArrayList<Sheet>();
        var problems = new ArrayList<Finding>();
        try (var workbook = new XSSFWorkbook(original.stream())) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                var sheet = workbook.getSheetAt(i);
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                var reader = new XlsxSheet(sheet);
                if (hidden && sheet.getPhysicalNumberOfRows() > 0) {
                    problems.add(Noticed.info("READ-026", sheet.getSheetName()));
                } else if (!reader.cells().isEmpty()) {
                    sheets.add(new Sheet(PlainText.of(sheet.getSheetName()), reader.cells()));
                    problems.addAll(reader.problems());
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new CannotRead("READ-016");
        }
        return new Readout.Read(mediaType(), List.of(), sheets, problems);
    }
}
