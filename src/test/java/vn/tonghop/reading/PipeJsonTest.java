package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Box;
import vn.tonghop.report.Evidence;

class PipeJsonTest {

    private static final long ENOUGH = 100_000;

    @Test
    void whatWasReadComesOutAsItWentIn() throws Exception {
        var box = new Box(0.1, 0.2, 0.30000000000000004, 1);
        var line = new Line(1, "Tổng số \"hồ sơ\"\t😀", List.of(new Word(0, 4, box, 0.93)));
        var cells =
                List.of(
                        new Cell(0, 0, 1, 2, "1.915", new BigDecimal("1915.00")),
                        new Cell(1, 0, 1, 1, "", new BigDecimal("1E+5")),
                        new Cell(
                                2, 0, 1, 1, "x", new BigDecimal("0.12345678901234567890123456789")),
                        new Cell(3, 3, 1, 1, "chữ", null));
        var finding = Noticed.warning("READ-020", "2");
        var annex =
                new Readout.Read(
                        "text/plain",
                        List.of(new Page(1, List.of(new Line(1, "phụ lục")))),
                        List.of(),
                        List.of(finding));
        var read =
                new Readout.Read(
                        "application/pdf",
                        List.of(new Page(1, List.of(line)), new Page(2, List.of())),
                        List.of(new Sheet("Biểu 1", cells)),
                        List.of(new Annex("phụ lục.txt", annex)),
                        List.of(finding));

        assertThat(PipeJson.read(PipeJson.write(read, ENOUGH), Readout.Read.class)).isEqualTo(read);
    }

    @Test
    void aReasonKeepsItsEvidence() throws Exception {
        var plain = Noticed.error("READ-007");
        var finding =
                new vn.tonghop.report.Finding(
                        plain.code(),
                        plain.severity(),
                        plain.message(),
                        plain.messageEn(),
                        Evidence.inText(1, 2, "x").in("a.txt").at(new Box(0, 0, 1, 1)));
        var why = new Readout.Unreadable("application/pdf", finding);

        assertThat(PipeJson.read(PipeJson.write(why, ENOUGH), Readout.Unreadable.class))
                .isEqualTo(why);
    }

    @Test
    void theLimitsReachTheWorker() throws Exception {
        assertThat(PipeJson.read(PipeJson.write(Limits.DEFAULT, ENOUGH), Limits.class))
                .isEqualTo(Limits.DEFAULT);
    }

    @Test
    void moreThanMayBeHandedOverIsNotWritten() {
        var lines = List.of(new Line(1, "a".repeat(1_000)));
        var read =
                new Readout.Read("text/plain", List.of(new Page(1, lines)), List.of(), List.of());

        assertThatThrownBy(() -> PipeJson.write(read, 1_000)).isInstanceOf(PipeJson.TooMuch.class);
    }

    @Test
    void whatIsNoRecordOfOursIsRefused() {
        for (var json :
                List.of("", "null", "[]", "{}", "{\"mediaType\":\"a\"", "[".repeat(100_000))) {
            assertThatThrownBy(() -> PipeJson.read(json.getBytes(), Readout.Read.class))
                    .isInstanceOf(java.io.IOException.class);
        }
    }
}
