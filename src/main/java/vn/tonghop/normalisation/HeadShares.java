package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.HeadWays.Header;

/** Whether shares stand under headers that say so, and nowhere else, when a head is tried. */
final class HeadShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Columns whose figures may have decimals, or be more than a hundred. */
    private static final Pattern BROKEN =
            Pattern.compile(
                    "(?:.* )?(?:binh quan|trung binh|diem|dong|trieu|ty|so sanh|so voi|tang|giam|thuc hien|hoan thanh|ke hoach|cung ky|ha|km|kg)(?: .*)?");

    private HeadShares() {}

    /** "Tỷ lệ %" */
    static boolean isShare(Header header) {
        String words = Folding.words(header.text());
        return header.under().isEmpty()
                && (header.text().contains("%") || words.matches("(?:ty|ti) (?:le|trong).*"));
    }

    /** One for each share under its header, less two for each figure that is no such thing. */
    static int of(List<Header> way, List<List<BigDecimal>> rows) {
        int score = 0;
        for (Header header : way) {
            score += header.under().isEmpty() ? column(header, rows) : of(header.under(), rows);
        }
        return score;
    }

    private static int column(Header header, List<List<BigDecimal>> rows) {
        boolean share = isShare(header);
        if (BROKEN.matcher(Folding.words(header.text())).matches()) {
            return 0;
        }
        int score = 0;
        for (List<BigDecimal> row : rows) {
            BigDecimal value = row.get(header.column());
            boolean broken = value != null && value.stripTrailingZeros().scale() > 0;
            boolean most = value != null && value.compareTo(HUNDRED) <= 0;
            if (share && value != null) {
                score += !most ? -2 : broken ? 1 : 0;
            } else if (broken) {
                score -= 2;
            }
        }
        return score;
    }
}
