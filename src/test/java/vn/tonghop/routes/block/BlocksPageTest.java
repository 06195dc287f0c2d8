package vn.tonghop.routes.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells administrators what the building blocks take. */
class BlocksPageTest {

    private static final Path PAGE = Path.of("docs", "routes.md");

    @TempDir private Path folder;

    @Test
    void thePageTellsWhatTheShippedBlocksTake() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page)
                .as(
                        "docs/routes.md is out of step with routes/kamelets. Mend it with:"
                                + " mvn -q -DskipTests package &&"
                                + " java -jar target/tonghop.jar routes docs --into docs/routes.md")
                .isEqualTo(BlocksPage.renewed(page, BlocksPage.of(Path.of("routes"))));
    }

    @Test
    void everyParameterIsARowWithAllThatIsKnownOfIt() throws IOException {
        block(
                """
                metadata:
                  name: x-source
                  labels:
                    camel.apache.org/kamelet.type: source
                spec:
                  definition:
                    title: Nguồn <thử>
                    description: Một | hai
                    required: [password]
                    properties:
                      password: { title: Mật khẩu, description: Bí mật, type: string, format: password }
                      way:
                        title: Cách
                        description: source:<mã>
                        type: string
                        enum: [a, b]
                        default: a
                        example: b
                      name: { title: Tên, description: Tên, type: string, pattern: "x|y", default: "" }
                """);

        assertThat(BlocksPage.of(folder))
                .isEqualTo(
                        """
                        ## `x-source`

                        **Nguồn &lt;thử>** (nguồn · source). Một \\| hai

                        | Tham số · parameter | kiểu · type | bắt buộc · required | mặc định · default | được phép · allowed | ý nghĩa · meaning | thí dụ · example |
                        |---|---|---|---|---|---|---|
                        | `password` | **bí mật · secret** | có · yes | – | `{{env:…}}` | **Mật khẩu.** Bí mật | – |
                        | `way` | string | – | `a` | `a` · `b` | **Cách.** source:&lt;mã> | `b` |
                        | `name` | string | – | trống · empty | `x\\|y` | **Tên.** Tên | – |
                        """);
    }

    @Test
    void whatPeopleWroteAboveTheTablesStays() {
        String page = BlocksPage.renewed("# Head\n", "first\n");

        assertThat(BlocksPage.renewed(page, "second\n"))
                .startsWith("# Head\n\n" + BlocksPage.BEGIN)
                .endsWith("second\n")
                .doesNotContain("first");
    }

    private void block(String text) throws IOException {
        Files.createDirectories(folder.resolve("kamelets"));
        Files.writeString(folder.resolve("kamelets/x-source.kamelet.yaml"), text);
    }
}
