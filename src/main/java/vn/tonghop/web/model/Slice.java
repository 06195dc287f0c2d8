package vn.tonghop.web.model;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A stretch of a longer list, newest first.
 *
 * @param older id to ask for what follows ({@code before}), or null at the end of the list
 * @param newer id to ask for what stands ahead ({@code after}), or null at its beginning
 */
public record Slice<T>(List<T> items, Long older, Long newer) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * @param rows one more than were asked for if there are more, in the order they were read
     */
    static <T> Slice<T> of(List<T> rows, Range range, ToLongFunction<T> id) {
        var more = rows.size() > range.limit();
        var items = more ? rows.subList(0, range.limit()) : rows;
        if (range.after() != null) {
            items = items.stream().sorted((a, b) -> compare(b, a, id)).toList();
        }
        if (items.isEmpty()) {
            return new Slice<>(List.of(), null, null);
        }
        var hasOlder = range.after() != null || more;
        var hasNewer = range.after() != null ? more : range.before() != null;
        return new Slice<>(
                items,
                hasOlder ? id.applyAsLong(items.get(items.size() - 1)) : null,
                hasNewer ? id.applyAsLong(items.get(0)) : null);
    }

    private static <T> int compare(T a, T b, ToLongFunction<T> id) {
        return Long.compare(id.applyAsLong(a), id.applyAsLong(b));
    }
}
