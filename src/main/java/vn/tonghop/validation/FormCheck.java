package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.error;
import static vn.tonghop.validation.Findings.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.FormDefinition.Identity;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.validation.Findings.Named;

/**
 * Holds each row of a form against the form's identities, and the total row against the rows above
 * it. The identities of II.06a/VPCP/KSTT are printed in its head: 3=4+5+6; 7=8+9+10; 11=12+13;
 * 3=7+11.
 */
class FormCheck implements Check {

    @Override
    public List<Finding> check(Case c) {
        var findings = new ArrayList<Finding>();
        c.catalogue()
                .form(c.report().form() == null ? "" : c.report().form())
                .ifPresent(
                        form -> {
                            var rows = rows(c.report().indicators());
                            rows.forEach(
                                    (row, figures) ->
                                            form.identities()
                                                    .forEach(
                                                            i ->
                                                                    hold(
                                                                            c, row, figures, i,
                                                                            findings)));
                            sumRows(c, rows, findings);
                        });
        return findings;
    }

    /** The figures by row ("" is the total) and id. */
    private static Map<String, Map<String, Indicator>> rows(List<Indicator> indicators) {
        var rows = new LinkedHashMap<String, Map<String, Indicator>>();
        for (var i : indicators) {
            if (i.id() != null) {
                rows.computeIfAbsent(i.isTotal() ? "" : i.breakdown(), r -> new HashMap<>())
                        .putIfAbsent(i.id(), i);
            }
        }
        return rows;
    }

    private void hold(
            Case c,
            String row,
            Map<String, Indicator> figures,
            Identity identity,
            List<Finding> findings) {
        var whole = figures.get(identity.whole());
        var parts = identity.parts().stream().map(figures::get).toList();
        if (whole == null || parts.contains(null)) {
            return;
        }
        var sum = parts.stream().map(Indicator::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole.value()) != 0) {
            findings.add(
                    error(
                            "VAL-014",
                            whole.evidence(),
                            rowName(row),
                            new Named(c.nameOf(whole.id()), c.nameEnOf(whole.id())),
                            VietnameseText.number(whole.value()),
                            terms(parts, c),
                            VietnameseText.number(sum),
                            place(whole.evidence())));
        }
    }

    /** Where a total row is printed below detail rows, it is their sum. */
    private void sumRows(Case c, Map<String, Map<String, Indicator>> rows, List<Finding> findings) {
        var totals = rows.getOrDefault("", Map.of());
        var details = rows.entrySet().stream().filter(e -> !e.getKey().isEmpty()).toList();
        if (details.size() < 2) {
            return;
        }
        totals.forEach(
                (id, total) -> {
                    var values = details.stream().map(e -> e.getValue().get(id)).toList();
                    if (values.contains(null)) {
                        return;
                    }
                    var sum =
                            values.stream()
                                    .map(Indicator::value)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                    if (sum.compareTo(total.value()) != 0) {
                        findings.add(
                                error(
                                        "VAL-015",
                                        total.evidence(),
                                        new Named(c.nameOf(id), c.nameEnOf(id)),
                                        VietnameseText.number(total.value()),
                                        Integer.toString(values.size()),
                                        VietnameseText.number(sum),
                                        place(total.evidence())));
                    }
                });
    }

    private static Named terms(List<Indicator> parts, Case c) {
        return new Named(
                parts.stream()
                        .map(p -> c.nameOf(p.id()) + " " + VietnameseText.number(p.value()))
                        .collect(Collectors.joining(" + ")),
                parts.stream()
                        .map(p -> c.nameEnOf(p.id()) + " " + VietnameseText.number(p.value()))
                        .collect(Collectors.joining(" + ")));
    }

    private static Named rowName(String row) {
        return row.isEmpty() ? new Named("Tổng cộng", "Total") : new Named(row, row);
    }
}
