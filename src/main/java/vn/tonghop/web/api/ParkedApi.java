package vn.tonghop.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.tonghop.intake.ParkedItems;
import vn.tonghop.message.Messages;
import vn.tonghop.web.Api;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.ParkedRow;
import vn.tonghop.web.model.ParkedRows;
import vn.tonghop.web.model.Range;
import vn.tonghop.web.model.Slice;

/** What sources brought that has to be looked at. */
@Api
class ParkedApi {

    private final ParkedRows rows;
    private final ObjectProvider<ParkedItems> items;

    ParkedApi(ParkedRows rows, ObjectProvider<ParkedItems> items) {
        this.rows = rows;
        this.items = items;
    }

    /** One entry, in both languages. */
    record ParkedAnswer(
            long id,
            String source,
            String name,
            String code,
            String message,
            String messageEn,
            String whatToDo,
            String whatToDoEn,
            Long document,
            Instant firstAt,
            Instant lastAt,
            int times) {

        static ParkedAnswer of(ParkedRow row) {
            return new ParkedAnswer(
                    row.id(),
                    row.source(),
                    row.name(),
                    row.code(),
                    row.reason(Messages.VIETNAMESE),
                    row.reason(Locale.ENGLISH),
                    row.whatToDo(Messages.VIETNAMESE),
                    row.whatToDo(Locale.ENGLISH),
                    row.document(),
                    row.firstAt(),
                    row.lastAt(),
                    row.times());
        }
    }

    @GetMapping("/api/v1/parked")
    Listing<ParkedAnswer> list(
            @RequestParam(required = false) String source,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) Long before,
            HttpServletRequest request) {
        var found = rows.list(source, Range.of(limit, before, null));
        var answers = found.items().stream().map(ParkedAnswer::of).toList();
        return Listing.of(new Slice<>(answers, found.older(), found.newer()), request);
    }

    @PostMapping("/api/v1/parked/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable long id, Principal who) {
        var parked = items.getIfAvailable();
        if (parked == null || !parked.settle(id, who.getName())) {
            throw Problem.notFound();
        }
    }
}
