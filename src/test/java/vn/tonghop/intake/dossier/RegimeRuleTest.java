package vn.tonghop.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.desk.RouteCheck;

/** What {@code routes check} says of a regime that a source computes. */
class RegimeRuleTest {

    @TempDir Path folder;

    @Test
    void aMisspeltRegimeIsSaidBeforeTheFirstPoll() throws IOException {
        assertThat(problems("tthc-ii06a-thag"))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.code()).isEqualTo("INT-038");
                            assertThat(p.line()).isEqualTo(9);
                            assertThat(p.describe(Locale.ENGLISH))
                                    .contains("tthc-ii06a-thag")
                                    .contains("Did you mean tthc-ii06a-thang?");
                        });
    }

    @Test
    void whenNoneIsNearAllThereAreAreNamed() throws IOException {
        assertThat(problems("x"))
                .singleElement()
                .satisfies(
                        p ->
                                assertThat(p.describe(Locale.ENGLISH))
                                        .contains("tthc-ii06a-thang | tuyen-truyen-dvctt-2023"));
    }

    @Test
    void aRegimeThereIsIsNoSlip() throws IOException {
        assertThat(problems("tthc-ii06a-thang")).isEmpty();
    }

    @Test
    void whatAPlaceholderStandsForIsHeldToTheSame() throws IOException {
        assertThat(problems("{{env:REGIME:tthc-ii06a-thang}}")).isEmpty();
        assertThat(problems("{{env:REGIME:tthc-ii06a-nam}}"))
                .extracting(Problem::code)
                .containsExactly("INT-038");
    }

    private List<Problem> problems(String regime) throws IOException {
        Files.createDirectories(folder.resolve("kamelets"));
        Files.createDirectories(folder.resolve("sources"));
        String block = "kamelets/portal-dossiers-source.kamelet.yaml";
        Files.copy(
                Path.of("routes").resolve(block),
                folder.resolve(block),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                folder.resolve("sources/dossiers.yaml"),
                """
                - route:
                    id: source.dossiers.x
                    from:
                      uri: kamelet:portal-dossiers-source
                      parameters:
                        url: https://api.example.vn
                        username: tong-hop
                        password: "{{env:X}}"
                        regime: "%s"
                      steps:
                        - to: direct:intake.receive
                """
                        .formatted(regime));
        return new RouteCheck(folder, name -> null)
                .all().stream().flatMap(state -> state.problems().stream()).toList();
    }
}
