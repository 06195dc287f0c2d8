package vn.tonghop.web.page;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.desk.RouteSheet;
import vn.tonghop.web.Page;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.ParkedRows;
import vn.tonghop.web.model.SourceDays;
import vn.tonghop.web.model.Timeline;

/** The routes of the administrators: the list, and a page for each file. */
@Page
class RoutePages {

    /** Long enough for most looks: the page that follows shows how it went. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final ObjectProvider<RouteDesk> desk;
    private final SourceDays days;
    private final Timeline timeline;
    private final ParkedRows parked;

    RoutePages(
            ObjectProvider<RouteDesk> desk, SourceDays days, Timeline timeline, ParkedRows parked) {
        this.parked = parked;
        this.desk = desk;
        this.days = days;
        this.timeline = timeline;
    }

    private RouteDesk desk() {
        RouteDesk there = desk.getIfAvailable();
        if (there == null) {
            throw Problem.notFound();
        }
        return there;
    }

    @GetMapping("/routes")
    String list(Model page) {
        page.addAttribute("sheets", desk().sheets());
        page.addAttribute("days", days.all());
        page.addAttribute("none", SourceDays.Day.NONE);
        page.addAttribute("parked", parked.count());
        return "routes";
    }

    /** A new file begins as an empty one of this name. */
    @GetMapping("/routes/new")
    String fresh(@RequestParam String folder, @RequestParam String name) {
        String file = name.strip() + (name.strip().endsWith(".yaml") ? "" : ".yaml");
        desk().check(folder + "/" + file, "");
        return at(folder, file);
    }

    /** Names of files have letters of any language, and blanks. */
    private static String at(String folder, String name) {
        return "redirect:/routes/"
                + UriUtils.encodePathSegment(folder, StandardCharsets.UTF_8)
                + "/"
                + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    @GetMapping("/routes/{folder}/{name:.+}")
    String one(@PathVariable String folder, @PathVariable String name, Model page) {
        RouteSheet sheet = fill(folder + "/" + name, page);
        page.addAttribute("text", sheet == null || sheet.content() == null ? "" : sheet.content());
        page.addAttribute("expected", sheet == null ? "" : sheet.sha256());
        return "route";
    }

    /** Null when there is no such file yet. */
    private RouteSheet fill(String key, Model page) {
        RouteSheet sheet =
                desk().sheets().stream().filter(s -> s.key().equals(key)).findFirst().orElse(null);
        if (sheet == null && !key.startsWith("kamelets/")) {
            // whether it may be called so
            desk().check(key, "");
        }
        page.addAttribute("key", key);
        page.addAttribute("editable", !key.startsWith("kamelets/"));
        page.addAttribute("sheet", sheet);
        page.addAttribute("days", days.all());
        page.addAttribute("none", SourceDays.Day.NONE);
        var history = desk().historyOfFile(key);
        page.addAttribute("versions", history.changes());
        Set<String> ids = sheet == null ? Set.of() : Set.copyOf(sheet.state().ids());
        page.addAttribute("timeline", timeline.ofRoutes(ids, key, history.since()));
        return sheet;
    }

    @PostMapping("/routes/{folder}/{name:.+}/pause")
    String pause(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam String id,
            Principal who) {
        desk().pause(id, who.getName());
        return back(folder, name);
    }

    @PostMapping("/routes/{folder}/{name:.+}/resume")
    String resume(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam String id,
            Principal who) {
        desk().resume(id, who.getName());
        return back(folder, name);
    }

    @PostMapping("/routes/{folder}/{name:.+}/run")
    String run(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam String id,
            Principal who) {
        desk().run(id, who.getName(), A_MOMENT);
        return back(folder, name);
    }

    @PostMapping("/routes/{folder}/{name:.+}/rollback")
    String rollback(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam(required = false) Long version,
            Principal who) {
        desk().rollback(folder + "/" + name, version, who.getName());
        return back(folder, name);
    }

    private static String back(String folder, String name) {
        return at(folder, name);
    }

    /** What speaks against the text, without saving it. */
    @PostMapping("/routes/{folder}/{name:.+}/check")
    String check(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String expected,
            Model page) {
        String key = folder + "/" + name;
        String written = unix(text);
        show(key, written, expected, desk().check(key, written), page);
        return "route";
    }

    /** Saves what is good; what is not only when the administrator insists. */
    @PostMapping("/routes/{folder}/{name:.+}/save")
    String save(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String expected,
            @RequestParam(defaultValue = "false") boolean anyway,
            Principal who,
            Model page) {
        String key = folder + "/" + name;
        String written = unix(text);
        try {
            String before = expected.isEmpty() ? null : expected;
            desk().save(key, written, before, anyway, who.getName());
            return back(folder, name);
        } catch (RouteRefused no) {
            if (no.problems().isEmpty()) {
                throw no;
            }
            show(key, written, expected, no.problems(), page);
            page.addAttribute("insist", true);
            return "route";
        }
    }

    /** What a source would take, without taking it. */
    @PostMapping("/routes/{folder}/{name:.+}/try")
    String tryOut(
            @PathVariable String folder,
            @PathVariable String name,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String expected,
            Model page) {
        String key = folder + "/" + name;
        String written = unix(text);
        var problems = desk().check(key, written);
        show(key, written, expected, problems, page);
        if (problems.isEmpty()) {
            var tried = desk().tryOut(key, written);
            page.addAttribute("tried", tried);
            if (tried.stream().anyMatch(t -> t.problem() != null)) {
                // the text is good, and does not work: nobody is to read the one without the other
                page.addAttribute("checked", null);
            }
        }
        return "route";
    }

    private void show(
            String key,
            String text,
            String expected,
            List<vn.tonghop.config.Problem> problems,
            Model page) {
        fill(key, page);
        page.addAttribute("text", text);
        page.addAttribute("expected", expected);
        page.addAttribute("checked", problems);
    }

    /** A browser sends the lines of a form with both characters. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
