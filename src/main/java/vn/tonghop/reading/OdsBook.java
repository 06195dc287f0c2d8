package vn.tonghop.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.Finding;

/** The sheets of an OpenDocument workbook as they stream by. */
final class OdsBook {

    private final OdfStyles styles;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final SheetRows.Budget budget = new SheetRows.Budget();

    OdsBook(OdfStyles styles) {
        this.styles = styles;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<Finding> problems() {
        return problems;
    }

    /** All of content.xml. */
    void read(XmlEvents xml) throws IOException, CannotRead {
        while (xml.next()) {
            if (xml.starts("table")) {
                table(xml);
            } else if (xml.starts("tracked-changes")) {
                xml.skip();
            } else if (xml.starts()) {
                styles.read(xml);
            }
        }
    }

    private void table(XmlEvents xml) throws IOException, CannotRead {
        String name = PlainText.of(xml.attribute("name", ""));
        boolean hidden = styles.isHiddenTable(xml.attribute("style-name"));
        if (hidden) {
            // a hidden sheet of nothing is not worth a word
            var unseen = new OdsSheet(name, new SheetRows.Budget(), styles);
            unseen.read(xml);
            if (!unseen.rows().isEmpty()) {
                problems.add(Noticed.info("READ-026", name));
            }
            return;
        }
        var sheet = new OdsSheet(name, budget, styles);
        sheet.read(xml);
        if (!sheet.rows().isEmpty()) {
            sheets.add(new Sheet(name, sheet.rows().cells()));
            problems.addAll(sheet.problems());
        }
    }
}
