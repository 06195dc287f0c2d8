package vn.tonghop.web.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A row's columns as the types of the domain; SQL null stays null. */
final class Columns {

    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    String text(String name) throws SQLException {
        return row.getString(name);
    }

    long id(String name) throws SQLException {
        return row.getLong(name);
    }

    Long idOrNull(String name) throws SQLException {
        var value = row.getLong(name);
        return row.wasNull() ? null : value;
    }

    int count(String name) throws SQLException {
        return row.getInt(name);
    }

    Integer countOrNull(String name) throws SQLException {
        var value = row.getInt(name);
        return row.wasNull() ? null : value;
    }

    Instant instant(String name) throws SQLException {
        var value = row.getTimestamp(name);
        return value == null ? null : value.toInstant();
    }

    /** The day; null also for the "since ever" and "for ever" of the unit list. */
    LocalDate day(String name) throws SQLException {
        var value = row.getObject(name, LocalDate.class);
        return LocalDate.MIN.equals(value) || LocalDate.MAX.equals(value) ? null : value;
    }

    List<String> texts(String name) throws SQLException {
        var array = row.getArray(name);
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).filter(Objects::nonNull).toList();
    }
}
