package vn.tonghop.intake.dossier;

/**
 * One page, counted.
 *
 * @param tallies what its new dossiers add
 * @param first id of its first dossier, or null when it has none
 * @param last greatest id seen so far, this page included
 * @param items dossiers on it
 * @param known of those, counted before: the page begins with the last of the one before
 * @param total how many dossiers there are by {@code tongSo}; -1 when the portal does not say
 * @param pages how many pages there are by {@code tongSoTrang}; -1 when the portal does not say
 */
public record DossierPage(
        Tallies tallies, String first, String last, int items, int known, long total, long pages) {}
