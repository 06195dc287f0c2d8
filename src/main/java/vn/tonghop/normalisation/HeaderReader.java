package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Header;
import vn.tonghop.report.ReportingUnit;

/** Reads the head of a document and the unit that speaks in it. */
final class HeaderReader {

    private final UnitReader units;

    HeaderReader(UnitReader units) {
        this.units = units;
    }

    /**
     * @param bodyStart index of the first row after the subject
     * @param foot recipients and signature
     * @param unit the administrative unit of the issuing body; unknown for a ministry or department
     * @param issuingUnit its name as the head prints it, or null
     */
    record Head(
            Header header,
            HeaderZone zone,
            int bodyStart,
            Foot foot,
            ReportingUnit unit,
            UnitName issuingUnit) {}

    Head read(Manuscript text, Context context) {
        List<String> words = Symbol.wordsOf(text);
        HeaderZone zone = HeaderZone.of(text, words);
        LocalDate on =
                zone.issued() != null && zone.issued().about() != null
                        ? zone.issued().about()
                        : context.receivedOn();
        List<IssuerReader.Body> bodies = IssuerReader.bodies(zone.left(), text.marked());
        if (bodies.isEmpty()) {
            bodies = IssuerReader.inText(text);
        }
        IssuerReader.Body last = bodies.isEmpty() ? null : bodies.get(bodies.size() - 1);
        IssuerReader.Body above = bodies.size() < 2 ? null : bodies.get(bodies.size() - 2);
        UnitReader.Meaning meaning = meaning(last, text, zone, on, context);
        UnitReader.Meaning superior = meaning(above, text, zone, on, context);
        String parent =
                above == null ? null : IssuerReader.spell(above, spelled(superior), text.marked());
        String issuer =
                last == null ? null : IssuerReader.spell(last, spelled(meaning), text.marked());
        UnitReader.Meaning reporting =
                last != null && last.unit() != null && last.isPeoplesCommittee() ? meaning : null;
        if (last != null && above != null && IssuerReader.isGeneric(last)) {
            issuer = complete(issuer, parent);
            reporting = above.isPeoplesCommittee() && last.isPeoplesCommittee() ? superior : null;
        }
        SubjectReader.Subject subject = SubjectReader.read(text, zone);
        Foot foot = Foot.of(text, zone.isHead() ? subject.end() : 0);
        SignatureReader.Signature signature = SignatureReader.read(foot, text);
        Header header =
                new Header(
                        number(text, zone),
                        kind(text, zone),
                        claim(issuer, last, 0.9),
                        claim(parent, above, 0.9),
                        place(text, zone, meaning, superior),
                        date(text, zone),
                        subject.claim(),
                        AddresseeReader.read(text, zone),
                        Claim.unknown(null, Words.of("normalisation.not-asked")),
                        null,
                        signature.name(),
                        signature.mode(),
                        signature.title(),
                        RecipientsReader.read(foot, text.marked()));
        ReportingUnit unit = reporting == null ? ReportingUnit.UNKNOWN : units.reporting(reporting);
        return new Head(
                header,
                zone,
                subject.end(),
                foot,
                unit,
                last == null
                        ? null
                        : last.unit() != null ? last.unit() : above == null ? null : above.unit());
    }

    private UnitReader.Meaning meaning(
            IssuerReader.Body body,
            Manuscript text,
            HeaderZone zone,
            LocalDate on,
            Context context) {
        return body == null || body.unit() == null
                ? null
                : units.meaningOf(body.unit(), text, zone.place(), on, context.senderUnit());
    }

    private static String spelled(UnitReader.Meaning meaning) {
        return meaning == null || meaning.units().isEmpty() ? null : meaning.spelled();
    }

    /** "Văn phòng" of the "Ủy ban nhân dân tỉnh Quảng Ngãi". */
    private static String complete(String issuer, String parent) {
        if (Folding.words(issuer).endsWith("uy ban nhan dan")) {
            int at = Folding.fold(parent).indexOf("uy ban nhan dan");
            return at < 0 ? issuer : issuer + parent.substring(at + "uy ban nhan dan".length());
        }
        return issuer + " " + parent;
    }

    private static Claim<String> claim(String value, IssuerReader.Body body, double confidence) {
        return value == null
                ? Claim.unknown(null, Words.of("normalisation.not-printed"))
                : Claim.of(
                        value, body.printed(), body.row().page(), body.row().number(), confidence);
    }

    private static Claim<String> number(Manuscript text, HeaderZone zone) {
        NumberAndSymbol number = zone.number();
        if (number == null) {
            return Claim.unknown(null, Words.of("normalisation.not-printed"));
        }
        Row row = text.row(zone.numberRow());
        return number.value() == null
                ? Claim.unknown(number.left(), Words.of(number.reason(), number.raw()))
                : Claim.of(
                        number.value(),
                        number.raw(),
                        row.page(),
                        row.number(),
                        text.marked() ? 0.98 : 0.9);
    }

    private static Claim<String> kind(Manuscript text, HeaderZone zone) {
        if (zone.kind() != null) {
            Row row = text.row(zone.title());
            return Claim.of(
                    zone.kind().abbreviation(), row.text().strip(), row.page(), row.number(), 0.98);
        }
        if (zone.number() == null || zone.number().symbol() == null) {
            return Claim.unknown(null, Words.of("normalisation.not-printed"));
        }
        Row row = text.row(zone.numberRow());
        String first = zone.number().symbol().split("[-/]")[0];
        String abbreviation =
                zone.about() >= 0
                        ? DocumentKind.CONG_VAN.abbreviation()
                        : DocumentKind.ofAbbreviation(first)
                                .orElse(DocumentKind.CONG_VAN)
                                .abbreviation();
        return Claim.of(abbreviation, zone.number().raw(), row.page(), row.number(), 0.9);
    }

    private static Claim<LocalDate> date(Manuscript text, HeaderZone zone) {
        DayReader.Issued issued = zone.issued();
        if (issued == null) {
            return Claim.unknown(null, Words.of("normalisation.not-printed"));
        }
        Row row = text.row(zone.issuedRow());
        return issued.day() == null
                ? Claim.unknown(issued.raw(), Words.of("normalisation.day.lost", issued.left()))
                : Claim.of(
                        issued.day(),
                        issued.raw(),
                        row.page(),
                        row.number(),
                        text.marked() ? 0.98 : 0.9);
    }

    private Claim<String> place(
            Manuscript text,
            HeaderZone zone,
            UnitReader.Meaning unit,
            UnitReader.Meaning superior) {
        if (zone.place() == null) {
            return Claim.unknown(null, Words.of("normalisation.not-printed"));
        }
        Row row = text.row(zone.issuedRow());
        String value = zone.place();
        if (!text.marked()) {
            value = spelledPlace(value, unit, superior);
        }
        return Claim.of(value, zone.place(), row.page(), row.number(), 0.9);
    }

    /** The place with its marks: the unit's own name, or a province's. */
    private String spelledPlace(
            String printed, UnitReader.Meaning unit, UnitReader.Meaning superior) {
        String letters = Folding.letters(printed);
        for (UnitReader.Meaning meaning : new UnitReader.Meaning[] {unit, superior}) {
            String name = spelled(meaning);
            String bare = name == null ? null : UnitName.of(name).map(UnitName::name).orElse(null);
            if (bare != null
                    && likeness(Folding.letters(bare), letters) <= 0.25 * letters.length()) {
                return bare;
            }
        }
        return units.province(printed).orElse(printed);
    }

    private static double likeness(String wanted, String letters) {
        FuzzyPhrases.Hit hit = FuzzyPhrases.best(wanted, letters, wanted.length());
        return hit == null
                ? Double.MAX_VALUE
                : hit.cost() + Math.abs(letters.length() - (hit.end() - hit.start()));
    }
}
