package vn.tonghop.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds what became of a sample against the end it declares. Each difference names the sample, the
 * document, and what was expected and found.
 */
final class Comparison {

    private final String sample;
    private final List<String> differences = new ArrayList<>();

    private Comparison(String sample) {
        this.sample = sample;
    }

    /**
     * @param arrived what each of the sample's acts became, in order; null for one that never
     *     arrived
     * @param answers how many mails with its reference each of them was answered by
     * @param documents by id
     */
    static List<String> of(
            Sample sample,
            List<Arrived> arrived,
            List<Integer> answers,
            Map<Long, Understood> documents) {
        var comparison = new Comparison(sample.name());
        Map<String, Long> ids = comparison.deliveries(sample, arrived, answers);
        for (End end : sample.documents()) {
            Long id = ids.get(end.file());
            if (id != null) {
                comparison.document(end, documents.get(id));
            }
        }
        return comparison.differences;
    }

    private Map<String, Long> deliveries(
            Sample sample, List<Arrived> arrived, List<Integer> answers) {
        var ids = new LinkedHashMap<String, Long>();
        for (int i = 0; i < sample.deliveries().size(); i++) {
            Sending sending = sample.deliveries().get(i);
            Arrived delivery = arrived.get(i);
            String what = "delivery " + (i + 1) + " by " + sending.channel();
            if (delivery == null) {
                differences.add(sample.name() + ": " + what + " never arrived");
                continue;
            }
            equal(what + ", reply", sending.reply().name(), delivery.reply());
            equal(what + ", answers in the sender's inbox", expected(sending), answers.get(i));
            sameDocuments(sending, delivery, what, ids);
        }
        return ids;
    }

    private static int expected(Sending sending) {
        return sending.reply() == Sending.Reply.sent ? 1 : 0;
    }

    private void sameDocuments(
            Sending sending, Arrived delivery, String what, Map<String, Long> ids) {
        for (String file : sending.documents()) {
            Long id =
                    file.equals(Sample.BODY)
                            ? delivery.documents().values().stream().findFirst().orElse(null)
                            : delivery.documents().get(file);
            if (id == null) {
                differences.add(
                        "%s: %s brought %s, expected %s"
                                .formatted(sample, what, delivery.documents().keySet(), file));
                continue;
            }
            Long known = ids.putIfAbsent(file, id);
            if (known != null && !known.equals(id)) {
                differences.add(
                        "%s: %s is two documents (%d and %d), expected one with two deliveries"
                                .formatted(sample, file, known, id));
            }
        }
    }

    private void document(End end, Understood found) {
        String file = end.file();
        equal(file + ", outcome", end.outcome(), found.outcome());
        equal(file + ", unit", end.unit(), found.unit());
        equal(file + ", number", end.number(), found.number());
        equal(file + ", form", end.form(), found.form());
        equal(file + ", revision", end.revision(), found.revision());
        equal(file + ", deliveries", end.deliveries(), found.channels().size());
        findings(end, found);
        figures(end, found);
        equal(file + ", consolidated in", end.consolidated(), found.consolidated());
        equal(file + ", submission", end.submission(), found.submission());
        if (end.submission() != null && found.receipt() == null) {
            differences.add(sample + ": " + file + ": no receipt of the ministry");
        }
    }

    private void findings(End end, Understood found) {
        for (String code : end.findings()) {
            if (!found.findings().contains(code)) {
                differences.add(
                        "%s: %s, findings: expected %s, found %s"
                                .formatted(sample, end.file(), code, found.findings()));
            }
        }
        if (end.findings().isEmpty() && end.outcome().equals("accepted")) {
            equal(end.file() + ", errors", List.of(), found.errors());
        }
    }

    private void figures(End end, Understood found) {
        for (var figure : end.figures().entrySet()) {
            BigDecimal value = found.figures().get(figure.getKey());
            if (value == null || value.compareTo(figure.getValue()) != 0) {
                equal(end.file() + ", " + figure.getKey(), figure.getValue(), value);
            }
        }
    }

    private void equal(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            differences.add(
                    "%s: %s: expected %s, found %s".formatted(sample, what, expected, found));
        }
    }
}
