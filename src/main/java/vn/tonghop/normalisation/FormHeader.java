package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Header;
import vn.tonghop.report.ReportingUnit;

/** Completes a header from the head of a form: a workbook often has no other. */
final class FormHeader {

    private final UnitReader units;

    FormHeader(UnitReader units) {
        this.units = units;
    }

    HeaderReader.Head completed(HeaderReader.Head head, FormReader.Filled filled, Context context) {
        FormHead form = FormHead.of(filled);
        Header old = head.header();
        LocalDate on = day(form, context);
        Claim<String> issuer = old.issuer();
        ReportingUnit unit = head.unit();
        UnitName named = head.issuingUnit();
        if (!issuer.isKnown() && form.reporter() != null) {
            List<IssuerReader.Body> bodies = List.of(body(form));
            IssuerReader.Body body = bodies.get(0);
            UnitReader.Meaning meaning =
                    body.unit() == null
                            ? null
                            : units.meaningOf(
                                    body.unit(), form.text(), null, on, context.senderUnit());
            String spelled =
                    meaning == null || meaning.units().isEmpty() ? null : meaning.spelled();
            issuer =
                    Claim.of(
                            IssuerReader.spell(body, spelled, form.text().marked()),
                            form.reporter(),
                            null,
                            null,
                            0.9);
            unit = meaning == null ? ReportingUnit.UNKNOWN : units.reporting(meaning);
            named = body.unit();
        }
        Header header =
                old.withHead(
                        issuer,
                        old.date().isKnown() || form.day() == null
                                ? old.date()
                                : Claim.of(form.day(), null, null, null, 0.9),
                        old.addressee().isKnown() || form.receiver() == null
                                ? old.addressee()
                                : Claim.of(form.receiver(), form.receiver(), null, null, 0.9));
        return new HeaderReader.Head(
                header, head.zone(), head.bodyStart(), head.foot(), unit, named);
    }

    /** The unit that the form's head says it is from; unknown when it says none. */
    ReportingUnit reporter(FormReader.Filled filled, Context context) {
        FormHead form = FormHead.of(filled);
        IssuerReader.Body body = form.reporter() == null ? null : body(form);
        return body == null || body.unit() == null
                ? ReportingUnit.UNKNOWN
                : units.reporting(
                        units.meaningOf(
                                body.unit(),
                                form.text(),
                                null,
                                day(form, context),
                                context.senderUnit()));
    }

    /** The day the unit's name is of: when it was signed, else when the period ended. */
    private static LocalDate day(FormHead form, Context context) {
        if (form.day() != null) {
            return form.day();
        }
        return form.period().to() != null ? form.period().to() : context.receivedOn();
    }

    /** "UBND huyện Tháp Mười", and only "Huyện Tháp Mười" too. */
    private static IssuerReader.Body body(FormHead form) {
        Row row = Row.of(1, null, form.reporter());
        IssuerReader.Body body = IssuerReader.body(form.reporter(), row, form.text().marked());
        if (body.unit() == null && UnitName.of(form.reporter()).isPresent()) {
            return new IssuerReader.Body(
                    form.reporter(), "Ủy ban nhân dân", UnitName.of(form.reporter()).get(), row);
        }
        return body;
    }
}
