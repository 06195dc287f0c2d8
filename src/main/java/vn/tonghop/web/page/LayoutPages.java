package vn.tonghop.web.page;

import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.normalisation.UnknownLayout;
import vn.tonghop.web.Page;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.FormLayouts;

/**
 * Layouts of forms (bố cục biểu) that a person confirms once: the list, one layout, the decision.
 */
@Page
class LayoutPages {

    private static final Logger LOG = LoggerFactory.getLogger(LayoutPages.class);

    private final FormLayouts layouts;
    private final CatalogueNames names;

    LayoutPages(FormLayouts layouts, CatalogueNames names) {
        this.layouts = layouts;
        this.names = names;
    }

    @GetMapping("/layouts")
    String list(Model page) {
        page.addAttribute("layouts", layouts.list());
        return "layouts";
    }

    @GetMapping("/layouts/{fingerprint}")
    String one(@PathVariable String fingerprint, Model page) {
        return show(find(fingerprint), null, page);
    }

    /**
     * @param fields "column.0" … with the indicator of each column from the left, or ""
     */
    @PostMapping("/layouts/{fingerprint}/confirm")
    String confirm(
            @PathVariable String fingerprint,
            @RequestParam Map<String, String> fields,
            Principal who,
            Model page) {
        var row = find(fingerprint);
        var chosen = chosen(row.proposal(), fields);
        var objection = objection(row, chosen);
        if (objection != null) {
            return show(row, objection, page);
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!chosen.get(i).isEmpty()) {
                columns.put(row.proposal().columns().get(i).header(), chosen.get(i));
            }
        }
        try {
            layouts.confirm(row, columns, who.getName());
        } catch (IOException e) {
            LOG.error("layout {} cannot be written to the configuration folder", fingerprint, e);
            return show(row, "web.layouts.not-written", page);
        }
        return "redirect:/layouts/" + fingerprint;
    }

    @PostMapping("/layouts/{fingerprint}/refuse")
    String refuse(@PathVariable String fingerprint, Principal who) {
        layouts.refuse(find(fingerprint), who.getName());
        return "redirect:/layouts/" + fingerprint;
    }

    private FormLayouts.Row find(String fingerprint) {
        return layouts.find(fingerprint).orElseThrow(Problem::notFound);
    }

    private String show(FormLayouts.Row row, String objection, Model page) {
        page.addAttribute("layout", row);
        page.addAttribute("documents", layouts.documents(row.fingerprint()));
        page.addAttribute("indicators", indicators(row));
        page.addAttribute("objection", objection);
        return "layout";
    }

    /** Those of the form; without a catalogue those that were proposed. */
    private List<String> indicators(FormLayouts.Row row) {
        return Stream.concat(
                        names.formIndicators(row.form()).stream(),
                        row.proposal().columns().stream().map(UnknownLayout.Column::indicator))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> chosen(UnknownLayout proposal, Map<String, String> fields) {
        return Stream.iterate(0, i -> i + 1)
                .limit(proposal.columns().size())
                .map(i -> fields.getOrDefault("column." + i, ""))
                .toList();
    }

    /** The key of what is wrong with the choice, or null. */
    private String objection(FormLayouts.Row row, List<String> chosen) {
        var used = chosen.stream().filter(c -> !c.isEmpty()).toList();
        if (used.isEmpty()) {
            return "web.layouts.none-chosen";
        }
        if (!indicators(row).containsAll(used)) {
            return "web.layouts.unknown-indicator";
        }
        return used.size() == used.stream().distinct().count() ? null : "web.layouts.twice";
    }
}
