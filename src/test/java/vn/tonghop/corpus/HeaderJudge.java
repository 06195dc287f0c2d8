package vn.tonghop.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;

/** Counts each field of the header as right, wrong (a value that is not so) or unknown. */
final class HeaderJudge {

    static final List<String> FIELDS =
            List.of(
                    "number",
                    "kind",
                    "issuer",
                    "parent",
                    "place",
                    "date",
                    "subject",
                    "addressee",
                    "deadline",
                    "signer",
                    "period");

    private final Truth truth;
    private final Survival survival;
    private boolean readable;
    private final Tally tally;
    private final List<String> faults;

    HeaderJudge(Truth truth, Survival survival, Tally tally, List<String> faults) {
        this.truth = truth;
        this.survival = survival;
        this.tally = tally;
        this.faults = faults;
    }

    void judge(Report report) {
        readable = report.outcome() != Outcome.UNREADABLE;
        var header = report.header();
        number(header.number());
        exact("kind", truth.kind(), header.kind());
        oneOf("issuer", truth.issuer(), truth.issuerAlso(), header.issuer(), 0.86);
        if (truth.parent() != null) {
            alike("parent", truth.parent(), header.parent(), 0.85);
        }
        if (truth.place() != null) {
            alike("place", truth.place(), header.place(), 0.75);
        }
        date(header.date());
        oneOf("subject", truth.subject(), truth.subjectAlso(), header.subject(), 0.8);
        alike("addressee", truth.addressee(), header.addressee(), 0.8);
        deadline(header.deadline(), header.deadlineExclusive());
        alike("signer", truth.signer(), header.signer(), 0.85);
        if (truth.period() != null) {
            period(report.period());
        }
    }

    private void number(Claim<String> claim) {
        boolean survives = survival.hasNumber(truth.number());
        boolean same = Likeness.tight(claim.value()).equals(Likeness.tight(truth.number()));
        if (!survives && !same && claim.isKnown() && survival.misreads(claim.value())) {
            tally.add("header.misread");
            return;
        }
        exact("number", survives || same ? truth.number() : null, claim);
    }

    private void exact(String field, String wanted, Claim<String> claim) {
        boolean right =
                claim.isKnown()
                        ? Likeness.tight(claim.value()).equals(Likeness.tight(wanted))
                        : wanted == null;
        count(field, right, claim.isKnown(), wanted, claim);
    }

    private void alike(String field, String wanted, Claim<String> claim, double least) {
        oneOf(field, wanted, List.of(), claim, least);
    }

    private void oneOf(
            String field, String wanted, List<String> also, Claim<String> claim, double least) {
        var names = new ArrayList<String>();
        names.add(wanted);
        names.addAll(also == null ? List.of() : also);
        boolean right =
                claim.isKnown()
                        ? wanted != null
                                && names.stream()
                                        .anyMatch(n -> Likeness.of(n, claim.value()) >= least)
                        : wanted == null || !survival.hasWords(wanted, least);
        count(field, right, claim.isKnown(), wanted, claim);
    }

    private void date(Claim<LocalDate> claim) {
        boolean right =
                Objects.equals(truth.date(), claim.value())
                        || !claim.isKnown() && !survival.hasDay(truth.date());
        count("date", right, claim.isKnown(), truth.date(), claim);
    }

    private void deadline(Claim<LocalDate> claim, Boolean exclusive) {
        boolean right =
                Objects.equals(truth.deadline(), claim.value())
                        && (truth.deadline() == null
                                || Objects.equals(truth.deadlineExclusive(), exclusive));
        // the day a plan or a notice sets its own offices may be told or not
        right |= !claim.isKnown() && !truth.kind().equals("CV");
        count("deadline", right, claim.isKnown(), truth.deadline(), claim);
    }

    private void period(Period got) {
        boolean known = got.from() != null || got.to() != null;
        boolean right =
                windows(truth.period()).stream()
                        .anyMatch(w -> w.from().equals(got.from()) && w.to().equals(got.to()));
        count("period", right, known, truth.period(), got);
    }

    /** The stated days; or, of a named period, the calendar's and those of the reporting rules. */
    static List<Period> windows(Truth.Time time) {
        if (time.from() != null) {
            return List.of(new Period(time.from(), time.to(), null));
        }
        int year = time.year();
        int first =
                switch (time.kind()) {
                    case month -> time.number();
                    case quarter -> 3 * time.number() - 2;
                    case half -> 6 * time.number() - 5;
                    case nine_months, year -> 1;
                };
        int months =
                switch (time.kind()) {
                    case month -> 1;
                    case quarter -> 3;
                    case half -> 6;
                    case nine_months -> 9;
                    case year -> 12;
                };
        LocalDate from = LocalDate.of(year, first, 1);
        LocalDate legal = from.minusMonths(1).withDayOfMonth(15);
        return List.of(
                new Period(from, from.plusMonths(months).minusDays(1), null),
                new Period(legal, legal.plusMonths(months).minusDays(1), null));
    }

    private void count(String field, boolean asIs, boolean known, Object wanted, Object got) {
        boolean right = readable && asIs;
        String outcome = right ? "right" : known ? "wrong" : "unknown";
        tally.add("header");
        tally.add("header." + outcome);
        tally.add("header." + field);
        tally.add("header." + field + "." + outcome);
        if (!right) {
            faults.add(
                    "header %s %s: expected %s | got %s"
                            .formatted(field, outcome, wanted, said(got)));
        }
    }

    private static String said(Object got) {
        if (got instanceof Claim<?> claim) {
            return claim.isKnown()
                    ? "%s (line %s: %s)".formatted(claim.value(), claim.line(), claim.raw())
                    : "unknown (%s; %s)".formatted(claim.raw(), claim.reason());
        }
        return String.valueOf(got);
    }
}
