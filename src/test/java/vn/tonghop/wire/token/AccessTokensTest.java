package vn.tonghop.wire.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.simulator.TokenServer;

/** Access tokens: how long one is used, what becomes of refresh tokens, and what is refused. */
class AccessTokensTest {

    private final TokenServer server = TokenServer.start();
    private final Kept kept = new Kept();
    private final Moved clock = new Moved();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItsEnd() throws IOException {
        server.gives("one", 3600);
        var tokens = tokens(TokenServer.SECRET, TokenServer.REFRESH_TOKEN);
        assertThat(tokens.token()).isEqualTo("one");
        server.gives("two", 3600);

        clock.move(Duration.ofSeconds(3539));
        assertThat(tokens.token()).isEqualTo("one");
        clock.move(Duration.ofSeconds(1));
        assertThat(tokens.token()).isEqualTo("two");
    }

    @Test
    void aTokenThatWasNotTakenIsNotUsedAgain() throws IOException {
        server.gives("one", 3600);
        var tokens = tokens(TokenServer.SECRET, "");
        tokens.token();
        server.gives("two", 3600);

        tokens.notTaken("some other one");
        assertThat(tokens.token()).isEqualTo("one");
        tokens.notTaken("one");
        assertThat(tokens.token()).isEqualTo("two");
    }

    @Test
    void theExchangedRefreshTokenIsUsedNext() throws IOException {
        server.exchanging().giving("one", 1);
        var tokens = tokens(TokenServer.SECRET, TokenServer.REFRESH_TOKEN);

        tokens.token();
        clock.move(Duration.ofSeconds(1));
        tokens.token();

        assertThat(server.asked())
                .extracting(f -> f.get("refresh_token"))
                .containsExactly("ma-lam-moi.0", "ma-lam-moi.1");
        assertThat(kept.token).isEqualTo("ma-lam-moi.2");
    }

    @Test
    void nothingIsUsedBeforeTheExchangedRefreshTokenIsKept() throws IOException {
        server.exchanging();
        kept.fails = true;
        var tokens = tokens(TokenServer.SECRET, TokenServer.REFRESH_TOKEN);
        assertThatThrownBy(tokens::token).hasMessage("database lost");
        assertThatThrownBy(tokens::token).hasMessage("database lost");

        kept.fails = false;

        assertThat(tokens.token()).isNotNull();
        assertThat(kept.token).isEqualTo("ma-lam-moi.1");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aRefreshTokenThatAnotherNodeExchangedIsFound() throws IOException {
        server.exchanging().giving("one", 1);
        var first = tokens(TokenServer.SECRET, TokenServer.REFRESH_TOKEN);
        var second = tokens(TokenServer.SECRET, TokenServer.REFRESH_TOKEN);

        first.token();

        assertThatCode(second::token).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-secret, ma-lam-moi.0, INT-021",
        "khoa-ung-dung+&=%, thu-hoi, INT-020",
    })
    void aRefusalIsSaidWithoutTheSecretThatTheServerRepeats(
            String secret, String refreshToken, String code) {
        assertThatThrownBy(() -> tokens(secret, refreshToken).token())
                .isInstanceOf(TokenRefused.class)
                .hasMessageStartingWith(code)
                .hasMessageContaining("xxxxxx")
                .hasMessageNotContainingAny("wrong-secret", "thu-hoi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_scope\",\"error_description\":\"no such scope\"} | INT-022",
                "500 | {\"error\":\"server_error\"} | INT-022",
                "502 | <html>Bad gateway</html> | INT-023",
                "302 | {} | INT-022",
                "200 | [] | INT-023",
                "200 | {\"expires_in\":3600} | INT-023",
                "200 | {\"access_token\":\"two words\"} | INT-023",
            })
    void whatIsNoTokenIsNotTakenForOne(int status, String body, String code) {
        server.answersAlways(status, body);

        assertThatThrownBy(() -> tokens(TokenServer.SECRET, "").token())
                .isInstanceOf(TokenRefused.class)
                .hasMessageStartingWith(code);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsBrokenOff() {
        server.answersAlways(200, "{\"access_token\":\"" + "x".repeat(70_000) + "\"}");

        assertThatThrownBy(() -> tokens(TokenServer.SECRET, "").token())
                .hasMessageStartingWith("INT-024");
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            var grant =
                    new Grant(
                            URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                            "x",
                            "y",
                            "",
                            "",
                            Duration.ofMillis(300));

            assertThatThrownBy(() -> new AccessTokens(grant, kept, clock).token())
                    .hasMessageStartingWith("INT-024");
        }
    }

    @Test
    void aTokenIsAskedForOverAnEncryptedLineOnly() {
        assertThatThrownBy(() -> grant("http://login.example.vn/token"))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> grant("http://127.0.0.1.example.vn/token"))
                .hasMessageContaining("https");
    }

    @Test
    void aSealIsOpenedByItsOwnGrantOnlyAndShowsNothing() {
        var seal = new TokenSeal(grant("https://a.example.vn/"));
        byte[] sealed = seal.seal("ma-moi");

        assertThat(seal.open(sealed)).contains("ma-moi");
        assertThat(new TokenSeal(grant("https://b.example.vn/")).open(sealed)).isEmpty();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("ma-moi");
        assertThat(seal.seal("ma-moi")).isNotEqualTo(sealed);
        sealed[sealed.length - 1] ^= 1;
        assertThat(seal.open(sealed)).isEmpty();
        assertThat(seal.open(new byte[3])).isEmpty();
    }

    private static Grant grant(String url) {
        return new Grant(URI.create(url), "x", "secret", "refresh", "", Duration.ofSeconds(5));
    }

    private AccessTokens tokens(String secret, String refreshToken) {
        var grant =
                new Grant(
                        URI.create(server.url()),
                        TokenServer.CLIENT,
                        secret,
                        refreshToken,
                        "scope",
                        Duration.ofSeconds(10));
        return new AccessTokens(grant, kept, clock);
    }

    private static final class Kept implements RefreshTokens {

        private String token;
        private boolean fails;

        @Override
        public Optional<String> latest(Grant grant) {
            return Optional.ofNullable(token);
        }

        @Override
        public void keep(Grant grant, String refreshToken) {
            if (fails) {
                throw new IllegalStateException("database lost");
            }
            token = refreshToken;
        }
    }

    private static final class Moved extends Clock {

        private Instant now = Instant.parse("2023-11-20T01:00:00Z");

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
