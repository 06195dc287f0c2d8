package vn.tonghop.web.model;

/**
 * Which stretch of a list is wanted: rows older than {@code before}, or newer than {@code after},
 * or the newest when both are null.
 *
 * @param limit 1 to {@value #MOST} rows
 */
public record Range(int limit, Long before, Long after) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    public Range {
        if (limit < 1 || limit > MOST) {
            throw new BadQuery("limit", "1.." + MOST);
        }
        if (before != null && after != null) {
            throw new BadQuery("after", "before | after");
        }
    }

    public static Range of(Integer limit, Long before, Long after) {
        return new Range(limit == null ? USUAL : limit, before, after);
    }

    /** The end of a query: condition, order and one row more than asked, to know if there are. */
    String sql(String id) {
        return " and (:from::bigint is null or %1$s %2$s :from) order by %1$s %3$s limit %4$d"
                .formatted(id, after == null ? "<" : ">", order(), limit + 1);
    }

    /** Nearest to {@link #from} first. */
    String order() {
        return after == null ? "desc" : "asc";
    }

    /** The id the stretch begins behind, or null. */
    Long from() {
        return after == null ? before : after;
    }
}
