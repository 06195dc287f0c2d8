package vn.tonghop.reading;

import java.io.File;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * The other side of the comparison: every cell of every row, and nothing made of it. Not among the
 * tests, since fastexcel brings a StAX parser that would become everybody's.
 */
final class FastexcelLoop {

    private FastexcelLoop() {}

    public static void main(String[] arguments) throws Exception {
        BenchRound.serve(() -> cells(new File(arguments[0])));
    }

    private static long cells(File file) throws Exception {
        long cells = 0;
        try (var workbook = new ReadableWorkbook(file)) {
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    cells += rows.mapToLong(row -> row.stream().filter(c -> c != null).count()).sum();
                }
            }
        }
        return cells;
    }
}
