package vn.tonghop.journal;

import java.util.List;
import java.util.Map;

/**
 * What happened to each document and each night (nhật ký), append-only.
 *
 * <p>Entries are written in the transaction of the step they speak of: a step that is rolled back
 * leaves no entry.
 */
public interface Journal {

    /**
     * Adds one entry.
     *
     * @param event stable, {@code room.verb}: {@code intake.received}, {@code submission.accepted}
     * @param details short facts, never secrets or whole texts
     */
    void record(Subject subject, String event, Map<String, ?> details);

    /** The entries of a subject, oldest first. */
    List<Entry> of(Subject subject);
}
