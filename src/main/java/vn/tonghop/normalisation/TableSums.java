package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Finding;

/**
 * Sums of any table, whatever its columns are called: a total row against the rows it adds up, a
 * total column against the columns beside it, "2" against "2.1", "2.2", "2.3". What adds up is not
 * told by words but by the table itself: where most of it fits, what does not is an error; where
 * nothing fits it was not meant as a sum.
 */
final class TableSums {

    private TableSums() {}

    static List<Finding> of(List<Sheet> sheets) {
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : sheets) {
            SumTable table = SumTable.of(sheet);
            findings.addAll(RowSums.wrong(table));
            findings.addAll(ColumnSums.wrong(table));
        }
        return findings;
    }
}
