package vn.tonghop.intake.dossier;

import java.time.Instant;

/**
 * A way through a portal's dossiers, as far as it got (lượt đọc hồ sơ).
 *
 * @param stage reading, or counted: read to its end and not handed over yet
 * @param cursor greatest id that is counted, "" at the beginning
 * @param pages read
 * @param dossiers read
 * @param tallies what they add up to
 * @param step how often it was kept; who keeps it next has to know the last
 */
public record Reading(
        long id,
        String source,
        Stage stage,
        String cursor,
        int pages,
        long dossiers,
        Tallies tallies,
        int step,
        Instant startedAt) {

    /** How far it is. */
    public enum Stage {
        READING,
        COUNTED
    }

    /** A page further; the counters are those of the same object. */
    Reading with(DossierPage page) throws Trouble {
        tallies.add(page.tallies());
        return new Reading(
                id,
                source,
                stage,
                page.last(),
                pages + 1,
                dossiers + page.items() - page.known(),
                tallies,
                step,
                startedAt);
    }

    Reading kept(Stage now) {
        return new Reading(id, source, now, cursor, pages, dossiers, tallies, step + 1, startedAt);
    }
}
