package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.config.ConfigFile;
import vn.tonghop.config.Problem;

/** {@code config/senders.yaml}: which unit an address, a folder or an account speaks for. */
final class Senders {

    /**
     * @param from null for "always"
     * @param to null for "still"
     */
    record Mapping(
            String sender, String unit, LocalDate from, LocalDate to, String file, int line) {

        private boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        private boolean overlaps(Mapping other) {
            return (from == null || other.to == null || !from.isAfter(other.to))
                    && (other.from == null || to == null || !other.from.isAfter(to));
        }
    }

    private final Map<String, List<Mapping>> bySender = new HashMap<>();

    static Senders read(ConfigFile file, List<Problem> problems) {
        var senders = new Senders();
        YamlMap.of(file, problems)
                .ifPresent(root -> root.only("senders").maps("senders").forEach(senders::add));
        return senders;
    }

    private void add(YamlMap entry) {
        entry.only("from", "unit", "validFrom", "validTo");
        var sender = normalised(entry.required("from"));
        var unit = entry.required("unit");
        if (!sender.isEmpty() && !sender.matches("(source|portal):.+|[^@\\s]+@[^@\\s]+")) {
            entry.problem("CAT-017", entry.line("from"), sender);
        }
        var from = entry.date("validFrom").orElse(null);
        var to = entry.date("validTo").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            entry.problem("CAT-014", entry.line("validTo"), from, to);
        }
        var mapping = new Mapping(sender, unit, from, to, entry.file(), entry.line());
        var others = bySender.computeIfAbsent(sender, s -> new ArrayList<>());
        others.stream()
                .filter(other -> other.overlaps(mapping))
                .findFirst()
                .ifPresent(
                        other ->
                                entry.problem("CAT-019", entry.line("from"), sender, other.line()));
        others.add(mapping);
    }

    Optional<String> unitOf(String sender, LocalDate on) {
        return bySender.getOrDefault(normalised(sender), List.of()).stream()
                .filter(mapping -> mapping.holdsOn(on))
                .map(Mapping::unit)
                .findFirst();
    }

    List<Mapping> all() {
        return bySender.values().stream().flatMap(List::stream).toList();
    }

    /** The address alone, lower case: {@code "UBND" <A@B.vn>} is {@code a@b.vn}. */
    private static String normalised(String sender) {
        int open = sender.lastIndexOf('<');
        int close = sender.indexOf('>', open + 1);
        var address = open >= 0 && close > open ? sender.substring(open + 1, close) : sender;
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
