package vn.tonghop.routes.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One route's part of a file with several (invented). */
class RouteSectionTest {

    private static final String TWO =
            """
            # hai nguồn 𝄞
            - route:
                id: source.mail.a
                from:
                  uri: kamelet:x
                  parameters:
                    quiet: 100 # ms
                  steps:
                    - to: direct:intake.receive
            # of b
            - route:
                id: source.mail.b
                from: { uri: "kamelet:y", steps: [ { to: "direct:intake.receive" } ] }
            """;

    @Test
    void isWhatIsWrittenOfItFromItsFirstWordToItsLast() {
        assertThat(text(TWO, "source.mail.a"))
                .startsWith("route:")
                .contains("quiet: 100 # ms")
                .endsWith("- to: direct:intake.receive");
        assertThat(text(TWO, "source.mail.b"))
                .startsWith("route:")
                .endsWith("[ { to: \"direct:intake.receive\" } ] }");
    }

    @Test
    void ofAnotherRouteOrOfWhatCannotBeReadThereIsNone() {
        assertThat(RouteSection.of(TWO, "source.mail.c")).isEmpty();
        assertThat(RouteSection.of("- route:\n    id: [", "source.mail.a")).isEmpty();
        assertThat(RouteSection.of("", "source.mail.a")).isEmpty();
    }

    @Test
    void takesThePlaceOfAnEarlierOneAndLeavesEverythingElseAsItIs() {
        String now =
                TWO.replace("quiet: 100", "quiet: 150").replace("kamelet:y", "kamelet:changed");

        String back = section(now, "source.mail.a").replacedBy(section(TWO, "source.mail.a"));

        assertThat(back).isEqualTo(TWO.replace("kamelet:y", "kamelet:changed"));
    }

    @Test
    void standsAsDeepAsWhatItReplaces() {
        String deeper = ("\n" + TWO).replace("\n", "\n    ").stripTrailing() + "\n";

        String there = section(deeper, "source.mail.a").replacedBy(section(TWO, "source.mail.a"));
        String back = section(TWO, "source.mail.a").replacedBy(section(deeper, "source.mail.a"));

        assertThat(there).isEqualTo(deeper);
        assertThat(back).isEqualTo(TWO);
    }

    @Test
    void isAloneWhereNoOtherStands() {
        assertThat(section(TWO, "source.mail.a").alone()).isFalse();
        assertThat(section("- route: { id: source.mail.a }", "source.mail.a").alone()).isTrue();
    }

    private static RouteSection section(String text, String id) {
        return RouteSection.of(text, id).orElseThrow();
    }

    private static String text(String text, String id) {
        return section(text, id).text();
    }
}
