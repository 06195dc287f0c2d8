package vn.tonghop.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "../../etc/passwd|passwd",
                "C:\\a\\b.docx|b.docx",
                "a\u0000b\u202Egpj.exe|abgpj.exe",
                "..|none",
                "/|none",
                "a<b>:c?.pdf|a_b__c_.pdf",
            })
    void aNameFromOutsideIsHarmless(String raw, String safe) {
        assertThat(SafeName.of(raw, "none")).isEqualTo(safe);
    }

    @Test
    void aLongNameIsShortenedBetweenCharactersAndKeepsItsExtension() {
        String name = SafeName.of("Báo cáo ế".repeat(100) + ".docx", "none");

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
        assertThat(name).endsWith(".docx").doesNotContain("\uFFFD");
    }

    @Test
    void withoutANameThereIsAnother() {
        assertThat(SafeName.of(null, "part-1.pdf")).isEqualTo("part-1.pdf");
    }
}
