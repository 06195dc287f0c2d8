package vn.tonghop.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseesTest {

    private final Addressees addressees =
            new Addressees(
                    List.of("Cổng <baocao@tonghop.example.vn>", ""),
                    Map.of("872", "vanthu@thapmuoi.example.vn", "source.folder.x", "x@example.vn"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '"',
            textBlock =
                    """
                    # sender,            reply-to,                      address,      reason
                    a@example.vn,        -,                             a@example.vn, -
                    a@example.vn,        b@example.vn,                  b@example.vn, -
                    a@example.vn,        "B <b@example.vn>",            b@example.vn, -
                    a@example.vn,        "b@example.vn, c@example.vn",  a@example.vn, -
                    a@example.vn,        "đây không phải địa chỉ",      a@example.vn, -
                    a@example.vn,        "g: b@example.vn, c@d.vn;",    a@example.vn, -
                    a@báo.vn,            -,                             a@xn--bo-mia.vn, -
                    -,                   -,                             -,            REP-003
                    "",                  -,                             -,            REP-003
                    <>,                  -,                             -,            REP-003
                    BaoCao@TongHop.example.vn, -,                       -,            REP-004
                    a@example.vn,        baocao@tonghop.example.vn,     -,            REP-004
                    MAILER-DAEMON@x.vn,  -,                             -,            REP-005
                    postmaster@x.vn,     -,                             -,            REP-005
                    no-reply@x.vn,       -,                             -,            REP-005
                    noreply+1@x.vn,      -,                             -,            REP-005
                    bounces-7@x.vn,      -,                             -,            REP-005
                    """)
    void aMailIsAnsweredToOneAddressThatAPersonReads(
            String sender, String replyTo, String address, String reason) {
        assertThat(addressees.of(arrival("mail", sender, "", replyTo, false)))
                .isEqualTo(new Addressees.Choice(address, reason));
    }

    @Test
    void aMachineIsNeverAnswered() {
        assertThat(addressees.of(arrival("mail", "a@example.vn", "872", null, true)).reason())
                .isEqualTo("REP-001");
    }

    @Test
    void whatDoesNotComeByMailIsAnsweredToTheContactOfItsUnitOrSource() {
        assertThat(addressees.of(arrival("portal", "872", "872", null, false)).address())
                .isEqualTo("vanthu@thapmuoi.example.vn");
        assertThat(addressees.of(arrival("folder", null, "", null, false)).address())
                .isEqualTo("x@example.vn");
        assertThat(addressees.of(arrival("ftp", "a@example.vn", "999", null, false)).reason())
                .as("an FTP account is not an address, whatever it is called")
                .isEqualTo("REP-002");
    }

    private static Arrival arrival(
            String channel, String sender, String unit, String replyTo, boolean automatic) {
        return new Arrival(
                1,
                "TH-1",
                channel,
                channel.equals("folder") ? "source.folder.x" : "source.x",
                sender,
                unit,
                replyTo,
                "Báo cáo",
                null,
                automatic,
                Instant.EPOCH);
    }
}
