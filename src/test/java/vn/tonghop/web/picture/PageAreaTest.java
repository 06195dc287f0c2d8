package vn.tonghop.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tonghop.report.Box;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.web.model.BadQuery;

class PageAreaTest {

    private static final Box AREA = new Box(0.25, 0.5, 0.75, 0.53125);

    @ParameterizedTest
    @CsvSource({
        "page, 0, 0, 0, 1, 1",
        "page, -1, 0, 0, 1, 1",
        "l, 1, -0.1, 0, 1, 1",
        "l, 1, NaN, 0, 1, 1",
        "t, 1, 0, 1.01, 1, 1",
        "r, 1, 0.5, 0, 0.4, 1",
        "r, 1, 0, 0, Infinity, 1",
        "b, 1, 0, 0.5, 1, 0.4",
        "b, 1, 0, 0, 1, NaN",
    })
    void aParameterThatCannotBeUsedIsNamed(
            String name, int page, double l, double t, double r, double b) {
        assertThatThrownBy(() -> PageArea.asked(null, page, l, t, r, b))
                .isInstanceOfSatisfying(
                        BadQuery.class, e -> assertThat(e.parameter()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({"1001, 'x'", "1, '\0'"})
    void aNameThatNoAnnexCanHaveIsTurnedAway(int times, String letter) {
        assertThatThrownBy(() -> PageArea.asked(letter.repeat(times), 1, 0, 0, 1, 1))
                .isInstanceOfSatisfying(
                        BadQuery.class, e -> assertThat(e.parameter()).isEqualTo("file"));
    }

    @Test
    void theWholePageMayBeAskedFor() {
        assertThat(PageArea.asked("", 3, 0, 0, 1, 1))
                .isEqualTo(new PageArea(null, 3, new Box(0, 0, 1, 1)));
    }

    @Test
    void anAddressAsksForItsAreaWhateverTheAnnexIsCalled() {
        var name = "Phụ lục & {1} #2 +50%.zip/biểu \"a\".pdf";
        var query = new PageArea(name, 2, new Box(0.00001, 0.5, 0.75, 0.53125)).query();

        assertThat(query)
                .startsWith("?file=Ph%E1%BB%A5%20l%E1%BB%A5c%20%26%20")
                .doesNotContain("\"");
        assertThat(query).endsWith("&page=2&l=0.0000&t=0.5000&r=0.7500&b=0.5313");
        var file =
                UriComponentsBuilder.fromUriString("/x" + query)
                        .build(true)
                        .getQueryParams()
                        .getFirst("file");
        assertThat(java.net.URLDecoder.decode(file, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(name);
    }

    @Test
    void whatStandsBesideItAndALineAboveAndBelowAreSeenToo() {
        var seen = new PageArea(null, 1, AREA).withMargin();
        assertThat(seen.left()).isBetween(0.16, 0.18);
        assertThat(seen.right()).isBetween(0.82, 0.84);
        assertThat(seen.top()).isBetween(0.475, 0.485);
        assertThat(seen.bottom()).isBetween(0.545, 0.555);
        assertThat(new PageArea(null, 1, new Box(0, 0, 1, 1)).withMargin())
                .isEqualTo(new Box(0, 0, 1, 1));
    }

    @Test
    void onlyWhatWasReadFromAPictureHasAnArea() {
        assertThat(PageArea.of((Evidence) null)).isNull();
        assertThat(PageArea.of(Evidence.inText(1, 2, "5 hồ sơ"))).isNull();
        assertThat(PageArea.of(Evidence.inSheet("S", "A1", "5").at(AREA))).isNull();
        assertThat(PageArea.of(Evidence.inText(1, 2, "5 hồ sơ").at(AREA).in("b.pdf")))
                .isEqualTo(new PageArea("b.pdf", 1, AREA));
        assertThat(PageArea.of(Claim.of("7/BC", "Số: 7/BC", 2, 3, 0.9).at(AREA)))
                .isEqualTo(new PageArea(null, 2, AREA));
        assertThat(PageArea.of(Claim.unknown("…/BC", "không đọc được"))).isNull();
    }
}
