package vn.tonghop.web.page;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.consolidation.TotalsJson;
import vn.tonghop.web.Page;
import vn.tonghop.web.Decision;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.Range;
import vn.tonghop.web.model.Runs;
import vn.tonghop.web.model.Submissions;
import vn.tonghop.web.model.Timeline;

/** The nights: the list of runs, and one run with everything its totals consist of. */
@Page
class NightPages {

    private final Runs runs;
    private final Submissions submissions;
    private final ObjectProvider<vn.tonghop.submission.Submissions> outbox;
    private final Timeline timeline;
    private final TotalsJson json = new TotalsJson();

    NightPages(
            Runs runs,
            Submissions submissions,
            ObjectProvider<vn.tonghop.submission.Submissions> outbox,
            Timeline timeline) {
        this.runs = runs;
        this.outbox = outbox;
        this.submissions = submissions;
        this.timeline = timeline;
    }

    @GetMapping("/nights")
    String list(
            @RequestParam(required = false) Long before,
            @RequestParam(required = false) Long after,
            Model page) {
        page.addAttribute("runs", runs.list(null, Range.of(null, before, after)));
        return "nights";
    }

    @GetMapping("/nights/{id}")
    String one(@PathVariable long id, Model page) {
        var run = runs.find(id).orElseThrow(Problem::notFound);
        page.addAttribute("run", run);
        page.addAttribute("totals", runs.snapshot(id).map(json::read).orElse(null));
        page.addAttribute("submissions", submissions.ofRun(id));
        page.addAttribute("timeline", timeline.ofRun(id));
        return "night";
    }

    /** A person says what nobody else can: whether it arrived. */
    @PostMapping("/nights/{id}/submissions/{submission}/{decision}")
    String decide(
            @PathVariable long id,
            @PathVariable long submission,
            @PathVariable String decision,
            Principal who) {
        Decision.of(decision).carryOut(outbox.getObject(), submission, who.getName());
        return "redirect:/nights/" + id;
    }

    /** Byte for byte what the digest was taken of. */
    @GetMapping("/nights/{id}/snapshot")
    ResponseEntity<byte[]> snapshot(@PathVariable long id) {
        var run = runs.find(id).orElseThrow(Problem::notFound);
        var snapshot = runs.snapshot(id).orElseThrow(Problem::notFound);
        var name = "%s_%s_%s.json".formatted(run.regime(), run.period(), run.businessDate());
        return Attachment.headers(name, MediaType.APPLICATION_JSON)
                .body(snapshot.getBytes(StandardCharsets.UTF_8));
    }
}
