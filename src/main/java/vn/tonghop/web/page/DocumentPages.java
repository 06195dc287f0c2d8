package vn.tonghop.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.web.Page;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.Annexes;
import vn.tonghop.web.model.DocumentFilter;
import vn.tonghop.web.model.DocumentSheets;
import vn.tonghop.web.model.Documents;
import vn.tonghop.web.model.Range;

/** The list of documents, and one document. */
@Page
class DocumentPages {

    private final Documents documents;
    private final DocumentSheets sheets;
    private final Annexes annexes;
    private final CatalogueNames names;
    private final ReportJson json = new ReportJson();

    DocumentPages(
            Documents documents, DocumentSheets sheets, Annexes annexes, CatalogueNames names) {
        this.documents = documents;
        this.sheets = sheets;
        this.annexes = annexes;
        this.names = names;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(required = false) String outcome,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String regime,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Long before,
            @RequestParam(required = false) Long after,
            Model page) {
        var filter = new DocumentFilter(outcome, unit, regime, text);
        page.addAttribute("filter", filter);
        page.addAttribute("documents", documents.list(filter, Range.of(null, before, after)));
        page.addAttribute("count", documents.count(filter));
        page.addAttribute("outcomes", DocumentFilter.OUTCOMES);
        page.addAttribute("units", documents.units());
        page.addAttribute("regimes", regimes());
        return "documents";
    }

    private List<String> regimes() {
        return Stream.concat(names.regimes().stream(), documents.regimes().stream())
                .distinct()
                .toList();
    }

    /**
     * A document that turned out to be another one is shown there, with its deliveries; an annex
     * names its report.
     */
    @GetMapping("/documents/{id}")
    String one(@PathVariable long id, Model page) {
        var sheet = sheets.find(id).orElseThrow(Problem::notFound);
        var partOf = annexes.reportOf(id).orElse(null);
        if (sheet.sameAs() != null && partOf == null) {
            return "redirect:/documents/" + sheet.sameAs();
        }
        page.addAttribute("sheet", sheet);
        page.addAttribute("row", sheet.row());
        page.addAttribute("partOf", partOf);
        var report = sheet.report() == null ? null : json.read(sheet.report());
        page.addAttribute("report", report);
        page.addAttribute("annexes", AnnexLine.of(report, annexes.of(id)));
        page.addAttribute("header", report == null ? List.of() : HeaderLine.of(report.header()));
        return "document";
    }
}
