package vn.tonghop.web.page;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.Report;
import vn.tonghop.web.model.Annexes.Named;

/**
 * One annex (phụ lục) of a report.
 *
 * @param name as evidence names it
 * @param document its own document, or null when it is a file within another, or when two of the
 *     same name leave it open which it is
 */
public record AnnexLine(String name, Long document) {

    /**
     * What the report was read with; after that what came beside it in another copy.
     *
     * @param report null while it waits to be judged
     */
    static List<AnnexLine> of(Report report, List<Named> documents) {
        var left = new ArrayList<>(documents);
        var lines = new ArrayList<AnnexLine>();
        if (report != null) {
            for (var annex : report.source().annexes()) {
                var same = left.stream().filter(d -> d.fileName().equals(annex.file())).toList();
                var own = same.size() == 1 ? same.get(0) : null;
                left.remove(own);
                lines.add(new AnnexLine(annex.file(), own == null ? null : own.id()));
            }
        }
        left.forEach(d -> lines.add(new AnnexLine(d.fileName(), d.id())));
        return List.copyOf(lines);
    }
}
