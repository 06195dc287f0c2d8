package vn.tonghop.web.page;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tonghop.routes.RouteState;
import vn.tonghop.routes.RouteStates;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.desk.RouteSheet;
import vn.tonghop.web.Page;
import vn.tonghop.web.model.Overview;
import vn.tonghop.web.model.ParkedRows;
import vn.tonghop.web.model.Range;
import vn.tonghop.web.model.Runs;
import vn.tonghop.web.model.Submissions;

/** The first page: what needs a person, then where everything stands. */
@Page
class OverviewPage {

    private static final int LAST_SUBMISSIONS = 10;
    private static final int FIRST_PARKED = 5;
    private static final Duration RECENT = Duration.ofDays(30);

    private final Overview overview;
    private final Runs runs;
    private final Submissions submissions;
    private final ParkedRows parked;
    private final ObjectProvider<RouteStates> routes;
    private final ObjectProvider<RouteDesk> desk;
    private final Clock clock;

    OverviewPage(
            Overview overview,
            Runs runs,
            Submissions submissions,
            ParkedRows parked,
            ObjectProvider<RouteStates> routes,
            ObjectProvider<RouteDesk> desk,
            Clock clock) {
        this.overview = overview;
        this.runs = runs;
        this.submissions = submissions;
        this.parked = parked;
        this.routes = routes;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/")
    String overview(Model page) {
        var counts = overview.counts();
        page.addAttribute("now", clock.instant());
        page.addAttribute("counts", counts);
        page.addAttribute(
                "oldestWaits",
                counts.oldestWaiting() == null
                        ? null
                        : Duration.between(counts.oldestWaiting(), clock.instant()));
        page.addAttribute("troubles", overview.troubles());
        page.addAttribute("unreadable", overview.unreadableSince(clock.instant().minus(RECENT)));
        page.addAttribute("routes", routes());
        page.addAttribute("troubled", troubled());
        page.addAttribute("parked", parked.count());
        page.addAttribute(
                "firstParked", parked.list(null, Range.of(FIRST_PARKED, null, null)).items());
        page.addAttribute("lastArrivals", overview.lastArrivals());
        page.addAttribute("runs", runs.latestOfEachRegime());
        page.addAttribute(
                "submissions",
                submissions.list(null, Range.of(LAST_SUBMISSIONS, null, null)).items());
        return "overview";
    }

    private List<RouteSheet.Troubled> troubled() {
        var there = desk.getIfAvailable();
        return there == null ? List.of() : there.troubled();
    }

    private List<RouteState> routes() {
        var deployed = routes.getIfAvailable();
        return deployed == null ? List.of() : deployed.all();
    }
}
