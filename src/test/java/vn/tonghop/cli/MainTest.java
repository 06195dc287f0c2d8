package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--tonghop.routes=", "-Dtonghop.routes="})
    void aSettingOnTheCommandLineCountsForACommandWhereverItStands(String setting)
            throws Exception {
        Files.createDirectory(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/x.yaml"), "- route:\n    idd: source.mail.x\n");

        assertThat(run("routes", "check", setting + folder)).isEqualTo(1);
        assertThat(out.toString()).contains("sources/x.yaml:2");
        assertThat(run(setting + folder, "routes", "check")).isEqualTo(1);
        assertThat(Main.handles(setting + folder, "routes", "check")).isTrue();
    }

    @Test
    void theStoreOfACommandIsThatOfAServerStartedWithTheSameArgument() {
        var given = GivenSettings.of("night", "--tonghop.data=/srv/a b", "--regime", "x");
        var settings = new GatewaySettings(given.settings());

        assertThat(settings.get("tonghop.data")).isEqualTo("/srv/a b");
        assertThat(settings.get("logging.file.name")).isEqualTo("/srv/a b/logs/tonghop.log");
        assertThat(given.command()).containsExactly("night", "--regime", "x");
        assertThat(new GatewaySettings(Map.of()).get("tonghop.data")).isEqualTo("data");
    }

    @Test
    void whatFollowsTwoDashesIsNoSetting() {
        assertThat(GivenSettings.of("read", "--", "--a.b=c").command())
                .containsExactly("read", "--", "--a.b=c");
        assertThat(GivenSettings.of("read", "--config=conf.d/x=y").settings()).isEmpty();
    }

    @Test
    void theServerGetsItsSettingsInTheWayItReadsThem() {
        assertThat(Main.handles("-Dtonghop.data=x", "--debug")).isFalse();
        assertThat(Main.handles("--BAOCAO_MAIL_HOST=127.0.0.1")).isFalse();
        assertThat(Main.serverArguments("--debug", "-Dtonghop.data=x"))
                .containsExactly("--tonghop.data=x", "--debug");
    }

    @ParameterizedTest
    @CsvSource({
        "--versoin, --version",
        "--server.port, --help",
        "-x, --help",
        "raed, read",
        "nihgt, night",
    })
    void aMistypedWordDoesNotStartTheServerButIsNamed(String typed, String meant) {
        assertThat(Main.handles(typed)).isTrue();
        assertThat(run(typed)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Không có lệnh hay tùy chọn: " + typed + "\n");
        assertThat(err.toString()).contains(meant);
        assertThat(run("--lang=en", typed)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("There is no such command or option: " + typed + "\n");
    }

    @Test
    void whatWasProbablyMeantIsAsked() {
        run("raed", "x");
        assertThat(err.toString()).contains("Có phải là: read?");
        run("--lang", "en", "--versoin");
        assertThat(err.toString()).contains("Did you mean: --version");
    }

    @Test
    void aValueThatCannotBeIsRefusedInASentence() {
        assertThat(run("read", "--received", "2023-13-45", "a.txt")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--received phải có dạng YYYY-MM-DD; không dùng được: 2023-13-45\n")
                .doesNotContain("java");
        assertThat(run("read", "--lang=fr", "a.txt")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--lang phải có dạng vi|en; không dùng được: fr\n");
        assertThat(run("--lang", "en", "read")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing: FILE\n");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
