package vn.tonghop.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.web.Api;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.Range;
import vn.tonghop.web.model.RunRow;
import vn.tonghop.web.model.Runs;
import vn.tonghop.web.model.Timeline;
import vn.tonghop.web.model.TimelineEntry;

@Api
class RunsApi {

    private final Runs runs;
    private final Timeline timeline;

    RunsApi(Runs runs, Timeline timeline) {
        this.runs = runs;
        this.timeline = timeline;
    }

    /** One run; {@code totals} is its frozen snapshot, null before it is frozen. */
    record RunAnswer(
            @JsonUnwrapped RunRow run, @JsonRawValue String totals, List<TimelineEntry> timeline) {}

    @GetMapping("/api/v1/runs")
    Listing<RunRow> list(
            @RequestParam(required = false) String regime,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) Long before,
            HttpServletRequest request) {
        return Listing.of(runs.list(regime, Range.of(limit, before, null)), request);
    }

    @GetMapping("/api/v1/runs/{id}")
    RunAnswer one(@PathVariable long id) {
        var run = runs.find(id).orElseThrow(Problem::notFound);
        return new RunAnswer(run, runs.snapshot(id).orElse(null), timeline.ofRun(id));
    }
}
