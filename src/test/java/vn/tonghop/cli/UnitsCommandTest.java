package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.tonghop.message.Messages;
import vn.tonghop.store.Store;
import vn.tonghop.store.TestDatabase;

class UnitsCommandTest {

    private static final Path WHOLE_COUNTRY = Path.of("../shared/data/units");

    private static Map<String, String> settings;

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void openStore() {
        var address = TestDatabase.freshAddress();
        settings =
                Map.of(
                        "spring.datasource.url", address.url(),
                        "spring.datasource.username", address.user(),
                        "spring.datasource.password", address.password());
    }

    @Test
    void theWholeCountryIsImportedAndCounted() {
        assumeTrue(Files.isDirectory(WHOLE_COUNTRY), "the list of units is not here");
        assertThat(run(Locale.ENGLISH, "import", WHOLE_COUNTRY.toString())).isZero();
        assertThat(out.toString())
                .matches("Imported 14149 units and 10660 successions in \\d+\\.\\d s\\.\\R");
        assertThat(run(Messages.VIETNAMESE, "import", WHOLE_COUNTRY.toString())).isZero();
        assertThat(out.toString()).contains("14149 đơn vị và 10660 quan hệ kế thừa");
    }

    @Test
    void aWrongListIsToldLineByLineAndEndsWithOne() throws IOException {
        Files.writeString(
                folder.resolve("units.csv"),
                """
                code,name,level,parent_code,valid_from,valid_to,legal_basis
                01,Thành phố Hà Nội,tỉnh,,,,
                """);
        Files.writeString(
                folder.resolve("succession.csv"), "from_code,to_code,kind,level,effective_on\n");
        assertThat(run(Messages.VIETNAMESE, "import", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("units.csv:2 · UNIT-005 · Cấp \"tỉnh\" không có.")
                .contains("Chưa nhập gì");
    }

    @Test
    void aCommandThatIsNotCompleteEndsWithTwo() {
        assertThat(run(Locale.ENGLISH)).isEqualTo(2);
        assertThat(run(Locale.ENGLISH, "import")).isEqualTo(2);
        assertThat(err.toString()).contains("DIR");
        assertThat(run(Locale.ENGLISH, "import", "--help")).isZero();
    }

    private int run(Locale language, String... arguments) {
        var command =
                new UnitsCommand(
                        () -> Store.open(folder, settings::get), Clock.systemUTC(), language);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
