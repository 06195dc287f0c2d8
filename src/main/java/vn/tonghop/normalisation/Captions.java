package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.reading.Cell;
import vn.tonghop.reading.Line;
import vn.tonghop.reading.Page;
import vn.tonghop.reading.Sheet;

/**
 * What the words above a table say that it is about: "I. Kiện toàn Tổ công nghệ số cộng đồng", so
 * that its columns need only say "Số tổ | Số thành viên".
 */
final class Captions {

    /** The line that announces the table, and the heading above that. */
    private static final int LINES = 2;

    private static final int LONGEST = 200;

    /** A sentence that has ended says something of its own. */
    private static final Pattern ENDED = Pattern.compile(".*[.;!]\\s*");

    private final NamedByMeaning names;

    Captions(NamedByMeaning names) {
        this.names = names;
    }

    /**
     * A value of that side of the vocabulary; null where nothing or more than one thing is said.
     */
    String about(List<Page> pages, Sheet sheet) {
        List<String> lines = above(pages, head(sheet));
        for (String line : lines) {
            boolean caption = line.length() <= LONGEST && !ENDED.matcher(line).matches();
            Set<String> about = caption ? names.about(line) : Set.of();
            if (!about.isEmpty()) {
                return about.size() == 1 ? about.iterator().next() : null;
            }
        }
        return null;
    }

    private static String head(Sheet sheet) {
        Grid grid = Grid.of(sheet);
        return grid.rows().stream()
                .filter(row -> !row.isEmpty())
                .findFirst()
                .map(row -> row.stream().map(Cell::text).collect(Collectors.joining(" ")))
                .map(Folding::words)
                .orElse("");
    }

    /** The nearest lines above the one that says this, the nearest first. */
    private static List<String> above(List<Page> pages, String head) {
        List<String> before = new ArrayList<>();
        for (Page page : pages) {
            for (Line line : page.lines()) {
                if (line.text().isBlank()) {
                    continue;
                }
                if (!head.isEmpty() && Folding.words(line.text()).equals(head)) {
                    return before;
                }
                before.add(0, line.text());
                if (before.size() > LINES) {
                    before.remove(LINES);
                }
            }
        }
        return List.of();
    }
}
