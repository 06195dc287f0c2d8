package vn.tonghop.normalisation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Period;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Severity;

/**
 * A form that came inside the same file as a report and is another report: of another unit, or of
 * another time. Its figures are not the letter's.
 */
final class ForeignAnnex {

    private static final int MONTH = 31;

    private final FormHeader formHeaders;

    ForeignAnnex(FormHeader formHeaders) {
        this.formHeaders = formHeaders;
    }

    /** Why the form is not part of this report; empty when it is. */
    Optional<Finding> finding(
            FormReader.Filled form, HeaderReader.Head head, Period ofText, Context context) {
        Optional<String> file =
                form.indicators().stream()
                        .map(i -> i.evidence().file())
                        .filter(Objects::nonNull)
                        .findFirst();
        boolean letter =
                head.header().kind().isKnown()
                        || head.header().number().isKnown()
                        || head.header().number().raw() != null;
        if (file.isEmpty() || !letter) {
            return Optional.empty();
        }
        ReportingUnit unit = formHeaders.reporter(form, context);
        boolean otherUnit =
                unit.isDecided()
                        && head.unit().isDecided()
                        && !unit.code().equals(head.unit().code());
        Period period = FormHead.of(form).period();
        boolean otherTime = !mayBeTheSame(period, ofText);
        return otherUnit || otherTime
                ? Optional.of(
                        Words.finding(
                                "NORM-050",
                                Severity.ERROR,
                                null,
                                file.get(),
                                otherUnit ? unit.name() : String.valueOf(head.unit().name()),
                                period.label() == null ? "?" : period.label()))
                : Optional.empty();
    }

    /**
     * Whether two periods may be the same: "tháng 11" is counted from the 1st or from the 15th of
     * the month before. Unknown days contradict nothing.
     */
    static boolean mayBeTheSame(Period one, Period other) {
        if (one.to() == null || other.to() == null) {
            return true;
        }
        boolean begin =
                one.from() == null
                        || other.from() == null
                        || Math.abs(ChronoUnit.DAYS.between(one.from(), other.from())) <= MONTH;
        return begin && YearMonth.from(one.to()).equals(YearMonth.from(other.to()));
    }

    /** The report without what came with it. */
    static Readout.Read alone(Readout.Read read) {
        return new Readout.Read(
                read.mediaType(), read.pages(), read.sheets(), List.of(), read.problems());
    }
}
