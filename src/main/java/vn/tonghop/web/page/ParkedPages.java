package vn.tonghop.web.page;

import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.intake.ParkedItems;
import vn.tonghop.web.Page;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.ParkedRows;
import vn.tonghop.web.model.Range;

/** What sources brought that has to be looked at (để riêng): the list, and a mark for what was. */
@Page
class ParkedPages {

    private final ParkedRows rows;
    private final ObjectProvider<ParkedItems> items;

    ParkedPages(ParkedRows rows, ObjectProvider<ParkedItems> items) {
        this.rows = rows;
        this.items = items;
    }

    @GetMapping("/parked")
    String list(@RequestParam(required = false) Long before, Model page) {
        page.addAttribute("slice", rows.list(null, Range.of(null, before, null)));
        return "parked";
    }

    @PostMapping("/parked/{id}/settle")
    String settle(@PathVariable long id, Principal who) {
        var parked = items.getIfAvailable();
        if (parked == null || !parked.settle(id, who.getName())) {
            throw Problem.notFound();
        }
        return "redirect:/parked";
    }
}
