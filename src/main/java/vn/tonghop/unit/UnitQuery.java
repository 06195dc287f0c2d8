package vn.tonghop.unit;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is known of a unit that a document names.
 *
 * @param name as printed, with or without its kind, its marks or "UBND" before it
 * @param level if the text tells, else null
 * @param superior name of a superior if the text tells, else null
 * @param on the document's day, or the day of arrival when the document's is not known
 * @param senderUnit code of the unit the sender's address belongs to on that day, else null
 */
public record UnitQuery(
        String name, Level level, String superior, LocalDate on, String senderUnit) {

    public UnitQuery {
        Objects.requireNonNull(name);
        Objects.requireNonNull(on);
    }
}
