package vn.tonghop.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.web.Api;
import vn.tonghop.web.model.Range;
import vn.tonghop.web.model.Slice;
import vn.tonghop.web.model.SubmissionRow;
import vn.tonghop.web.model.Submissions;

@Api
class SubmissionsApi {

    private final Submissions submissions;

    SubmissionsApi(Submissions submissions) {
        this.submissions = submissions;
    }

    /** A submission; the ministry's receipt and reasons as it gave them. */
    record SubmissionAnswer(
            @JsonUnwrapped @JsonIgnoreProperties({"receipt", "reasons"}) SubmissionRow row,
            @JsonRawValue String receipt,
            @JsonRawValue String reasons) {}

    @GetMapping("/api/v1/submissions")
    Listing<SubmissionAnswer> list(
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) Long before,
            HttpServletRequest request) {
        var found = submissions.list(stage, Range.of(limit, before, null));
        var items =
                found.items().stream()
                        .map(s -> new SubmissionAnswer(s, s.receipt(), s.reasons()))
                        .toList();
        return Listing.of(new Slice<>(items, found.older(), found.newer()), request);
    }
}
