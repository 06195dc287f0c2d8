package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.pipeline.RegisterBench.OFFICE;
import static vn.tonghop.pipeline.RegisterBench.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Box;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;

/** A scan and the file it was printed from are one report. All figures are invented. */
class ScanAndFileIT {

    private static final Box SEEN = new Box(0.1, 0.1, 0.2, 0.12);

    private final RegisterBench bench = new RegisterBench();

    @Test
    void theScanOfAReportIsOneMoreDeliveryOfItThoughItsNumberIsLost() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.arrives(2, OFFICE, report("398.716") + "scan");

        enter(1, r -> r);
        enter(2, ScanAndFileIT::scanned);

        assertThat(bench.documents())
                .containsExactly("1 judged accepted r1", "2 merged null rnull");
        assertThat(bench.deliveriesOf(1)).isEqualTo(2);
    }

    @Test
    void theFileTakesTheScansPlace() {
        bench.arrives(1, OFFICE, report("398.716") + "scan");
        bench.arrives(2, OFFICE, report("398.716"));

        enter(1, ScanAndFileIT::scanned);
        enter(2, r -> r);

        assertThat(bench.documents())
                .containsExactly("1 merged null rnull", "2 judged accepted r1");
    }

    @Test
    void aScanThatReadsAnotherFigureIsLookedAtByAPerson() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.arrives(2, OFFICE, report("398.716") + "scan");

        enter(1, r -> r);
        enter(2, r -> misread(withoutNumber(r)));

        assertThat(bench.documents()).containsExactly("1 judged accepted r1", "2 judged review r1");
        assertThat(bench.findings(2)).contains("PIP-006", "398716", "398776");
    }

    @Test
    void theNextMonthsReportIsNoCopy() {
        bench.arrives(1, OFFICE, report("398.716"));
        bench.arrives(2, OFFICE, report("398.716") + "scan");

        enter(1, r -> r);
        enter(2, r -> misread(misread(scanned(r), 100_000), 7));

        assertThat(bench.documents()).noneMatch(d -> d.contains("merged"));
    }

    @Test
    void onTwoNodesAtTheSameMomentToo() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            long file = 2L * round + 1;
            var text = report("398.716").replace("637/BC", (700 + round) + "/BC");
            // another day each time: else they would be copies of the round before
            var dated = text.replace("ngày 16 tháng 11", "ngày " + (1 + round) + " tháng 11");
            bench.arrives(file, OFFICE, dated);
            bench.arrives(file + 1, OFFICE, dated + "scan");
            var start = new CountDownLatch(1);
            for (long id : List.of(file, file + 1)) {
                pool.submit(
                        () -> {
                            start.await();
                            enter(id, id == file ? r -> r : ScanAndFileIT::withoutNumber);
                            return null;
                        });
            }
            start.countDown();
            while (bench.count("stage = 'received'") > 0) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        pool.shutdown();

        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(bench.count("stage = 'judged'")).isEqualTo(10);
        assertThat(bench.count("stage = 'merged'")).isEqualTo(10);
    }

    /** As the pipeline does, with a report that is altered as scanning would alter it. */
    private void enter(long id, UnaryOperator<Report> altered) {
        bench.enter(id, altered);
    }

    private static Report scanned(Report r) {
        return with(r, Claim.unknown(null, "lost"), Claim.unknown(null, "lost"));
    }

    private static Report withoutNumber(Report r) {
        return with(r, Claim.unknown(null, "lost"), r.header().date());
    }

    private static <T> Report with(
            Report r, Claim<String> number, Claim<java.time.LocalDate> date) {
        Header h = r.header();
        Header seen =
                new Header(
                        number,
                        h.kind(),
                        h.issuer().at(SEEN),
                        h.parent(),
                        h.place(),
                        date,
                        h.subject(),
                        h.addressee(),
                        h.deadline(),
                        h.deadlineExclusive(),
                        h.signer());
        return with(r, seen, r.indicators());
    }

    private static Report misread(Report r) {
        return misread(r, 60);
    }

    private static Report misread(Report r, int by) {
        return with(
                r,
                r.header(),
                r.indicators().stream()
                        .map(
                                i ->
                                        "dossiers_online".equals(i.id())
                                                ? with(i, i.value().add(BigDecimal.valueOf(by)))
                                                : i)
                        .toList());
    }

    private static Indicator with(Indicator i, BigDecimal value) {
        return new Indicator(
                i.id(),
                i.name(),
                value,
                i.unit(),
                i.qualifier(),
                i.numerator(),
                i.denominator(),
                i.breakdown(),
                i.evidence(),
                i.confidence());
    }

    private static Report with(Report r, Header header, List<Indicator> indicators) {
        return new Report(
                r.source(),
                header,
                r.unit(),
                r.period(),
                r.form(),
                indicators,
                r.sections(),
                r.references(),
                r.requestedItems(),
                r.findings(),
                Outcome.ACCEPTED);
    }
}
