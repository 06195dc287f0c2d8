package vn.tonghop.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.web.Api;
import vn.tonghop.web.Decision;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.Range;
import vn.tonghop.web.model.Slice;
import vn.tonghop.web.model.SubmissionRow;
import vn.tonghop.web.model.Submissions;

@Api
class SubmissionsApi {

    private final Submissions submissions;
    private final ObjectProvider<vn.tonghop.submission.Submissions> outbox;

    SubmissionsApi(
            Submissions submissions, ObjectProvider<vn.tonghop.submission.Submissions> outbox) {
        this.submissions = submissions;
        this.outbox = outbox;
    }

    /** A submission; the ministry's receipt and reasons as it gave them. */
    record SubmissionAnswer(
            @JsonUnwrapped @JsonIgnoreProperties({"receipt", "reasons", "copy"}) SubmissionRow row,
            @JsonRawValue String receipt,
            @JsonRawValue String reasons) {}

    /** A person says whether it arrived, or has it tried again. */
    @PostMapping("/api/v1/submissions/{id}/{decision}")
    SubmissionAnswer decide(
            @PathVariable long id, @PathVariable String decision, Principal who) {
        var found = submissions.find(id).orElseThrow(Problem::notFound);
        Decision.of(decision).carryOut(outbox.getObject(), found.id(), who.getName());
        return answer(submissions.find(id).orElseThrow());
    }

    private static SubmissionAnswer answer(SubmissionRow row) {
        return new SubmissionAnswer(row, row.receipt(), row.reasons());
    }

    @GetMapping("/api/v1/submissions")
    Listing<SubmissionAnswer> list(
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) Long before,
            HttpServletRequest request) {
        var found = submissions.list(stage, Range.of(limit, before, null));
        var items =
                found.items().stream()
                        .map(SubmissionsApi::answer)
                        .toList();
        return Listing.of(new Slice<>(items, found.older(), found.newer()), request);
    }
}
