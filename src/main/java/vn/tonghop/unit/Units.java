package vn.tonghop.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The registry of administrative units with their validity. */
public interface Units {

    /** Resolves by name, level, superior, day and sender; never guesses. */
    Resolution resolve(UnitQuery query);

    /** The version of this code that was valid on that day. */
    Optional<Unit> find(String code, LocalDate on);

    /** The units of a level valid on that day, below this unit at any depth (null: everywhere). */
    List<Unit> under(String code, Level level, LocalDate on);

    /** The units that took over from this one on or before that day; itself while it is valid. */
    List<Unit> successors(Unit unit, LocalDate on);

    /** The unit's name with its superiors: "Xã Quốc Tuấn, Huyện An Lão, Thành phố Hải Phòng". */
    String path(Unit unit);
}
