package vn.tonghop.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.routes.block.Placeholder;

/** Sentences of others about a file, with the names of its placeholders. */
class StandsForTest {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "PW",
                    "Top5ecret $1/Wert",
                    "HOST",
                    "mail.vn",
                    "DIR",
                    "/srv/in",
                    "A",
                    "in",
                    "B",
                    "host");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no file mail.vn here | no file {{env:HOST}} here",
                "no file MAIL.VN | no file {{env:HOST}}",
                "ftp://mail.vn/Top5ecret%20%241%2FWert?x | ftp://{{env:HOST}}/{{env:PW}}?x",
                "Top5ecret+%241%2fWert: Top5ecret $1/Wert | {{env:PW}}: {{env:PW}}",
                "'/srv/in/x' cannot be read in it | '{{env:DIR}}/x' cannot be read in it",
                "not a port: seven | not a port: {{env:UNSET}}",
                "seventeen of seven | seventeen of {{env:UNSET}}",
            })
    void aValueIsNamedByItsPlaceholder(String sentence, String shown) {
        var standsFor = new StandsFor();
        Placeholder.in(
                        "{{env:PW}}{{HOST}}{{env:DIR}}{{env:A}}{{env:B}}{{env:UNSET:seven}}{{env:NO}}")
                .forEach(placeholder -> standsFor.add(placeholder, SETTINGS::get));

        assertThat(standsFor.unsaid(sentence)).isEqualTo(shown);
    }
}
