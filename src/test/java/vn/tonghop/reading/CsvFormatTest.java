package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Files.bytes;
import static vn.tonghop.reading.Readouts.problems;
import static vn.tonghop.reading.Readouts.read;
import static vn.tonghop.reading.Readouts.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final String TABLE =
            "Đơn vị;Tiếp nhận;Tỷ lệ\nXã Bình Lục;1.245.000;98,7\nXã Hoa Sen;987;95,25\n"
                    + "Tổng cộng;1.245.987;97\n";

    @Test
    void aTableIsOneSheetWithCellsByPosition() {
        var read = read("bieu mau.csv", bytes(TABLE));

        assertThat(read.mediaType()).isEqualTo("text/csv");
        assertThat(read.pages()).isEmpty();
        assertThat(read.sheets()).extracting(Sheet::name).containsExactly("bieu mau");
        assertThat(cells(read))
                .containsExactly(
                        "A1 Đơn vị",
                        "B1 Tiếp nhận",
                        "C1 Tỷ lệ",
                        "A2 Xã Bình Lục",
                        "B2 1.245.000 = 1245000",
                        "C2 98,7 = 98.7",
                        "A3 Xã Hoa Sen",
                        "B3 987 = 987",
                        "C3 95,25 = 95.25",
                        "A4 Tổng cộng",
                        "B4 1.245.987 = 1245987",
                        "C4 97 = 97");
        assertThat(read.problems()).extracting(f -> f.code()).containsExactly("READ-103");
        assertThat(read.problems().get(0).messageEn()).contains("separator ;").contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ","})
    void theSeparatorIsFound(String separator) {
        var table = "Đơn vị;Số;Ghi chú\nXã A;12;\nXã B;3;mới\n".replace(";", separator);

        assertThat(cells(read("a.txt", bytes(table))))
                .containsExactly(
                        "A1 Đơn vị",
                        "B1 Số",
                        "C1 Ghi chú",
                        "A2 Xã A",
                        "B2 12 = 12",
                        "A3 Xã B",
                        "B3 3 = 3",
                        "C3 mới");
    }

    @Test
    void quotedCellsHoldSeparatorsLinesAndQuotationMarks() {
        var table = "\"Đơn vị\",\"Số\"\n\"Xã A, huyện B\",\"1\"\n\"Xã \"\"C\"\"\nmới\",\"2\"\n";

        assertThat(cells(read("a.csv", bytes(table))))
                .containsExactly(
                        "A1 Đơn vị",
                        "B1 Số",
                        "A2 Xã A, huyện B",
                        "B2 1 = 1",
                        "A3 Xã \"C\"\nmới",
                        "B3 2 = 2");
        assertThat(cells(read("a.csv", bytes("'Xã A;B';1\n'Xã C';2\n'Xã D';3\n"))))
                .contains("A1 Xã A;B", "B1 1 = 1");
    }

    @Test
    void theLineThatExcelWritesForItselfIsNoRow() {
        assertThat(cells(read("a.csv", bytes("\uFEFFsep=,\nXã A,1\nXã B,2\n"))))
                .containsExactly("A1 Xã A", "B1 1 = 1", "A2 Xã B", "B2 2 = 2");
    }

    @Test
    void theEncodingIsFoundAsThatOfAText() {
        for (var encoding : List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI)) {
            var table = "Tên đơn vị;Tiếp nhận;Giải quyết\nxã Bình Lục;1;2\nxã Đông Hiệp;3;4\n";
            var read = read("a.csv", LegacyBytes.of(encoding, table));

            assertThat(cells(read)).contains("B1 Tiếp nhận", "A3 xã Đông Hiệp", "B3 3 = 3");
            assertThat(read.problems())
                    .extracting(f -> f.code())
                    .containsExactly("READ-100", "READ-103");
        }
        var wide = TABLE.getBytes(StandardCharsets.UTF_16LE);
        assertThat(cells(read("a.csv", wide))).contains("A2 Xã Bình Lục", "C2 98,7 = 98.7");
    }

    @Test
    void figuresOfTheOtherConventionAreReadByItWhenTheFileShowsIt() {
        var table = "a;b\n1,234,567;1.234\n2,345;0.5\n";

        assertThat(cells(read("a.csv", bytes(table + "3;4\n"))))
                .contains("A2 1,234,567 = 1234567", "B2 1.234 = 1.234", "A3 2,345 = 2345");
    }

    @Test
    void aFigureThatCouldBeTwoStaysText() {
        var read = read("a.csv", bytes("Tên;Số\nXã A;1.234\nXã B;12\nXã C;0912345678\n"));

        assertThat(cells(read)).contains("B2 1.234", "B3 12 = 12", "B4 0912345678");
        assertThat(read.problems())
                .extracting(f -> f.code() + " " + f.severity())
                .containsExactly("READ-103 INFO", "READ-105 WARNING");
        assertThat(read.problems().get(1).messageEn()).contains("1.234 (cell B2)");
    }

    @Test
    void aFileThatMixesConventionsKeepsWhatIsOpenAsText() {
        var read = read("a.csv", bytes("x;y\n1.234.567;1,234\n1,234,567;2.5\n3;1 234\n"));

        assertThat(cells(read))
                .contains("A2 1.234.567 = 1234567", "B2 1,234", "A3 1,234,567 = 1234567")
                .contains("B3 2.5 = 2.5", "B4 1 234 = 1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|"})
    void aDocumentWhoseTablesWereMadeTextIsNoTable(String separator) {
        var read = read("a.txt", bytes(RAGGED.replace(";", separator)));

        assertThat(read.mediaType()).isEqualTo("text/plain");
        assertThat(read.sheets()).isEmpty();
    }

    private static final String RAGGED =
            """
                BIỂU TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH
                Đơn vị báo cáo: UBND xã Mẫu
                Kỳ báo cáo: Quý I/2024

                TT;Lĩnh vực;Tiếp nhận;Trực tuyến;Quá hạn
                1;Hộ tịch;214;160;1
                2;Chứng thực;380;0
                3;Đất đai;61
                4;Tư pháp;12;9;0;
                5;Y tế;3;1;0
                ;Tổng cộng;670;170;1
                Người lập biểu
                Nguyễn Văn Mẫu
                """;

    @Test
    void aFormWhoseRowsAreNotOfOneLengthIsATableAllTheSame() {
        var read = read("a.csv", bytes(RAGGED));

        assertThat(read.mediaType()).isEqualTo("text/csv");
        assertThat(cells(read)).contains("B7 Chứng thực", "C7 380 = 380", "C8 61 = 61");
    }

    @Test
    void aTitleAboveATableWithCommasIsNoReasonToReadItAsText() {
        var table = "Biểu tháng 8\nXã,Số hồ sơ,Trực tuyến\nA,5,4\nB,6,4\nC,7,1\nD,8,2\n";

        assertThat(cells(read("a.csv", bytes(table)))).contains("A1 Biểu tháng 8", "B3 5 = 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng số: 1,234\nĐã giải quyết: 1,200\nQuá hạn: 12,5\nCòn lại: 3,4\n",
                "Thu 1,234,567 đồng\nChi 2,345,678 đồng\nDư 1,111,111 đồng\n",
                "Thực hiện, báo cáo\nTiếp nhận, giải quyết\nTheo dõi, đôn đốc\n",
                "- Sở Nội vụ;\n- Sở Tài chính;\n- Lưu: VT;\n",
                "UBND XÃ\tCỘNG HÒA\nSố: 1\tĐộc lập\nBÁO CÁO\nThực hiện kế hoạch\nMột là\nHai là\n",
                "Một dòng, hai ô\nHai dòng; ba ô\n",
                "a\nb\nc\n"
            })
    void aReportIsNoTable(String text) {
        assertThat(read("a.csv", bytes(text)).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void theReportsAreNoTablesInAnyEncoding() {
        var report = String.join("\n", Reports.PARAGRAPHS);

        for (var encoding : LegacyEncoding.values()) {
            if (encoding != LegacyEncoding.WINDOWS_1252) {
                assertThat(read("a.csv", LegacyBytes.of(encoding, report)).mediaType())
                        .isEqualTo("text/plain");
            }
        }
    }

    @Test
    void ofALongTableTheBeginningAndTheEndAreReadAndTheRestIsCounted() {
        var table = new StringBuilder("Tên,Số\n");
        for (int i = 1; i < 1_500_000; i++) {
            table.append("h,").append(i).append('\n');
        }
        long begin = System.nanoTime();
        var read = read("a.csv", bytes(table.toString()));

        assertThat(cells(read)).hasSize(2 * 20_500).contains("B20000 19999 = 19999");
        assertThat(cells(read)).doesNotContain("B20001 20000 = 20000");
        assertThat(cells(read)).contains("B1499501 1499500 = 1499500");
        assertThat(cells(read)).last().isEqualTo("B1500000 1499999 = 1499999");
        assertThat(read.problems().get(1).messageEn())
                .contains("has 1500000 rows")
                .contains("1479500 between");
        assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
    }

    @Test
    void aQuotationMarkThatDoesNotCloseIsText() {
        var rows = "\"Xã A\",\"1\"\n".repeat(6_000) + "\"Xã B,2\n" + "Xã C,3\n".repeat(6_000);
        var read = read("a.csv", bytes(rows));

        assertThat(read.problems()).extracting(f -> f.code()).contains("READ-106");
        assertThat(read.sheets().get(0).cells()).hasSize(2 * 12_001);
    }

    @Test
    void aTableTooWideIsRefused() {
        var row = "1,".repeat(3_000) + "\n";

        assertThat(refusal("a.csv", bytes("a,".repeat(3_000) + "\n" + row.repeat(9))))
                .isEqualTo("READ-025");
    }

    @Test
    void damagedTextsAndTablesAlwaysHaveAnAnswer() {
        var random = new Random(1456);
        var report = String.join("\n", Reports.PARAGRAPHS);
        byte[][] seeds = {
            bytes(TABLE.repeat(20)),
            LegacyBytes.of(LegacyEncoding.TCVN3, report),
            LegacyBytes.of(LegacyEncoding.VNI, TABLE.repeat(20)),
            report.getBytes(StandardCharsets.UTF_16LE),
            bytes("\"a\",\"b\"\n".repeat(50))
        };
        for (int i = 0; i < 300; i++) {
            byte[] damaged = seeds[i % seeds.length].clone();
            for (int j = 0; j <= i / 5; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            var bytes =
                    i % 3 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
            assertThat(new DocumentReader(Limits.DEFAULT, Patience.ENDLESS).read("a" + i, bytes))
                    .isNotNull();
        }
    }

    @Test
    void aNameThatPromisesATableIsSaidToBeWrong() {
        assertThat(problems("a.csv", bytes("Báo cáo"))).containsExactly("READ-023");
    }

    private static List<String> cells(Readout.Read read) {
        return read.sheets().get(0).cells().stream()
                .map(
                        c ->
                                c.name()
                                        + " "
                                        + c.text()
                                        + (c.number() == null
                                                ? ""
                                                : " = " + c.number().toPlainString()))
                .collect(Collectors.toList());
    }
}
