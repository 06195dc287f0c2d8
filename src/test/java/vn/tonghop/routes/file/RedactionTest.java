package vn.tonghop.routes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file may be shown. */
class RedactionTest {

    private static final String AROUND =
            """
            - route:
                id: source.mail.x
                from:
                  uri: kamelet:report-mailbox-source
                  parameters:
                    host: h.vn
            %s
                    port: "993"
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        password: Hunter2",
                "        password:\n          Hunter2",
                "        password: |\n          Hunter2\n          Hunter3",
                "        password: >-\n\n          Hunter2\n",
                "        password: \"Hun\\\n          Hunter2, Hunter3\"",
                "        password: Hunter1\n          Hunter2",
                "        password: [ Hunter2, { x: Hunter3 } ]",
                "        'password' : 'it''s Hunter2'",
                "        \"pass\\u0077ord\": Hunter2",
                "        password: \"{{env:PW:Hunter2}}\"",
                "        password: \"{{env:PW}}Hunter2\"",
                "        user: \"{{env:DONG_THAP_PW:Hunter2}}\"",
                "        pwd: Hunter2",
                "        pass: Hunter2",
                "        imap_pass: Hunter2",
                "        passwort: Hunter2",
                "        mật khẩu: Hunter2",
                "        Mật_khẩu: Hunter2",
                "        client-secret: Hunter2",
                "        token: Hunter2",
                "        apiKey: Hunter2",
                "        x: { deep: [ { api_key: Hunter2 } ] }",
                "        uri: imaps://u:Hunter2@host",
                "        uri: \"imaps://Hunter2@host\"",
                "        x: user:Hunter2@b33.vn",
                "        x: h2.vn?password=Hunter2&x=Hunter3",
                "        x: 'h2.vn?api_key=Hunter2'",
                "        # password: Hunter2",
            })
    void aSecretIsLeftOutWhateverItsFormAndTheRestStays(String written) {
        String text = AROUND.formatted(written);

        String shown = Redaction.of(text);
        assertThat(shown).doesNotContain("Hunter").contains("host: h.vn", "port: \"993\"", "***");
        assertThat(shown.lines()).hasSameSizeAs(text.lines().toList());
        assertThat(Redaction.of(shown)).isEqualTo(shown);
        assertThat(Redaction.of(AROUND.formatted("        \tno: yaml\n" + written)))
                .contains("host: h.vn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        password: Hunter2",
                "        password:\n          Hunter2",
                "        password:\n        Hunter2",
                "        password: |\n          Hunter2\n\n          Hunter3",
                "        password: >-\n\n          Hunter2\n",
                "        password: \"Hunter1\n          Hunter2, Hunter3",
                "        password: \"{{env:PW:Hunter2}}\"",
                "        x: { user: u, password: \"Hunter2, Hunter3\" }",
                "        - mật khẩu: Hunter2",
                "        apiKey = Hunter2",
                "        uri: imaps://u:Hunter2@host",
                "        x: user:Hunter2@b33.vn",
                "        x: h2.vn?pwd=Hunter2&x=Hunter3",
            })
    void aSecretIsLeftOutOfAFileThatNobodyCanParse(String written) {
        String text = "broken: [\n" + AROUND.formatted(written);

        assertThat(Redaction.of(text))
                .doesNotContain("Hunter")
                .contains("host: h.vn", "port: \"993\"", "***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        password: \"{{env:PW}}\"",
                "        password: 'RAW({{PW}})'",
                "        password:",
                "        tokenUrl: https://b34.vn/token",
                "        privateKeyFile: /etc/x/id_ed25519",
                "        username: baocao@example.vn",
                "        directory: \"{{env:IN:/srv/in}}\"",
                "        # https://b34.vn/x, mỗi 30s",
            })
    void whatIsNoSecretStays(String written) {
        String text = AROUND.formatted(written);

        assertThat(Redaction.of(text)).isEqualTo(text);
        assertThat(Redaction.of("broken: [\n" + text)).isEqualTo("broken: [\n" + text);
    }

    @Test
    void aSecretBehindAnAliasIsLeftOutWhereItStands() {
        assertThat(Redaction.of("- a: &p Hunter2\n  password: *p\n")).doesNotContain("Hunter");
    }

    @Test
    void whatAShippedBuildingBlockSaysOfItsSecretsStays() throws IOException {
        try (var blocks = Files.list(Path.of("routes", "kamelets"))) {
            for (Path block : blocks.toList()) {
                String text = Files.readString(block);
                assertThat(Redaction.of(text)).as(block.toString()).isEqualTo(text);
            }
        }
    }
}
