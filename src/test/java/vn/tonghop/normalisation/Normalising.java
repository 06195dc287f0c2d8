package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.Readout;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;
import vn.tonghop.unit.UnitFiles;
import vn.tonghop.unit.Units;

/** Normalises invented texts and tables with the configuration that ships. */
final class Normalising {

    static final Units UNITS = UnitFiles.load(null);
    static final Catalogue CATALOGUE = CatalogueFiles.load(null, UNITS);
    static final Normaliser NORMALISER = new Normaliser(CATALOGUE, UNITS);

    private static final Context CONTEXT = new Context(LocalDate.of(2023, 11, 20), null);

    private Normalising() {}

    static Report text(String text) {
        return text("invented.txt", text, CONTEXT);
    }

    static Report text(String file, String text, Context context) {
        return text(NORMALISER, file, text, context);
    }

    static Report text(Normaliser normaliser, String file, String text, Context context) {
        return normaliser.normalise(
                new Source(file, "0".repeat(64), "text/plain"),
                new Readout.Read("text/plain", List.of(page(text)), List.of(), List.of()),
                context);
    }

    static Report sheet(Sheet sheet) {
        return NORMALISER.normalise(
                new Source("invented.xlsx", "0".repeat(64), "application/xlsx"),
                new Readout.Read("application/xlsx", List.of(), List.of(sheet), List.of()),
                CONTEXT);
    }

    /** A report of huyện Lấp Vò for 2023 that says this. */
    static Report reportSaying(String body) {
        return reportSaying(NORMALISER, body);
    }

    static Report reportSaying(Normaliser normaliser, String body) {
        return text(
                normaliser,
                "invented.txt",
                HEAD + body + "\nTrên đây là báo cáo của Ủy ban nhân dân huyện Lấp Vò./.\n",
                CONTEXT);
    }

    /** The same as recognition with English data leaves it: without marks. */
    static Report scanSaying(String body) {
        return scanSaying(NORMALISER, body);
    }

    static Report scanSaying(Normaliser normaliser, String body) {
        return text(
                normaliser,
                "invented.txt",
                SCANNED_HEAD + body + "\nTrén day 1a bao cao cua Uy ban nhan dan huyén Lap Vo./.\n",
                CONTEXT);
    }

    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN LẤP VÒ                 Độc lập - Tự do - Hạnh phúc
            Số: 482/BC-UBND          Lấp Vò, ngày 15 tháng 11 năm 2023

            BÁO CÁO
            Kết quả tuyên truyền dịch vụ công trực tuyến năm 2023

            I. KẾT QUẢ THỰC HIỆN

            """;

    private static final String SCANNED_HEAD =
            """
            UY BAN NHAN DAN CONG HOA XA HQI CHU NGHIA VIET NAM

            HUYEN LAP VO Déc 1ap - Tw do - Hanh phiic
            Sb: 482 /BC-UBND Lap Vo, ngay 15 thang 11 nam 2023
            BAO CAO

            Két qua tuyén truyén dich vu cong truc tuyén nam 2023

            I. KET QUA THUC HIEN

            """;

    static Page page(String text) {
        List<Line> lines = new ArrayList<>();
        String[] split = text.split("\n", -1);
        for (int i = 0; i < split.length; i++) {
            lines.add(new Line(i + 1, split[i]));
        }
        return new Page(1, lines);
    }

    static Cell cell(int row, int column, int rows, int columns, String text) {
        return new Cell(row, column, rows, columns, text, null);
    }

    static Cell number(int row, int column, long value) {
        return new Cell(row, column, 1, 1, String.valueOf(value), BigDecimal.valueOf(value));
    }

    /** "id=value unit" of each figure the catalogue knows, in the order of the text. */
    static List<String> figures(Report report) {
        return report.indicators().stream()
                .filter(i -> i.id() != null)
                .map(i -> i.id() + "=" + plain(i.value()))
                .toList();
    }

    static Indicator figure(Report report, String id) {
        return report.indicators().stream()
                .filter(i -> id.equals(i.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + figures(report)));
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
