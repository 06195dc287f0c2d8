package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Claim;

/** Whom a document addresses (kính gửi): one line, or a list under the label. */
final class AddresseeReader {

    private static final int MOST_LINES = 14;
    private static final int LONGEST = 600;

    /** One word in so many may be damaged. */
    private static final int MOST_DAMAGED = 3;

    /** How far behind the head it may stand. */
    private static final int FARTHEST = 12;

    private static final Pattern RECEIVER =
            Pattern.compile(
                    "^\\W*(?:(?:don vi|co quan) nhan(?: bao cao)?|noi nhan bao cao)\\s*:\\s*(?=\\p{L})");
    private static final Pattern ITEM = Pattern.compile("^[-–—+•]\\s*.*");
    private static final Pattern UNFINISHED =
            Pattern.compile(".*(?:,|-|(?<![a-z])(?:va|cua|tai|cac|truc thuoc|nhan dan|cap))$");

    private AddresseeReader() {}

    static Claim<String> read(Manuscript text, HeaderZone zone) {
        int last = Math.min(text.size(), zone.end() + FARTHEST);
        for (int i = zone.title() + 1; i < last; i++) {
            if (HeaderZone.isAddress(text.row(i))) {
                return claim(lines(text, i), text.row(i), text.marked());
            }
        }
        return receiver(text, zone, last);
    }

    /** "Đơn vị nhận: Văn phòng UBND tỉnh", as forms have it. */
    private static Claim<String> receiver(Manuscript text, HeaderZone zone, int last) {
        for (int i = zone.title() + 1; i < last; i++) {
            Row row = text.row(i);
            Matcher label = RECEIVER.matcher(row.folded());
            if (label.find()) {
                return claim(List.of(row.text().substring(label.end())), row, text.marked());
            }
        }
        return Claim.unknown(null, Words.of("normalisation.not-printed"));
    }

    private static List<String> lines(Manuscript text, int label) {
        Row row = text.row(label);
        List<String> lines = new ArrayList<>();
        lines.add(row.text().substring(HeaderZone.endOfAddressLabel(row)).strip());
        for (int i = label + 1; i < text.size() && lines.size() < MOST_LINES; i++) {
            Row next = text.row(i);
            String before = lines.get(lines.size() - 1);
            boolean open = before.replaceAll("[\\s:]+", "").isEmpty();
            if (next.isBlank() && (open || before.endsWith(";") && isItem(text, i + 1))) {
                continue;
            }
            if (next.isBlank() || !goesOn(before, next, open)) {
                break;
            }
            lines.add(next.text().strip());
        }
        return lines;
    }

    private static boolean isItem(Manuscript text, int row) {
        return row < text.size() && ITEM.matcher(text.row(row).text().strip()).matches();
    }

    private static boolean goesOn(String before, Row next, boolean open) {
        String text = next.text().strip();
        if (ITEM.matcher(text).matches()) {
            return open || !before.endsWith(".");
        }
        if (open) {
            return true;
        }
        if (before.endsWith(".") || SubjectReader.begins(next) || text.endsWith(":")) {
            return false;
        }
        boolean small = Character.isLowerCase(text.charAt(0));
        boolean torn = UNFINISHED.matcher(Folding.fold(before)).matches();
        return small || torn && text.length() < 80 || before.endsWith(";") && text.length() < 100;
    }

    private static Claim<String> claim(List<String> lines, Row row, boolean marked) {
        String raw = String.join("\n", lines).strip();
        String value =
                raw.replaceAll("^[\\s:.]+", "")
                        .replaceAll("(?m)^\\s*[-–—+•]\\s*", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll("[\\s.;,/]+$", "");
        if (value.length() < 3 || value.length() > LONGEST) {
            return Claim.unknown(null, Words.of("normalisation.not-printed"));
        }
        if (marked) {
            return Claim.of(value, raw, row.page(), row.number(), 0.9);
        }
        return Bodies.spell(value, false)
                .or(() -> isLegible(value) ? Optional.of(value) : Optional.empty())
                .map(said -> Claim.of(said, raw, row.page(), row.number(), 0.8))
                .orElseGet(() -> Claim.unknown(raw, Words.of("normalisation.addressee.lost")));
    }

    /** Without marks and with no word in three that no mouth can say. */
    private static boolean isLegible(String value) {
        String[] words = Folding.plain(Folding.fold(value)).split("[^a-z0-9]+");
        long whole =
                Arrays.stream(words).filter(w -> !w.isEmpty()).filter(PersonName::isWhole).count();
        long all = Arrays.stream(words).filter(w -> !w.isEmpty()).count();
        return (all - whole) * MOST_DAMAGED < all;
    }
}
