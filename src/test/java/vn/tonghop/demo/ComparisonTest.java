package vn.tonghop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final End END =
            new End(
                    "bieu.xlsx",
                    "872",
                    null,
                    "II.06a",
                    "accepted",
                    1,
                    1,
                    List.of(),
                    Map.of("dossiers_received", BigDecimal.TEN),
                    "tthc 2023-11",
                    null,
                    "accepted");

    private static final Sample SAMPLE =
            new Sample(
                    Path.of("01-thap-muoi"), List.of(), List.of(mailed("bieu.xlsx")), List.of(END));

    @Test
    void aSampleThatReachedItsEndHasNoDifferences() {
        assertThat(compare(arrived("sent"), 1, understood("accepted", 10, "TH-1"))).isEmpty();
    }

    @Test
    void aWrongEndIsNamedWithSampleDocumentAndWhatDiffered() {
        assertThat(compare(arrived("sent"), 1, understood("review", 11, "TH-1")))
                .containsExactly(
                        "01-thap-muoi: bieu.xlsx, outcome: expected accepted, found review",
                        "01-thap-muoi: bieu.xlsx, dossiers_received: expected 10, found 11");
    }

    @Test
    void aMissingReceiptIsADifference() {
        assertThat(compare(arrived("sent"), 1, understood("accepted", 10, null)))
                .containsExactly("01-thap-muoi: bieu.xlsx: no receipt of the ministry");
    }

    @Test
    void anAnswerThatIsSaidToBeSentButLiesInNoInboxIsADifference() {
        assertThat(compare(arrived("sent"), 0, understood("accepted", 10, "TH-1")))
                .containsExactly(
                        "01-thap-muoi: delivery 1 by mail, answers in the sender's inbox:"
                                + " expected 1, found 0");
    }

    @Test
    void whatNeverArrivedIsSaidOnce() {
        assertThat(compare(null, 0, understood("accepted", 10, "TH-1")))
                .containsExactly("01-thap-muoi: delivery 1 by mail never arrived");
    }

    @Test
    void aDeclaredFindingHasToBeThere() {
        var end =
                new End(
                        "bieu.xlsx",
                        "872",
                        null,
                        "II.06a",
                        "review",
                        1,
                        1,
                        List.of("VAL-014"),
                        null,
                        null,
                        "wrong sum",
                        null);
        var sample =
                new Sample(Path.of("08"), List.of(), List.of(mailed("bieu.xlsx")), List.of(end));
        var found = understood("review", 10, null);
        assertThat(Comparison.of(sample, List.of(arrived("sent")), List.of(1), Map.of(7L, found)))
                .contains("08: bieu.xlsx, findings: expected VAL-014, found []");
    }

    private static List<String> compare(Arrived arrived, int answers, Understood found) {
        return Comparison.of(SAMPLE, Arrays.asList(arrived), List.of(answers), Map.of(7L, found));
    }

    private static Arrived arrived(String reply) {
        return new Arrived(1, "TH-20231120-000001", reply, Map.of("bieu.xlsx", 7L));
    }

    private static Understood understood(String outcome, int received, String receipt) {
        return new Understood(
                7,
                "judged",
                Instant.EPOCH,
                List.of("mail"),
                "vanphong@example.vn",
                "872",
                "Huyện Tháp Mười",
                null,
                null,
                null,
                "II.06a",
                outcome,
                1,
                List.of(),
                List.of(),
                List.of(),
                Map.of("dossiers_received", BigDecimal.valueOf(received)),
                "tthc 2023-11",
                "accepted",
                receipt);
    }

    private static Sending mailed(String file) {
        return new Sending(
                OffsetDateTime.parse("2023-11-20T08:15+07:00"),
                "mail",
                "vanphong@example.vn",
                "Báo cáo",
                List.of(file),
                null,
                null,
                false,
                null,
                null,
                null,
                Sending.Reply.sent);
    }
}
