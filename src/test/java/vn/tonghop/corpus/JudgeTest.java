package vn.tonghop.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Indicator;

/** The scorer itself: what is right counts, what is wrong counts against, and nothing else. */
class JudgeTest {

    private final Tally tally = new Tally();
    private final List<String> faults = new ArrayList<>();

    @Test
    void aFigureIsFoundByItsValueAndItsIdIsCountedApart() {
        judge(List.of(wanted("portal_posts", "500")), got("portal_visits", "500"));

        assertThat(tally.ratio("figures.found", "figures")).isEqualTo("1.000 (1/1)");
        assertThat(tally.of("figures.id")).isZero();
        assertThat(tally.of("figures.invented")).isZero();
    }

    @Test
    void aFigureNobodyWroteIsInvented() {
        judge(List.of(wanted("portal_posts", "500")), got("portal_posts", "5000"));

        assertThat(tally.ratio("figures.found", "figures")).isEqualTo("0.000 (0/1)");
        assertThat(tally.of("figures.invented")).isEqualTo(1);
        assertThat(faults).hasSize(2);
    }

    @Test
    void theSameFigureSaidTwiceIsNoInvention() {
        judge(
                List.of(wanted("portal_posts", "500")),
                got("portal_posts", "500"),
                got("portal_posts", "500.0"));

        assertThat(tally.of("figures.found")).isEqualTo(1);
        assertThat(tally.of("figures.invented")).isZero();
    }

    @Test
    void aFigureTheCatalogueDoesNotKnowIsFree() {
        judge(List.of(), got(null, "28"));

        assertThat(tally.of("figures.invented")).isZero();
    }

    @Test
    void aFigureThatRecognitionDestroyedIsNotAskedFor() {
        var figures = List.of(wanted("portal_posts", "500"));

        new FigureJudge(tally, faults).judge(figures, Survival.in("đăng SOO tin"), List.of());

        assertThat(tally.of("figures")).isZero();
        assertThat(tally.of("figures.lost")).isEqualTo(1);
    }

    @Test
    void aResultWithoutAnIdIsListedUnderWhateverWords() {
        var judge = new FigureJudge(tally, faults);
        judge.others(
                List.of(wanted(null, "141"), wanted(null, "25")),
                Survival.WHOLE,
                List.of(got(null, "141"), got("portal_posts", "12")));

        assertThat(tally.ratio("others.listed", "others")).isEqualTo("0.500 (1/2)");
        assertThat(faults).singleElement().asString().contains("25");
    }

    @Test
    void theNumberOfADocumentSurvivesOnlyBesideItsSymbol() {
        var page = Survival.in("Sb: 7919 /BC-UBND Thap Muoi, ngay 17 thang 11 nam 2023");

        assertThat(page.hasNumber("7919/BC-UBND")).isTrue();
        assertThat(page.hasNumber("919/BC-UBND")).isFalse();
        assertThat(page.hasNumber("2023/BC-UBND")).isFalse();
        assertThat(Survival.in("S6: 318/BC-UBND").hasNumber("318/BC-UBND")).isTrue();
        assertThat(page.hasDay(LocalDate.of(2023, 11, 17))).isTrue();
        assertThat(page.hasDay(LocalDate.of(2023, 11, 7))).isFalse();
    }

    @Test
    void marksAndAbbreviationsMakeNoOtherName() {
        assertThat(Likeness.of("UBND huyện Tháp Mười", "Uy ban nhan dan huyen Thap Muoi"))
                .isEqualTo(1);
        assertThat(Likeness.of("Ủy ban nhân dân xã Tân Hưng", "Ủy ban nhân dân huyện Long Phú"))
                .isLessThan(0.8);
        assertThat(Likeness.within("đường truyền chập chờn", "Do duong truyen chap chon nen"))
                .isEqualTo(1);
    }

    @Test
    void aFindingOfAKindNobodyPlannedIsAFalseAlarm() {
        assertThat(PlannedErrors.falseAlarms(List.of(), List.of("VAL-001", "VAL-050")))
                .containsExactly("VAL-001");
        assertThat(PlannedErrors.falseAlarms(List.of("ratio-wrong"), List.of("VAL-001"))).isEmpty();
        assertThat(PlannedErrors.isFound("form-identity", List.of("VAL-014"))).isTrue();
        assertThat(PlannedErrors.isFound("form-identity", List.of("VAL-001"))).isFalse();
    }

    @Test
    void aMergedCellBeginsOnce() {
        var table = (Block.Table) Markup.parse("| A | B | < |\n| ^ | b | c |").get(0);

        assertThat(table.columns(0, 1)).isEqualTo(2);
        assertThat(table.rows(0, 0)).isEqualTo(2);
        assertThat(table.begins(1, 0)).isFalse();
        assertThat(table.begins(1, 1)).isTrue();
    }

    private void judge(List<Truth.Figure> wanted, Indicator... got) {
        new FigureJudge(tally, faults).judge(wanted, Survival.WHOLE, Arrays.asList(got));
    }

    private static Truth.Figure wanted(String id, String value) {
        return new Truth.Figure(
                id,
                null,
                null,
                new BigDecimal(value),
                null,
                null,
                null,
                "đăng " + value + " tin",
                false);
    }

    private static Indicator got(String id, String value) {
        return new Indicator(
                id,
                "…",
                new BigDecimal(value),
                null,
                null,
                null,
                null,
                null,
                Evidence.inText(1, 1, "đăng " + value + " tin"),
                1);
    }
}
