package vn.tonghop.normalisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reading.Annex;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Severity;

/**
 * What the envelope of the document exchange (trục liên thông văn bản, QCVN 102:2016/BTTTT) says of
 * a document, against what the document says of itself. The document counts; where the two
 * contradict each other somebody has attached the wrong file or registered it wrongly, and a person
 * looks.
 */
final class ExchangeEnvelope {

    private static final String MEDIA_TYPE = "application/edxml+xml";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ].*)?");

    /** A subject is often shortened in the register; so much of the shorter one must be common. */
    private static final double COMMON = 0.4;

    private static final int FEWEST_WORDS = 3;

    private record Field(String value, Evidence at) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ExchangeEnvelope(Annex envelope) {
        for (var page : envelope.read().pages()) {
            for (Line line : page.lines()) {
                int colon = line.text().indexOf(": ");
                if (colon > 0) {
                    Evidence at =
                            Evidence.inText(page.number(), line.number(), line.text())
                                    .in(envelope.name());
                    fields.putIfAbsent(
                            line.text().substring(0, colon),
                            new Field(line.text().substring(colon + 2).strip(), at));
                }
            }
        }
    }

    /** Where they contradict each other; none when there is no envelope, or more than one. */
    static List<Finding> contradictions(Readout.Read read, Header header) {
        List<Annex> envelopes =
                read.annexes().stream()
                        .filter(a -> a.read().mediaType().equals(MEDIA_TYPE))
                        .toList();
        if (envelopes.size() != 1) {
            return List.of();
        }
        ExchangeEnvelope envelope = new ExchangeEnvelope(envelopes.get(0));
        envelope.number(header.number().value());
        envelope.day(header.date().value());
        envelope.issuer(header.issuer().value());
        envelope.subject(header.subject().value());
        return envelope.findings;
    }

    private Optional<Field> field(String... names) {
        return Arrays.stream(names).map(fields::get).filter(f -> f != null).findFirst();
    }

    private void number(String own) {
        Field number = fields.get("Code/CodeNumber");
        if (own == null || number == null) {
            return;
        }
        Field notation = fields.get("Code/CodeNotation");
        String said =
                notation == null
                        ? number.value()
                        : number.value() + "/" + notation.value().replaceFirst("^/", "");
        int slash = own.indexOf('/');
        boolean sameNumber =
                digits(number.value()).equals(digits(slash < 0 ? own : own.substring(0, slash)));
        boolean sameSymbol =
                notation == null
                        || slash < 0
                        || symbol(own.substring(slash)).contains(symbol(notation.value()))
                        || symbol(notation.value()).contains(symbol(own.substring(slash)));
        if (!sameNumber || !sameSymbol) {
            tell("NORM-051", Severity.ERROR, number.at(), said, own);
        }
    }

    private void day(LocalDate own) {
        Optional<Field> said = field("PromulgationInfo/PromulgationDate", "PromulgationDate");
        LocalDate day = said.map(f -> day(f.value())).orElse(null);
        if (own != null && day != null && !day.equals(own)) {
            tell("NORM-052", Severity.ERROR, said.get().at(), written(day), written(own));
        }
    }

    private void issuer(String own) {
        Optional<Field> said =
                field("From/OrganName", "Organ/OrganName", "PromulgationInfo/OrganName");
        if (own == null || said.isEmpty()) {
            return;
        }
        String a = body(own);
        String b = body(said.get().value());
        if (!a.contains(b) && !b.contains(a)) {
            tell("NORM-053", Severity.WARNING, said.get().at(), said.get().value(), own);
        }
    }

    private void subject(String own) {
        Field said = fields.get("Subject");
        if (own == null || said == null) {
            return;
        }
        Set<String> a = words(own);
        Set<String> b = words(said.value());
        int fewer = Math.min(a.size(), b.size());
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        if (fewer >= FEWEST_WORDS && common.size() < COMMON * fewer) {
            tell("NORM-055", Severity.WARNING, said.at(), said.value(), own);
        }
    }

    private void tell(String code, Severity severity, Evidence at, String said, String own) {
        findings.add(Words.finding(code, severity, at, said, own));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
    }

    private static String symbol(String text) {
        return Folding.letters(text);
    }

    private static Set<String> words(String subject) {
        Set<String> words = new HashSet<>(List.of(Folding.words(subject).split(" ")));
        words.removeAll(Set.of("", "bao", "cao", "ve", "viec", "vv"));
        return words;
    }

    private static String body(String name) {
        return Folding.words(name)
                .replaceAll("(?<!\\p{L})ubnd(?!\\p{L})", "uy ban nhan dan")
                .replaceAll("(?<!\\p{L})hdnd(?!\\p{L})", "hoi dong nhan dan")
                .replaceAll("(?<!\\p{L})tp(?!\\p{L})", "thanh pho");
    }

    private static LocalDate day(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        Matcher day = DAY_FIRST.matcher(text);
        try {
            if (year.matches()) {
                return LocalDate.of(part(year, 1), part(year, 2), part(year, 3));
            }
            return day.matches()
                    ? LocalDate.of(part(day, 3), part(day, 2), part(day, 1))
                    : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static int part(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static String written(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
