package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of any length is read in a process of 256 MB. */
class LargeWorkbookIT {

    private static final int ROWS = 1_500_000;

    @TempDir Path folder;

    @Test
    void aMillionAndAHalfRowsAreReadIn256Megabytes() throws Exception {
        var file = folder.resolve("lon.xlsx");
        write(file);

        var said = readInItsOwnProcess(file);
        assertThat(said)
                .contains("cells 102500")
                .contains("last Xã 1499999")
                .contains("READ-052")
                .contains("1479500 of its rows");
        // it took 15 s when each text was compared with all that are needed, and 5 s since
        assertThat(Long.parseLong(said.replaceFirst("(?s).*of the processor (\\d+) ms.*", "$1")))
                .isLessThan(12_000);
    }

    /** Reads the file named and prints what became of it. */
    public static void main(String[] arguments) throws IOException {
        var path = Path.of(arguments[0]);
        long start = System.nanoTime();
        var readout =
                new DocumentReader(Limits.DEFAULT, Patience.ENDLESS)
                        .read(path.getFileName().toString(), Files.readAllBytes(path));
        System.out.printf(
                "%d ms, of the processor %d ms%n",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                TimeUnit.NANOSECONDS.toMillis(
                        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()));
        if (readout instanceof Readout.Read read) {
            var cells = read.sheets().get(0).cells();
            System.out.println("cells " + cells.size());
            System.out.println("last " + cells.get(cells.size() - 5).text());
            read.problems().forEach(p -> System.out.println(p.code() + " " + p.messageEn()));
        } else {
            System.out.println(readout);
        }
    }

    private static String readInItsOwnProcess(Path file) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargeWorkbookIT.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        System.out.println(said);
        return said;
    }

    /** Every row has a text of its own among the shared ones, and four figures. */
    private static void write(Path file) throws IOException {
        byte[] small = vn.tonghop.reading.Files.xlsx("@", "");
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
                var in = new ZipInputStream(new java.io.ByteArrayInputStream(small))) {
            out.setLevel(1);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    rows(out, text);
                } else {
                    print(out, withStrings(text));
                }
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry("xl/strings.xml"));
            print(out, "<sst>");
            for (int i = 0; i < ROWS; i++) {
                print(out, "<si><t>Xã " + i + "</t></si>");
            }
            print(out, "</sst>");
            out.closeEntry();
        }
    }

    private static void rows(OutputStream out, String sheet) throws IOException {
        int at = sheet.indexOf('@');
        print(out, sheet.substring(0, at));
        for (int i = 0; i < ROWS; i++) {
            print(
                    out,
                    "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>%2$d</v></c><c r=\"B%1$d\"><v>%2$d</v></c><c r=\"C%1$d\"><v>71.83</v></c><c r=\"D%1$d\"><v>0</v></c><c r=\"E%1$d\"><v>9</v></c></row>"
                            .formatted(i + 1, i));
        }
        print(out, sheet.substring(at + 1));
    }

    private static String withStrings(String text) {
        return text.contains("worksheets/sheet1.xml\"/></Relationships>")
                ? text.replace(
                        "</Relationships>",
                        "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"strings.xml\"/></Relationships>")
                : text;
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
