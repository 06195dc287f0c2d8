package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.place;
import static vn.tonghop.validation.Findings.warning;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Superseded;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Reference;

/** Says when a report still cites what another document took the place of. */
class ReferenceCheck implements Check {

    @Override
    public List<Finding> check(Case c) {
        LocalDate day = day(c);
        if (day == null) {
            return List.of();
        }
        return c.report().references().stream()
                .filter(r -> r.number() != null && !r.isNamedAsReplaced())
                .flatMap(
                        r ->
                                c.catalogue().superseded().stream()
                                        .filter(s -> !day.isBefore(s.since()))
                                        .filter(s -> fold(s.number()).equals(fold(r.number())))
                                        .map(s -> finding(r, s)))
                .distinct()
                .toList();
    }

    /** When it was signed, else when it came. */
    private static LocalDate day(Case c) {
        var date = c.report().header().date();
        if (date.isKnown()) {
            return date.value();
        }
        return c.facts().hasArrived()
                ? c.facts().receivedAt().atZone(VietnameseText.ZONE).toLocalDate()
                : null;
    }

    private static Finding finding(Reference r, Superseded s) {
        return warning(
                "VAL-060",
                r.evidence(),
                s.number(),
                s.by(),
                VietnameseText.day(s.since()),
                place(r.evidence()));
    }

    private static String fold(String number) {
        return Normalizer.normalize(number.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9/]+", "");
    }
}
