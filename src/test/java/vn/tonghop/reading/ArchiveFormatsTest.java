package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Files.zip;
import static vn.tonghop.reading.Readouts.annexes;
import static vn.tonghop.reading.Readouts.lines;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFormatsTest {

    private static final byte[] REPORT = bytes("Số: 12/BC-UBND\nBÁO CÁO\nTiếp nhận 24 hồ sơ.\n");
    private static final byte[] ANNEX = bytes("Phụ lục\n20 hồ sơ trực tuyến\n");

    @Test
    void theReportSpeaksAndTheOthersAreItsAnnexes() throws Exception {
        byte[] zip =
                zip(
                        "biểu/số liệu.xlsx",
                        workbook("24"),
                        "ghi chú.txt",
                        "Gửi kèm các biểu.",
                        "phụ lục.txt",
                        ANNEX,
                        "báo cáo.txt",
                        REPORT);

        assertThat(lines("a.zip", zip)).contains("1:3 Tiếp nhận 24 hồ sơ.");
        assertThat(annexes("a.zip", zip))
                .containsExactly("biểu/số liệu.xlsx", "ghi chú.txt", "phụ lục.txt");
        assertThat(read("a.zip", zip).mediaType()).isEqualTo("application/zip");
        assertThat(problems("a.zip", zip)).containsExactly("READ-021");
    }

    @Test
    void aTextSpeaksBeforeAWorkbookAndAnAnnexOnlyBeforeTables() throws Exception {
        assertThat(annexes("a.zip", zip("b.xlsx", workbook("1"), "a.txt", "Nội dung")))
                .containsExactly("b.xlsx");
        assertThat(annexes("a.zip", zip("p.txt", ANNEX, "a.txt", "Nội dung")))
                .containsExactly("p.txt");
        assertThat(annexes("a.zip", zip("b.xlsx", workbook("1"), "p.txt", ANNEX)))
                .containsExactly("b.xlsx");
    }

    @Test
    void archivesInArchivesLieOpenSideBySide() throws Exception {
        byte[] inner = zip("phụ lục.xlsx", workbook("7"), "báo cáo.txt", REPORT);
        byte[] outer = zip("ghi chú.txt", "Kính gửi", "thư mục/tất cả.zip", inner);

        assertThat(lines("a.zip", outer)).startsWith("1:1 Số: 12/BC-UBND");
        assertThat(annexes("a.zip", outer))
                .containsExactly("ghi chú.txt", "thư mục/tất cả.zip/phụ lục.xlsx");
    }

    @Test
    void archivesNestedTooDeepAreMentioned() throws Exception {
        byte[] archive = zip("báo cáo.txt", REPORT);
        for (int i = 0; i < 3; i++) {
            archive = zip("ghi chú " + i + ".txt", "Tầng " + i, i + ".zip", archive);
        }
        assertThat(problems("a.zip", archive)).containsExactly("READ-021", "READ-060");
        assertThat(read("a.zip", archive).problems().get(1).message())
                .contains("2.zip/1.zip/0.zip/báo cáo.txt", "quá sâu");
    }

    @Test
    void whatCannotBeReadIsMentionedWithItsReason() throws Exception {
        byte[] zip = zip("báo cáo.txt", REPORT, "setup.exe", bytes("MZ\u0000\u0001x"), "trống", "");

        assertThat(problems("a.zip", zip)).containsExactly("READ-060", "READ-060");
        assertThat(read("a.zip", zip).problems().get(0).message())
                .contains("setup.exe", "chương trình");
        assertThat(read("a.zip", zip).problems().get(1).messageEn()).contains("trống", "empty");
    }

    @Test
    void anArchiveOfNothingReadableSaysOfEachFileWhy() throws Exception {
        assertThat(refusal("a.zip", zip("a.exe", bytes("MZ\u0000\u0001x")))).isEqualTo("READ-010");
        var readout =
                (Readout.Unreadable)
                        Reading.withDefaults()
                                .read("a.zip", zip("a.exe", bytes("MZ\u0000x"), "b.pdf", ""));
        assertThat(readout.why().code()).isEqualTo("READ-061");
        assertThat(readout.why().message()).contains("a.exe:", "b.pdf:");
        assertThat(refusal("a.zip", zip("thư mục/", ""))).isEqualTo("READ-016");
    }

    @Test
    void theSameFileTwiceIsReadOnce() throws Exception {
        byte[] zip = zip("báo cáo.txt", REPORT, "bản sao.txt", REPORT);

        assertThat(annexes("a.zip", zip)).isEmpty();
        assertThat(problems("a.zip", zip)).containsExactly("READ-062");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1258"})
    void namesAreVietnameseWhateverThePackerWroteThemIn(String charset) throws Exception {
        // windows-1258 writes the marks of tones as characters of their own
        String name =
                charset.equals("UTF-8") ? "Phụ lục số 1.txt" : "Phu\u0323 lu\u0323c sô\u0301 1.txt";
        byte[] zip = Archives.zipIn(Charset.forName(charset), "a.txt", REPORT, name, ANNEX);

        assertThat(annexes("a.zip", zip)).containsExactly("Phụ lục số 1.txt");
    }

    @Test
    void aNameInTheSetOfDosIsReadAsSuch() throws Exception {
        byte[] zip = Archives.zipIn(Charset.forName("IBM437"), "a.txt", REPORT, "£Æ░.txt", ANNEX);

        assertThat(annexes("a.zip", zip)).containsExactly("£Æ░.txt");
    }

    @Test
    void namesThatLeadOutOfTheFolderLeadNowhere() throws Exception {
        byte[] zip = zip("a.txt", REPORT, "../../etc/phụ lục.txt", ANNEX, "C:\\x\\..\\b.txt", "b");

        assertThat(annexes("a.zip", zip)).containsExactly("etc/phụ lục.txt", "x/b.txt");
    }

    @Test
    void filesWithAPasswordAreSaidToHaveOne() throws Exception {
        assertThat(refusal("a.zip", Archives.encrypted(zip("báo cáo.txt", REPORT))))
                .isEqualTo("READ-007");
        assertThat(refusal("a.7z", Archives.sevenZipWithPassword("bí mật", "a.txt", REPORT)))
                .isEqualTo("READ-007");
    }

    @Test
    void linksAreMentionedAndNotFollowed() throws Exception {
        byte[] zip = Archives.zipWithLink("hosts", "/etc/hosts", REPORT);

        assertThat(lines("a.zip", zip)).startsWith("1:1 Số: 12/BC-UBND");
        assertThat(annexes("a.zip", zip)).isEmpty();
        assertThat(problems("a.zip", zip)).containsExactly("READ-065");
    }

    @Test
    void whatSystemsLeaveInFoldersIsPassedOver() throws Exception {
        byte[] zip = zip("a.txt", REPORT, "__MACOSX/._a.txt", "x", "Thumbs.db", "y");

        assertThat(annexes("a.zip", zip)).isEmpty();
        assertThat(problems("a.zip", zip)).containsExactly("READ-063");
    }

    @Test
    void entriesThatShareTheirBytesAreNotUnpacked() throws Exception {
        byte[] zip = Archives.overlapping(zip("a.txt", REPORT, "b.txt", ANNEX));

        assertThat(refusal("a.zip", zip)).isEqualTo("READ-019");
    }

    @Test
    void bombsAreNotUnpacked() throws Exception {
        byte[] blanks = new byte[40_000_000];
        Arrays.fill(blanks, (byte) ' ');

        assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(refusal("a.zip", zip("a.txt", blanks))).isEqualTo("READ-019");
                    assertThat(refusal("a.gz", Archives.gzip(blanks))).isEqualTo("READ-019");
                    assertThat(refusal("a.7z", Archives.sevenZip("a.txt", blanks)))
                            .isEqualTo("READ-019");
                });
    }

    @Test
    void allArchivesTogetherHaveOneQuota() throws Exception {
        // each in itself is modest: 9 × 30 MB at a ratio below 100
        byte[] noise = new byte[30_000_000];
        var random = new java.util.Random(7);
        for (int i = 0; i < noise.length; i += 60) {
            noise[i] = (byte) random.nextInt();
        }
        var entries = new Object[18];
        for (int i = 0; i < 9; i++) {
            noise[1] = (byte) i;
            entries[2 * i] = i + ".zip";
            entries[2 * i + 1] = zip("a.bin", noise);
        }
        var readout = Reading.withDefaults().read("a.zip", zip(entries));

        assertThat(((Readout.Unreadable) readout).why().message()).contains("quá nhiều");
    }

    @Test
    void tooManyFilesAreNotOpened() throws Exception {
        var entries = new Object[2_100];
        for (int i = 0; i < 1_050; i++) {
            entries[2 * i] = "thư mục " + i + "/";
            entries[2 * i + 1] = "";
        }
        assertThat(refusal("a.zip", zip(entries))).isEqualTo("READ-019");
        assertThat(refusal("a.tar", tarOfMany())).isEqualTo("READ-019");
    }

    @Test
    void sevenZipTarAndGzipAreOpened() throws Exception {
        byte[] tar = Archives.tar("phụ lục.txt", ANNEX, "báo cáo.txt", REPORT);

        assertThat(annexes("a.7z", Archives.sevenZip("phụ lục.txt", ANNEX, "báo cáo.txt", REPORT)))
                .containsExactly("phụ lục.txt");
        assertThat(annexes("a.tar", tar)).containsExactly("phụ lục.txt");
        assertThat(annexes("a.tgz", Archives.gzip(tar))).containsExactly("phụ lục.txt");
        assertThat(lines("báo cáo.txt.gz", Archives.gzip(REPORT))).startsWith("1:1 Số: 12/BC-UBND");
        assertThat(annexes("a.zip", zip("b.tar.gz", Archives.gzip(tar))))
                .containsExactly("b.tar.gz/phụ lục.txt");
    }

    @Test
    void oldAndNewRarAreOpened() throws Exception {
        byte[] old = Archives.rar4("phuluc.txt", ANNEX, "baocao.txt", REPORT);
        byte[] five = Archives.rar5("phụ lục.txt", ANNEX, "báo cáo.txt", REPORT);

        assertThat(lines("a.rar", old)).contains("1:3 Tiếp nhận 24 hồ sơ.");
        assertThat(annexes("a.rar", old)).containsExactly("phuluc.txt");
        assertThat(lines("a.rar", five)).contains("1:3 Tiếp nhận 24 hồ sơ.");
        assertThat(annexes("a.rar", five)).containsExactly("phụ lục.txt");
    }

    @Test
    void brokenArchivesAreSaidToBeBroken() throws Exception {
        byte[] seven = Archives.sevenZip("a.txt", REPORT);
        byte[] gzip = Archives.gzip(REPORT);
        byte[] rar = Archives.rar5("a.txt", REPORT);
        rar[rar.length - 20] ^= 1;

        assertThat(refusal("a.7z", Arrays.copyOf(seven, seven.length - 20))).isEqualTo("READ-008");
        assertThat(refusal("a.gz", Arrays.copyOf(gzip, gzip.length - 12))).isEqualTo("READ-008");
        assertThat(refusal("a.rar", rar)).isEqualTo("READ-008");
    }

    @Test
    void aPageOfAnAnnexAndOfTheReportCanBeDrawn() throws Exception {
        byte[] report = Files.pdf(new Files.At[] {new Files.At(70, 70, "Số: 12/BC-UBND")});
        byte[] annex = Files.pdf(new Files.At[] {new Files.At(70, 70, "Phụ lục")}, new Files.At[0]);
        byte[] inner = zip("phụ lục.pdf", annex);
        var reader = new DocumentReader(Limits.DEFAULT, Patience.ENDLESS);
        var original = new Original("a.zip", zip("b.zip", inner, "a.pdf", report), 0);

        assertThat(annexes("a.zip", original.bytes())).containsExactly("b.zip/phụ lục.pdf");
        assertThat(reader.draw(original, "b.zip/phụ lục.pdf", 2)).isPresent();
        assertThat(reader.draw(original, null, 1)).isPresent();
        assertThat(reader.draw(original, null, 2)).isEmpty();
        assertThat(reader.draw(original, "khác.pdf", 1)).isEmpty();
    }

    @Test
    void withoutTheRarLibraryEverythingElseIsReadAndRarSaysSo() throws Exception {
        try (var loader = withoutRar()) {
            var limits = loader.loadClass("vn.tonghop.reading.Limits");
            var patience = loader.loadClass("vn.tonghop.reading.Patience");
            var type = loader.loadClass("vn.tonghop.reading.DocumentReader");
            var making = type.getDeclaredConstructor(limits, patience);
            making.setAccessible(true);
            var endless = patience.getDeclaredField("ENDLESS");
            endless.setAccessible(true);
            var reading =
                    making.newInstance(limits.getField("DEFAULT").get(null), endless.get(null));
            var read = type.getDeclaredMethod("read", String.class, byte[].class);
            read.setAccessible(true);

            assertThat(read.invoke(reading, "a.rar", Archives.rar5("a.txt", REPORT)).toString())
                    .contains("READ-066");
            assertThat(read.invoke(reading, "a.zip", zip("a.txt", REPORT)).toString())
                    .contains("Tiếp nhận 24 hồ sơ.");
        }
    }

    private static URLClassLoader withoutRar() {
        var urls =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(p -> !p.contains("junrar"))
                        .map(File::new)
                        .map(ArchiveFormatsTest::url)
                        .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] tarOfMany() throws Exception {
        var entries = new Object[2_100];
        for (int i = 0; i < 1_050; i++) {
            entries[2 * i] = i + ".txt";
            entries[2 * i + 1] = new byte[0];
        }
        return Archives.tar(entries);
    }

    static byte[] workbook(String value) throws Exception {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("Biểu").createRow(0).createCell(0).setCellValue(value);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
