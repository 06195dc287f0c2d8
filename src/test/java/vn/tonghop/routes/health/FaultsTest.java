package vn.tonghop.routes.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class FaultsTest {

    static Stream<Arguments> exceptions() {
        var expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertificateExpiredException("NotAfter: yesterday"));
        return Stream.of(
                Arguments.of(Fault.NAME_NOT_FOUND, new UnknownHostException("imap.example.vn")),
                Arguments.of(Fault.CONNECTION_REFUSED, new ConnectException("Connection refused")),
                Arguments.of(Fault.TIME_OUT, new ConnectException("Connection timed out")),
                Arguments.of(Fault.TIME_OUT, new SocketTimeoutException("Read timed out")),
                Arguments.of(Fault.CERTIFICATE, expired),
                Arguments.of(
                        Fault.CERTIFICATE,
                        new IOException("Can't verify identity of server: imap.example.vn")),
                Arguments.of(Fault.HOST_KEY, new IOException("reject HostKey: 127.0.0.1")),
                Arguments.of(Fault.LOGIN_REFUSED, new AuthenticationFailedException("no")),
                Arguments.of(
                        Fault.LOGIN_REFUSED,
                        new GenericFileOperationFailedException(530, "Not logged in", "530")),
                Arguments.of(Fault.FOLDER_MISSING, new FolderNotFoundException()),
                Arguments.of(
                        Fault.FOLDER_MISSING,
                        new GenericFileOperationFailedException(550, "No such file", "550")),
                Arguments.of(
                        Fault.NOT_PERMITTED,
                        new GenericFileOperationFailedException(
                                550, "Permission denied", "Permission denied")),
                Arguments.of(Fault.DISK_FULL, new IOException("No space left on device")),
                Arguments.of(
                        Fault.DATABASE_AWAY,
                        new CannotGetJdbcConnectionException(
                                "Failed to obtain",
                                new SQLTransientConnectionException("not available"))),
                Arguments.of(Fault.CONNECTION_LOST, new SocketException("Connection reset")),
                Arguments.of(Fault.NO_ROUTE, new NoRouteToHostException("No route to host")),
                Arguments.of(
                        Fault.NO_ENCRYPTION,
                        new MessagingException("STARTTLS is required but not supported")),
                Arguments.of(Fault.SERVER_ERROR, new IOException("answered with status 503")),
                Arguments.of(Fault.LOGIN_REFUSED, new IOException("answered with status 401")),
                Arguments.of(
                        Fault.LOCAL_MISSING,
                        new java.io.FileNotFoundException("/keys/id (No such file or directory)")),
                Arguments.of(
                        Fault.LOCAL_FORBIDDEN,
                        new java.io.FileNotFoundException("/keys/id (Permission denied)")),
                Arguments.of(
                        Fault.LOCAL_MISSING, new java.nio.file.NoSuchFileException("/keys/id")),
                Arguments.of(Fault.LOCAL_FORBIDDEN, new java.nio.file.AccessDeniedException("/in")),
                Arguments.of(Fault.UNKNOWN, new IllegalStateException("invented")));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionHasAName(Fault fault, Exception thrown) {
        assertThat(Faults.of(thrown)).isEqualTo(fault);
        assertThat(Faults.of(new MessagingException("around it", thrown))).isEqualTo(fault);
    }

    /** Its own connection being refused is not the source's. */
    @Test
    void aDatabaseThatIsAwayIsNotTakenForTheSource() {
        var refused = new SQLException("refused", "08001", new ConnectException("refused"));

        assertThat(Faults.of(refused)).isEqualTo(Fault.DATABASE_AWAY);
    }

    @Test
    void whatIsNotKnownKeepsItsClassAndItsMessageWithoutSecrets() {
        var now = Clock.fixed(Instant.parse("2023-11-20T01:00:00Z"), ZoneOffset.UTC);
        var record =
                new PollRecord(
                        SourceHealth.unknown("source.mail.a", "n", now.instant()),
                        now,
                        said -> said.replace("s3cret", "xxxxxx"));

        record.begin(true);
        record.failed(new IllegalStateException("user=a\npassword=s3cret"));

        assertThat(record.health().error())
                .startsWith("INT-076 · ")
                .endsWith("[IllegalState: user=a password=xxxxxx]");
        assertThat(record.health().failures()).isEqualTo(1);
        assertThat(record.health().reachable()).isNull();
    }

    @Test
    void aLookInWhichSomethingWentWrongDidNotGoWell() {
        var now = Clock.fixed(Instant.parse("2023-11-20T01:00:00Z"), ZoneOffset.UTC);
        var before = SourceHealth.unknown("source.mail.a", "n", now.instant());
        var record = new PollRecord(before, now, said -> said);

        record.begin(true);
        record.trouble(new IOException("No space left on device"));
        record.ended(null);
        assertThat(record.health().error()).startsWith("INT-069");

        record.begin(true);
        record.ended(null);
        assertThat(record.health().state()).isEqualTo(SourceHealth.State.UP);
        assertThat(record.health().failingSince()).isNull();
    }

    @Test
    void whatAnEarlierLookHasProvedIsNotClaimedByOneThatDidNotGetThere() {
        var now = Clock.fixed(Instant.parse("2023-11-20T01:00:00Z"), ZoneOffset.UTC);
        var before = SourceHealth.unknown("source.sftp.a", "n", now.instant());
        var record = new PollRecord(before, now, said -> said);
        record.begin(true);
        record.ended(null);
        assertThat(record.health().reachable()).isTrue();
        assertThat(record.health().authenticated()).isTrue();

        record.begin(true);
        record.failed(new java.io.FileNotFoundException("/keys/id"));
        assertThat(record.health().reachable()).isNull();
        assertThat(record.health().authenticated()).isNull();

        record.begin(true);
        record.failed(new IOException("answered with status 503"));
        assertThat(record.health().reachable()).isTrue();
        assertThat(record.health().authenticated()).isNull();
    }

    @Test
    void whereNobodySignsInNobodyIsSaidToHaveSignedIn() {
        var now = Clock.fixed(Instant.parse("2023-11-20T01:00:00Z"), ZoneOffset.UTC);
        var before = SourceHealth.unknown("source.folder.a", "n", now.instant());
        var record = new PollRecord(before, now, said -> said);

        record.begin(false);
        record.ended(null);

        assertThat(record.health().reachable()).isTrue();
        assertThat(record.health().authenticated()).isNull();
    }
}
