package vn.tonghop.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.Reference;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Source;

/** A report under construction, for tests: invented figures of a real district. */
final class ReportDraft {

    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private ReportingUnit unit = new ReportingUnit("872", null, "Huyện Tháp Mười", List.of());
    private LocalDate date = LocalDate.of(2023, 11, 20);
    private Period period =
            new Period(LocalDate.of(2023, 10, 15), LocalDate.of(2023, 11, 14), "tháng 11/2023");
    private String form = "II.06a";
    private String subject = "Báo cáo tháng 11";
    private Outcome outcome = Outcome.ACCEPTED;
    private Sections sections = Sections.none("a form has no sections");

    static ReportDraft form() {
        return new ReportDraft();
    }

    static ReportDraft text(String subject) {
        var draft = new ReportDraft();
        draft.form = null;
        draft.subject = subject;
        draft.unit = new ReportingUnit("87", null, "Tỉnh Đồng Tháp", List.of());
        draft.period = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), "năm 2023");
        return draft;
    }

    ReportDraft figure(String id, String value) {
        return row(null, id, value);
    }

    ReportDraft row(String breakdown, String id, String value) {
        indicators.add(
                new Indicator(
                        id,
                        id,
                        new BigDecimal(value),
                        "hồ sơ",
                        null,
                        null,
                        null,
                        breakdown,
                        Evidence.inSheet("Biểu", "C" + (9 + indicators.size()), value),
                        1));
        return this;
    }

    ReportDraft rate(String id, String value, String part, String whole) {
        return rate(id, value, part, whole, null, "đạt tỷ lệ " + value);
    }

    ReportDraft rate(
            String id, String value, String part, String whole, Qualifier qualifier, String text) {
        indicators.add(
                new Indicator(
                        id,
                        "tỷ lệ",
                        new BigDecimal(value),
                        "%",
                        qualifier,
                        part == null ? null : new BigDecimal(part),
                        whole == null ? null : new BigDecimal(whole),
                        null,
                        Evidence.inText(1, 49, text),
                        1));
        return this;
    }

    ReportDraft unsure(String id, String value, double confidence) {
        indicators.add(
                new Indicator(
                        id,
                        id,
                        new BigDecimal(value),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Evidence.inText(1, 7, value),
                        confidence));
        return this;
    }

    ReportDraft of(ReportingUnit newUnit) {
        unit = newUnit;
        return this;
    }

    ReportDraft citing(String number) {
        references.add(new Reference(number, null, null, null, Evidence.inText(1, 9, number)));
        return this;
    }

    ReportDraft dated(LocalDate newDate) {
        date = newDate;
        return this;
    }

    ReportDraft withSections(String currentState, String difficulties, String proposals) {
        sections = new Sections(section(currentState), section(difficulties), section(proposals));
        return this;
    }

    ReportDraft as(Outcome newOutcome) {
        outcome = newOutcome;
        return this;
    }

    Report build() {
        var none = Claim.<String>unknown(null, "not in this test");
        return new Report(
                new Source("bao-cao.xlsx", "0".repeat(64), "text/plain"),
                new Header(
                        none,
                        none,
                        none,
                        none,
                        none,
                        date == null
                                ? Claim.unknown(null, "not read")
                                : Claim.of(date, null, 1, 4, 1),
                        Claim.of(subject, subject, 1, 7, 1),
                        none,
                        Claim.unknown(null, "none"),
                        null,
                        none),
                unit,
                period,
                form,
                indicators,
                sections,
                references,
                List.of(),
                List.of(),
                outcome);
    }

    private static Section section(String text) {
        return text == null ? Section.missing("not there") : Section.of(text, null, 1, 10, 1);
    }
}
