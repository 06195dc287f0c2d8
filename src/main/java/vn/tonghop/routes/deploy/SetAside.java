package vn.tonghop.routes.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.version.RouteRecords;

/**
 * The files that are set aside (tệp bị cách ly), each told once for its content and what is wrong.
 */
class SetAside {

    private final RouteRecords records;
    private final Map<String, String> told = new HashMap<>();

    SetAside(RouteRecords records) {
        this.records = records;
    }

    /**
     * This file is bad.
     *
     * @param stays the good version that goes on, or null
     * @return how the file is now
     */
    RouteState put(FileText file, CheckedFile checked, CheckedFile stays) {
        var shown = stays == null ? checked : stays;
        String news = file.sha256() + whatAndWhere(checked.problems());
        if (!news.equals(told.put(file.key(), news))) {
            records.quarantined(
                    file,
                    stays == null ? null : stays.file(),
                    shown.ids(),
                    checked.problems(),
                    file.text() == null ? "" : checked.redacted());
        }
        return new RouteState(
                file.shown(),
                shown.ids(),
                shown.description(),
                State.QUARANTINED,
                checked.problems(),
                List.of(),
                stays != null,
                List.of());
    }

    /** It is good, or gone: the next time is news again. */
    void forget(String key) {
        told.remove(key);
    }

    /** Some sentences of Camel's are never the same twice. */
    private static List<String> whatAndWhere(List<Problem> problems) {
        return problems.stream().map(p -> p.code() + ":" + p.line()).toList();
    }
}
