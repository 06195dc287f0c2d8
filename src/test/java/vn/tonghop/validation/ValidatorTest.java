package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.ReportingUnit.Candidate;
import vn.tonghop.report.Severity;
import vn.tonghop.unit.UnitFiles;

class ValidatorTest {

    private static final Facts ON_TIME =
            new Facts(
                    "vanphong@thapmuoi.dongthap.example.vn",
                    "872",
                    Instant.parse("2023-11-20T09:55:00Z"));

    private final Path config = Path.of("config");
    private final vn.tonghop.unit.Units units = UnitFiles.load(config);
    private final Validator validator = new Validator(CatalogueFiles.load(config, units), units);

    @Test
    void aFormWhoseSumsHoldIsAccepted() {
        var judged = validator.judge(goodForm().build(), ON_TIME);

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aTotalThatIsNotTheSumOfItsPartsNamesTheCellAndTheTermsAndDoesNotCount() {
        var judged =
                validator.judge(
                        goodForm()
                                .build()
                                .judged(List.of(), Outcome.ACCEPTED)
                                .withUnit(unit("872")),
                        ON_TIME);
        assertThat(judged.outcome()).isEqualTo(Outcome.ACCEPTED);

        var wrong =
                validator.judge(
                        ReportDraft.form()
                                .figure("dossiers_received", "1915")
                                .figure("dossiers_online", "1742")
                                .figure("dossiers_direct_postal", "163")
                                .figure("dossiers_carried_over", "0")
                                .build(),
                        ON_TIME);

        assertThat(wrong.outcome()).isEqualTo(Outcome.REVIEW);
        var finding = only(wrong, "VAL-014");
        assertThat(finding.message()).contains("1.915", "1.742", "163", "1.905", "C9");
        assertThat(finding.messageEn()).contains("1.915", "1.905", "corrected copy");
        assertThat(finding.evidence().cell()).isEqualTo("C9");
    }

    @Test
    void whatATextSaysCameInHasBeenResolvedOrIsInProgress() {
        var wrong = validator.judge(balance("105").build(), ON_TIME);

        assertThat(only(wrong, "VAL-014").messageEn()).contains("The text", "3.412", "3.402");
        assertThat(wrong.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(validator.judge(balance("115").build(), ON_TIME).findings())
                .noneMatch(f -> f.code().equals("VAL-014"));
        assertThat(
                        validator
                                .judge(
                                        balance("105").figure("từ chối tiếp nhận", "10").build(),
                                        ON_TIME)
                                .findings())
                .as("ten were refused")
                .noneMatch(f -> f.code().equals("VAL-014"));
    }

    private static ReportDraft balance(String inProgress) {
        return ReportDraft.text("Kết quả quý IV")
                .figure("dossiers_carried_over", "126")
                .figure("dossiers_received_in_period", "3286")
                .figure("dossiers_resolved", "3297")
                .figure("dossiers_in_progress", inProgress);
    }

    @Test
    void aTotalRowThatIsNotTheSumOfItsRowsIsFound() {
        var judged =
                validator.judge(
                        ReportDraft.form()
                                .row("Hộ tịch", "dossiers_received", "10")
                                .row("Đất đai", "dossiers_received", "20")
                                .figure("dossiers_received", "31")
                                .build(),
                        ON_TIME);

        assertThat(only(judged, "VAL-015").message()).contains("31", "2 dòng", "30");
        assertThat(judged.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aRateMayBeRoundedOrCutAtItsLastDigit() {
        assertThat(codes(rate("71.83", "24060", "33494"))).doesNotContain("VAL-001");
        assertThat(codes(rate("71.84", "24060", "33494"))).doesNotContain("VAL-001");
        assertThat(codes(rate("71.8", "24060", "33494"))).doesNotContain("VAL-001");
        assertThat(codes(rate("100", "22", "22"))).doesNotContain("VAL-001");
    }

    @Test
    void aRateThatItsOwnFiguresContradictDoesNotCount() {
        var judged = rate("78.13", "24060", "33494");

        var finding = only(judged, "VAL-001");
        assertThat(finding.message()).contains("78,13", "24.060", "33.494", "71,83", "dòng 49");
        assertThat(judged.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aRateIsHeldAgainstItsCountsAlsoWhenTheyStandElsewhere() {
        var judged =
                validator.judge(
                        ReportDraft.text("tuyên truyền về dịch vụ công trực tuyến")
                                .figure("dossiers_online", "50")
                                .figure("dossiers_total", "200")
                                .rate("online_rate", "30", null, null)
                                .build(),
                        Facts.NONE);

        assertThat(codes(judged)).contains("VAL-001");
    }

    @Test
    void aRateOfWhatArrivedInThePeriodLeavesOutWhatWasCarriedOver() {
        var report =
                ReportDraft.text("dịch vụ công")
                        .figure("dossiers_online", "2939")
                        .figure("dossiers_received", "3127")
                        .figure("dossiers_carried_over", "84")
                        .rate("online_rate", "96.58", null, null);

        assertThat(codes(validator.judge(report.build(), Facts.NONE))).doesNotContain("VAL-001");
    }

    @Test
    void aRateIsHeldAgainstWhatOfficesWriteForItsWholeToo() {
        var wrong =
                ReportDraft.text("dịch vụ công")
                        .figure("dossiers_online", "450000")
                        .figure("dossiers_received_in_period", "600000")
                        .rate("online_rate", "85", null, null);
        var right =
                ReportDraft.text("dịch vụ công")
                        .figure("dossiers_online", "450000")
                        .figure("dossiers_received", "610000")
                        .figure("dossiers_received_in_period", "600000")
                        .rate("online_rate", "75", null, null);

        assertThat(codes(validator.judge(wrong.build(), Facts.NONE))).contains("VAL-001");
        assertThat(codes(validator.judge(right.build(), Facts.NONE))).doesNotContain("VAL-001");
    }

    @Test
    void aRateThatSaysAboutIsNotHeldToTheDigit() {
        var judged =
                validator.judge(
                        ReportDraft.text("tuyên truyền về dịch vụ công trực tuyến")
                                .rate("online_rate", "70", "24060", "33494", Qualifier.APPROX, "")
                                .build(),
                        Facts.NONE);

        assertThat(codes(judged)).doesNotContain("VAL-001");
    }

    @Test
    void morePartsThanTheWholeAreImpossible() {
        assertThat(codes(rate("120", "24", "20"))).contains("VAL-002");
    }

    @Test
    void aChangeInPointsIsTheDifferenceOfTheRates() {
        var right = change("37.96");
        var wrong = change("73.96");

        assertThat(codes(right)).doesNotContain("VAL-003");
        assertThat(only(wrong, "VAL-003").message()).contains("73,96", "37,96");
    }

    @Test
    void aMissingPartThatWasAskedForIsSaidAndTheReportCounts() {
        var judged =
                validator.judge(
                        ReportDraft.text("tuyên truyền về dịch vụ công trực tuyến")
                                .figure("broadcast_news", "33")
                                .withSections("Đã phát 33 tin", "Thiếu kinh phí", null)
                                .build(),
                        new Facts("baocao@dongthap.example.vn", "87", ON_TIME.receivedAt()));

        assertThat(only(judged, "VAL-020").message()).contains("đề xuất", "5443/BTTTT-CĐSQG");
        assertThat(judged.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aDocumentDatedBeforeItsPeriodEndsIsNoticed() {
        var judged = validator.judge(goodForm().dated(LocalDate.of(2023, 11, 10)).build(), ON_TIME);

        assertThat(only(judged, "VAL-030").message()).contains("10/11/2023", "14/11/2023");
    }

    @Test
    void aDocumentFromTomorrowIsNoticed() {
        var judged = validator.judge(goodForm().dated(LocalDate.of(2023, 11, 21)).build(), ON_TIME);

        assertThat(codes(judged)).containsExactly("VAL-031");
    }

    @Test
    void aDecreeThatAnotherTookThePlaceOfIsNoticedFromThatDayOnAndTheReportCounts() {
        var before = ReportDraft.text("văn thư").dated(LocalDate.of(2020, 3, 4));
        var after = ReportDraft.text("văn thư").dated(LocalDate.of(2020, 3, 5));

        assertThat(codes(validator.judge(before.citing("110/2004/NĐ-CP").build(), Facts.NONE)))
                .doesNotContain("VAL-060");
        var judged = validator.judge(after.citing("110/2004/ND-CP").build(), Facts.NONE);
        assertThat(only(judged, "VAL-060").message()).contains("30/2020/NĐ-CP", "dòng 9");
        assertThat(only(judged, "VAL-060").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aCountYoungerThanItsDocumentIsNoticed() {
        var judged =
                validator.judge(
                        ReportDraft.text("hoạt động trang thông tin điện tử")
                                .dated(LocalDate.of(2023, 12, 15))
                                .rate(
                                        "x",
                                        "5",
                                        null,
                                        null,
                                        null,
                                        "truy cập đến ngày 21/12/2023 trên 60.000")
                                .build(),
                        Facts.NONE);

        assertThat(only(judged, "VAL-032").message()).contains("21/12/2023", "15/12/2023");
    }

    @Test
    void anUnknownSenderDoesNotCount() {
        var judged =
                validator.judge(
                        goodForm().build(),
                        new Facts("ai-do@example.com", null, ON_TIME.receivedAt()));

        assertThat(only(judged, "VAL-041").message()).contains("ai-do@example.com");
        assertThat(judged.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aSenderMaySpeakForTheUnitsBelowItAndForNobodyElse() {
        var superior = new Facts("baocao@dongthap.example.vn", "87", ON_TIME.receivedAt());
        var neighbour =
                new Facts("vanphong@sadec.dongthap.example.vn", "867", ON_TIME.receivedAt());

        assertThat(validator.judge(goodForm().build(), superior).outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(codes(validator.judge(goodForm().build(), neighbour))).contains("VAL-042");
    }

    @Test
    void anAmbiguousUnitIsSaidWithItsCandidates() {
        var ambiguous =
                new ReportingUnit(
                        null,
                        null,
                        null,
                        List.of(
                                new Candidate(
                                        "10621",
                                        null,
                                        "Xã Quốc Tuấn",
                                        "Xã Quốc Tuấn, Huyện Nam Sách"),
                                new Candidate(
                                        "11650",
                                        null,
                                        "Xã Quốc Tuấn",
                                        "Xã Quốc Tuấn, Huyện An Lão")));

        var judged = validator.judge(goodForm().of(ambiguous).build(), Facts.NONE);

        assertThat(only(judged, "VAL-043").message()).contains("2 đơn vị", "Nam Sách", "An Lão");
        assertThat(judged.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aReportAfterTheDeadlineIsLateAndCounts() {
        var late = new Facts(ON_TIME.sender(), "872", Instant.parse("2023-11-20T17:00:00Z"));

        var judged = validator.judge(goodForm().build(), late);

        assertThat(codes(judged)).containsExactly("VAL-052");
        assertThat(judged.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theLastMomentOfTheDeadlineIsOnTime() {
        var justInTime = new Facts(ON_TIME.sender(), "872", Instant.parse("2023-11-20T16:59:59Z"));

        assertThat(codes(validator.judge(goodForm().build(), justInTime))).isEmpty();
    }

    @Test
    void aReportOfAUnitThatIsNotAskedIsKeptAndSaid() {
        var other = goodForm().of(unit("51")).build();

        assertThat(codes(validator.judge(other, Facts.NONE))).containsExactly("VAL-051");
    }

    @Test
    void whatNobodyAskedForIsKeptAndSaid() {
        var judged =
                validator.judge(ReportDraft.text("Kết quả trồng cây đầu năm").build(), Facts.NONE);

        assertThat(codes(judged)).containsExactly("VAL-050");
        assertThat(judged.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void valuesFarApartAreTwoThingsOfWhichNoneCounts() {
        var judged =
                validator.judge(
                        ReportDraft.text("Kết quả trồng cây đầu năm")
                                .figure("dossiers_received", "6214")
                                .figure("dossiers_received", "512")
                                .build(),
                        Facts.NONE);

        assertThat(codes(judged)).contains("VAL-072").doesNotContain("VAL-070");
        assertThat(judged.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void twoValuesForOneIndicatorContradictEachOther() {
        var judged =
                validator.judge(goodForm().figure("dossiers_resolved_late", "9").build(), ON_TIME);

        assertThat(codes(judged)).contains("VAL-070");
        assertThat(judged.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void anIllegibleFigureDoesNotCountUnseen() {
        var judged =
                validator.judge(
                        ReportDraft.text("tuyên truyền về dịch vụ công trực tuyến")
                                .unsure("broadcast_news", "33", 0.4)
                                .build(),
                        Facts.NONE);

        assertThat(codes(judged)).contains("VAL-071");
        assertThat(judged.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void requestsAndWhatIsNoReportAreNotJudged() {
        for (var outcome : List.of(Outcome.REQUEST, Outcome.NOT_A_REPORT)) {
            var judged =
                    validator.judge(
                            ReportDraft.form()
                                    .figure("dossiers_received", "5")
                                    .figure("dossiers_online", "1")
                                    .figure("dossiers_direct_postal", "1")
                                    .figure("dossiers_carried_over", "1")
                                    .as(outcome)
                                    .build(),
                            ON_TIME);

            assertThat(judged.outcome()).isEqualTo(outcome);
            assertThat(judged.findings()).isEmpty();
        }
    }

    private Report rate(String value, String part, String whole) {
        return validator.judge(
                ReportDraft.text("tuyên truyền về dịch vụ công trực tuyến")
                        .rate("online_rate", value, part, whole)
                        .build(),
                Facts.NONE);
    }

    private Report change(String points) {
        return validator.judge(
                ReportDraft.text("tuyên truyền về dịch vụ công trực tuyến")
                        .rate("online_rate", "71.83", null, null)
                        .rate("online_rate_prev", "33.87", null, null)
                        .figure("online_rate_change", points)
                        .build(),
                Facts.NONE);
    }

    private static ReportDraft goodForm() {
        return ReportDraft.form()
                .figure("dossiers_received", "1915")
                .figure("dossiers_online", "1742")
                .figure("dossiers_direct_postal", "163")
                .figure("dossiers_carried_over", "10")
                .figure("dossiers_resolved", "1900")
                .figure("dossiers_resolved_early", "1800")
                .figure("dossiers_resolved_on_time", "98")
                .figure("dossiers_resolved_late", "2")
                .figure("dossiers_in_progress", "15")
                .figure("dossiers_in_progress_in_time", "15")
                .figure("dossiers_in_progress_late", "0");
    }

    private ReportingUnit unit(String code) {
        var u = units.find(code, LocalDate.of(2023, 11, 20)).orElseThrow();
        return new ReportingUnit(u.code(), u.validFrom(), u.name(), List.of());
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Finding only(Report report, String code) {
        assertThat(codes(report)).containsOnlyOnce(code);
        return report.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
