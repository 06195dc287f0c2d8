package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A password leaves this machine in the plain only when a file says so by name. */
class MailboxEndpointTest {

    @ParameterizedTest
    @CsvSource({
        "imap.example.vn, , true",
        "127.0.0.1, , false",
        "localhost, , false",
        "localhost.example.vn, , true",
        "imap.example.vn, unless-local, true",
        "imap.example.vn, false, false",
        "127.0.0.1, true, true"
    })
    void whoeverIsNotThisMachineIsSpokenToAfterStartTls(
            String host, String requireStartTls, boolean asks) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            String more = requireStartTls == null ? "" : "&requireStartTls=" + requireStartTls;
            var mailbox =
                    camel.getEndpoint(
                            "tonghop-mailbox:x?security=imap&password=x&username=x&host="
                                    + host
                                    + more,
                            MailboxEndpoint.class);

            assertThat(mailbox.asksForStartTls()).isEqualTo(asks);
        }
    }
}
