package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private final ObjectMapper json =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void namesAreSortedAndWhiteSpaceIsGone() throws Exception {
        assertThat(canonical("{ \"b\": [ 1, {}, [] ], \"a\": null, \"ă\": true }"))
                .isEqualTo("{\"a\":null,\"b\":[1,{},[]],\"ă\":true}");
    }

    @Test
    void numbersArePlainAndExact() throws Exception {
        assertThat(canonical("[1.50, 2E+3, 0.00, -7, 74000000000, 12345678901234567890.10]"))
                .isEqualTo("[1.5,2000,0,-7,74000000000,12345678901234567890.1]");
    }

    @Test
    void onlyWhatMustBeEscapedIsAndVietnameseStaysAsItIs() throws Exception {
        assertThat(canonical("\"Đồng Tháp \\u0022\\u005c\\u000a\\u0001\\/\""))
                .isEqualTo("\"Đồng Tháp \\\"\\\\\\n\\u0001/\"");
    }

    @Test
    void theDigestIsOfTheUtf8Bytes() {
        assertThat(CanonicalJson.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private String canonical(String text) throws Exception {
        return CanonicalJson.write(json.readTree(text));
    }
}
