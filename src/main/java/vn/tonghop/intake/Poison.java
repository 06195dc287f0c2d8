package vn.tonghop.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Why a delivery that is kept as it is has to be looked at by an administrator all the same. */
final class Poison {

    private static final Set<String> NOTES = Set.of("INT-002", "INT-003", "INT-019");
    private static final int LONGEST_NAME = 255;

    /**
     * One reason.
     *
     * @param arguments of its sentence
     */
    record Reason(String code, List<String> arguments) {}

    private Poison() {}

    static List<Reason> of(Delivery delivery, Arrival arrival) {
        var reasons = new ArrayList<Reason>();
        String note = arrival.opened().note();
        if (note != null && NOTES.contains(note)) {
            reasons.add(new Reason(note, List.of()));
        }
        String kept = arrival.delivery().fileName();
        if (arrival.original().size() == 0) {
            reasons.add(new Reason("INT-010", List.of(kept)));
        }
        if (delivery.channel().bringsFiles() && isNoName(String.valueOf(delivery.fileName()))) {
            reasons.add(new Reason("INT-014", List.of(delivery.fileName(), kept)));
        }
        return reasons;
    }

    private static boolean isNoName(String name) {
        return name.chars().anyMatch(Character::isISOControl)
                || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }
}
