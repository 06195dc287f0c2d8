package vn.tonghop.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.intake.dossier.Tally.Count;

/** One dossier, as of 14 November 2023, the last day of the period from 15 October. */
class CountingTest {

    private static final Counting NOVEMBER =
            new Counting(
                    LocalDate.of(2023, 10, 15),
                    LocalDate.of(2023, 11, 14),
                    "2, Trực tuyến",
                    "1, 3, Bưu chính",
                    "");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // received, promised, finished: where it stands
                "2023-10-20, 2023-10-27, 2023-10-25, ONLINE EARLY",
                "2023-10-20, 2023-10-27, 2023-10-27T16:59:00, ONLINE ON_TIME",
                "2023-10-20, 2023-10-27T11:00:00, 2023-10-27T11:00:01, ONLINE LATE",
                "2023-10-20, 2023-10-27, 2023-10-28, ONLINE LATE",
                "2023-10-15, 2023-11-30, -, ONLINE PENDING_IN_TIME",
                "2023-11-14, 2023-11-14, -, ONLINE PENDING_IN_TIME",
                "2023-11-13, 2023-11-14T10:00:00, -, ONLINE PENDING_LATE",
                "2023-10-20, 2023-10-27, 2023-11-15, ONLINE PENDING_LATE",
                "2023-10-14, 2023-11-01, 2023-11-01, CARRIED_OVER ON_TIME",
                "2023-09-01, 2023-09-20, -, CARRIED_OVER PENDING_LATE",
                "2023-10-20, -, 2023-10-21, ONLINE ON_TIME WITHOUT_DUE_DAY",
                "2023-10-20, -, -, ONLINE PENDING_IN_TIME WITHOUT_DUE_DAY",
                "2023-09-01, 2023-09-20, 2023-10-14, ''",
                "2023-11-15, 2023-11-20, -, ''",
                "-, 2023-11-20, -, UNUSABLE",
                "2023-10-20, 2023-10-27, 2023-10-19, UNUSABLE",
                "2023-02-30, 2023-10-27, -, UNUSABLE",
                "2023-10-20, sớm, -, UNUSABLE"
            })
    void aDossierStandsWhereTheFormWantsIt(
            String received, String due, String finished, String where) {
        var tally = new Tally();
        NOVEMBER.count(tally, Count.ONLINE, moment(received), moment(due), moment(finished));

        var counted = new StringBuilder();
        for (Count count : Count.values()) {
            if (tally.of(count) > 0) {
                counted.append(counted.isEmpty() ? "" : " ").append(count);
            }
        }
        assertThat(counted).hasToString(where);
        assertThat(tally.received()).isEqualTo(tally.resolved() + tally.pending());
    }

    @Test
    void aChannelIsKnownByEachOfItsSpellings() {
        assertThat(NOVEMBER.isOnline("TRUC TUYEN")).isTrue();
        assertThat(NOVEMBER.isOnline("2")).isTrue();
        assertThat(NOVEMBER.isDirectPostal("bưu chính")).isTrue();
        assertThat(NOVEMBER.isOnline("3")).isFalse();
    }

    @Test
    void aDossierOfAnUnknownChannelIsNotPutSomewhere() {
        var tally = new Tally();
        NOVEMBER.count(tally, null, moment("2023-10-20"), 0, 0);

        assertThat(tally.of(Count.UNUSABLE)).isEqualTo(1);
        assertThat(tally.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20231114083000",
                "2023-11-14T08:30:00",
                "2023-11-14 08:30",
                "2023/11/14 08:30:00",
                "14/11/2023 08:30:00",
                " 14-11-2023 08:30 ",
                "2023-11-14T08:30:00.123",
                "2023-11-14T01:30:00Z",
                "2023-11-14T08:30:00+07:00",
                "2023-11-13T23:30:00.5-02:00",
                "202311140830"
            })
    void theWaysPortalsWriteATimeAreOne(String written) {
        assertThat(moment(written)).isEqualTo(20231114083000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-31",
                "2023-13-01",
                "32/01/2023",
                "1899-01-01",
                "99999999999999999999",
                "20231114246000",
                "hôm qua",
                "2023-11",
                "2023-11-14T",
                "2023-11-14T8:3:0",
                "2023--11-14",
                "14/11/2023 08:30:00+07:00",
                "2023-11-14T08:30:00+99:00",
                "-1"
            })
    void whatIsNoTimeIsNotTakenForOne(String written) {
        assertThat(moment(written)).isEqualTo(Moment.IMPOSSIBLE);
    }

    private static long moment(String written) {
        return written == null
                ? Moment.NONE
                : Moment.of(written.toCharArray(), 0, written.length());
    }
}
