package vn.tonghop.validation;

import static vn.tonghop.validation.Findings.error;
import static vn.tonghop.validation.Findings.place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Section;
import vn.tonghop.validation.Findings.Named;

/**
 * Holds a report that fills no form against the identity of form II.06a that reports in words keep
 * too: what was carried over and what came in has been resolved or is in progress (3=7+11). Only
 * where the report says all four; where dossiers were returned, refused or withdrawn, the two sides
 * may rightly differ.
 */
class BalanceCheck implements Check {

    private static final Pattern LEFT_OTHERWISE =
            Pattern.compile(
                    "(?iu)rút hồ sơ|xin rút|trả lại|từ chối|hủy|huỷ|dừng|không đủ điều kiện"
                            + "|không giải quyết|bổ sung|không tiếp nhận|chuyển (?:hồ sơ )?(?:đến|về|cho) cơ quan");

    @Override
    public List<Finding> check(Case c) {
        if (c.report().form() != null || leftOtherwise(c)) {
            return List.of();
        }
        var carried = c.total("dossiers_carried_over");
        var fresh = c.total("dossiers_received_in_period");
        var resolved = c.total("dossiers_resolved");
        var open = c.total("dossiers_in_progress");
        var all = Stream.of(carried, fresh, resolved, open).flatMap(Optional::stream).toList();
        if (all.size() < 4) {
            return List.of();
        }
        var came = carried.get().value().add(fresh.get().value());
        var went = resolved.get().value().add(open.get().value());
        boolean sameWhole =
                c.total("dossiers_received").stream().allMatch(r -> r.value().compareTo(came) == 0);
        return came.compareTo(went) == 0 || !sameWhole
                ? List.of()
                : List.of(
                        error(
                                "VAL-014",
                                open.get().evidence(),
                                new Named("Toàn văn bản", "The text"),
                                sum(c, carried.get(), fresh.get()),
                                VietnameseText.number(came),
                                sum(c, resolved.get(), open.get()),
                                VietnameseText.number(went),
                                place(open.get().evidence())));
    }

    private static Named sum(Case c, Indicator one, Indicator other) {
        return new Named(
                named(c.nameOf(one.id()), one) + " + " + named(c.nameOf(other.id()), other),
                named(c.nameEnOf(one.id()), one) + " + " + named(c.nameEnOf(other.id()), other));
    }

    private static String named(String name, Indicator figure) {
        return name + " " + VietnameseText.number(figure.value());
    }

    private static boolean leftOtherwise(Case c) {
        var sections = c.report().sections();
        var texts =
                Stream.of(sections.currentState(), sections.difficulties())
                        .filter(Section::isPresent)
                        .map(Section::text);
        var names = c.report().indicators().stream().map(Indicator::name);
        return Stream.concat(texts, names)
                .anyMatch(t -> t != null && LEFT_OTHERWISE.matcher(t).find());
    }
}
