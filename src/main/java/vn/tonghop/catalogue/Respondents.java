package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.unit.Level;
import vn.tonghop.unit.Unit;
import vn.tonghop.unit.Units;

/**
 * Who owes a report: every unit of a level below a unit, or units by name.
 *
 * @param level null when units are listed
 * @param under null for the whole country
 * @param codes empty when a level is given
 * @param file the file that says so
 * @param line where
 */
record Respondents(Level level, String under, List<String> codes, String file, int line) {

    /** Every unit that is named. */
    Stream<String> named() {
        return Stream.concat(Stream.ofNullable(under), codes.stream());
    }

    /** By code, as they are valid on that day. */
    List<Unit> on(LocalDate day, Units units) {
        var found =
                level != null
                        ? units.under(under, level, day)
                        : codes.stream().flatMap(code -> units.find(code, day).stream()).toList();
        return found.stream().sorted(Comparator.comparing(Unit::code)).toList();
    }
}
