package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money said piece by piece: "6 tỷ 218 triệu đồng", "4 tỷ 366,5 triệu đồng". */
record ComposedMoney(BigDecimal value, int end) {

    private static final Pattern COMPOSED =
            Pattern.compile(
                    "\\G(\\d{1,3}) (ty|trieu) (\\d{1,3}(?:,\\d{1,3})?) (trieu|nghin|ngan)(?: (\\d{1,3}(?:,\\d{1,3})?) (nghin|ngan))?(?: (\\d{1,3}))? (?:dong|d)(?![a-z])");

    private static final Map<String, Long> TIMES =
            Map.of("ty", 1_000_000_000L, "trieu", 1_000_000L, "nghin", 1_000L, "ngan", 1_000L);

    /**
     * What begins at this place of a folded text; empty when it is no such money, or a piece is not
     * smaller than the one before.
     */
    static Optional<ComposedMoney> at(String folded, int start) {
        Matcher m = COMPOSED.matcher(folded);
        if (!m.find(start)) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        long before = Long.MAX_VALUE;
        for (int group = 1; group <= 5; group += 2) {
            if (m.group(group) != null) {
                long times = TIMES.get(m.group(group + 1));
                if (times >= before) {
                    return Optional.empty();
                }
                BigDecimal piece = new BigDecimal(m.group(group).replace(',', '.'));
                sum = sum.add(piece.multiply(BigDecimal.valueOf(times)));
                before = times;
            }
        }
        sum = m.group(7) == null ? sum : sum.add(new BigDecimal(m.group(7)));
        return Optional.of(new ComposedMoney(sum.stripTrailingZeros(), m.end()));
    }
}
