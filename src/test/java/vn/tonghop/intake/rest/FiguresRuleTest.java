package vn.tonghop.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.desk.RouteCheck;

/** What {@code routes check} says of figures that an administrator has named. */
class FiguresRuleTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a=dossiers_onlin | INT-053 | Did you mean dossiers_online?",
                "/a=so_ho_so_khong_ai_biet | INT-053 | config/indicators.yaml",
                "a/b=dossiers_online | INT-054 | a/b=dossiers_online",
                "/a~2=dossiers_online | INT-054 | /a~2",
                "/a | INT-054 | /a",
                "/a=dossiers_online; /a=dossiers_direct_postal | INT-055 | /a",
                "/a=dossiers_online; /b=dossiers_online | INT-055 | /b"
            })
    void aSlipIsSaidWithItsLine(String figures, String code, String said) throws IOException {
        assertThat(problems(figures))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.code()).isEqualTo(code);
                            assertThat(p.line()).isEqualTo(8);
                            assertThat(p.describe(java.util.Locale.ENGLISH)).contains(said);
                        });
    }

    @Test
    void everySlipIsSaidAtOnceAndWhatIsRightIsNot() throws IOException {
        assertThat(
                        problems(
                                "/a=dossiers_online; b=x; /tiếp nhận/trực tuyến="
                                        + "dossiers_direct_postal; /c=dossiers_resolvd"))
                .extracting(Problem::code)
                .containsExactly("INT-054", "INT-053");
        assertThat(problems("/a = dossiers_online;")).isEmpty();
    }

    private List<Problem> problems(String figures) throws IOException {
        Files.createDirectories(folder.resolve("kamelets"));
        Files.createDirectories(folder.resolve("sources"));
        String block = "kamelets/rest-poll-source.kamelet.yaml";
        Files.copy(
                Path.of("routes").resolve(block),
                folder.resolve(block),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                folder.resolve("sources/rest.yaml"),
                """
                - route:
                    id: source.rest.x
                    from:
                      uri: kamelet:rest-poll-source
                      parameters:
                        url: https://api.example.vn
                        secret: "{{env:X}}"
                        figures: "%s"
                        unitCode: /ma
                        periodFrom: /tu
                        periodTo: /den
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(figures));
        return new RouteCheck(folder, name -> null)
                .all().stream().flatMap(state -> state.problems().stream()).toList();
    }
}
