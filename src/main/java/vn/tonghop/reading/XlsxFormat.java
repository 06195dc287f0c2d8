package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.report.Finding;

/**
 * Excel workbooks, read in constant memory. Cells hold their raw values, formulas the results their
 * author saw; sheets that the author hid are not read, hidden rows and columns are, and all are
 * said to be hidden.
 */
final class XlsxFormat implements Format {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows stream by, so that more may be unpacked than of a document that is held whole. */
    private static final int STREAMED = 5;

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
        Zip.check(original, limits, STREAMED * limits.unpacked());
        var problems = new ArrayList<Finding>();
        try (var zip = Zip.open(original)) {
            var book = new XlsxBook(zip);
            var needed = new BitSet();
            var read = new ArrayList<XlsxSheet>();
            var budget = new SheetRows.Budget();
            for (var tab : book.tabs()) {
                if (tab.part() == null) {
                    continue;
                }
                var sheet = new XlsxSheet(tab.name(), budget, needed);
                if (tab.hidden()) {
                    problems.add(Noticed.info("READ-026", tab.name()));
                } else {
                    try (var in = book.open(tab.part())) {
                        sheet.read(in);
                    }
                    read.add(sheet);
                }
            }
            var texts = texts(book, needed);
            var sheets = new ArrayList<Sheet>();
            for (var sheet : read) {
                var cells = new XlsxCells(book, sheet, texts);
                if (!cells.cells().isEmpty()) {
                    sheets.add(new Sheet(sheet.rows().name(), cells.cells()));
                    problems.addAll(cells.problems());
                }
            }
            if (sheets.isEmpty()) {
                throw new CannotRead("READ-016");
            }
            return new Readout.Read(mediaType(), List.of(), sheets, problems);
        }
    }

    /** The shared texts of these numbers; the others are passed over. */
    private static Map<Integer, FontedText> texts(XlsxBook book, BitSet needed)
            throws IOException, CannotRead {
        var texts = new HashMap<Integer, FontedText>();
        if (needed.isEmpty() || book.strings() == null) {
            return texts;
        }
        try (var in = book.open(book.strings())) {
            var xml = new XmlEvents(in);
            int last = needed.length() - 1;
            int number = 0;
            while (number <= last && xml.next()) {
                if (xml.starts("si")) {
                    if (needed.get(number)) {
                        texts.put(number, XlsxSheet.richText(xml));
                    } else {
                        xml.skip();
                    }
                    number++;
                }
            }
        }
        return texts;
    }
}
