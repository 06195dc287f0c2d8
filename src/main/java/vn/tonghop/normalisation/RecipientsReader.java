package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Claim;

/** Nơi nhận: whom a document goes to, item by item, down to the one that is filed ("Lưu: VT"). */
final class RecipientsReader {

    private static final Pattern ITEM = Pattern.compile("^[-–—+•*]\\s*");
    private static final Pattern FILED = Pattern.compile("^l.?u\\s*[:;.]?\\s.*|^l[uw]+u.*");
    private static final int MOST = 40;

    private RecipientsReader() {}

    static Claim<List<String>> read(Foot foot, boolean marked) {
        List<String> items = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        Row label = null;
        boolean filed = false;
        for (Foot.Cell line : foot.lines()) {
            if (label == null) {
                Matcher begins = Foot.RECIPIENTS.matcher(Folding.fold(line.text()));
                if (line.right() || !begins.find()) {
                    continue;
                }
                label = line.row();
                String beside = line.text().substring(begins.end()).strip();
                if (!beside.isEmpty() && SigningTitle.of(beside, marked).isEmpty()) {
                    add(items, raw, beside);
                }
                continue;
            }
            if (line.right() || isOfTheSigner(line, marked)) {
                continue;
            }
            boolean item = ITEM.matcher(line.text()).find();
            boolean goesOn = !items.isEmpty() && !raw.get(raw.size() - 1).matches("(?s).*[.;]$");
            if (filed && !(goesOn && !item) || items.size() >= MOST || !item && !goesOn) {
                if (filed) {
                    break;
                }
                continue;
            }
            if (item) {
                add(items, raw, line.text());
            } else {
                append(items, raw, line.text());
            }
            filed |= FILED.matcher(Folding.fold(items.get(items.size() - 1))).matches();
        }
        return label == null || items.isEmpty()
                ? Claim.unknown(null, Words.of("normalisation.not-printed"))
                : Claim.of(
                        List.copyOf(items),
                        String.join("\n", raw),
                        label.page(),
                        label.number(),
                        marked ? 0.95 : 0.8);
    }

    private static boolean isOfTheSigner(Foot.Cell line, boolean marked) {
        return SigningTitle.of(line.text(), marked).isPresent()
                || PersonName.in(line.text()) != null
                || line.text().startsWith("(");
    }

    private static void add(List<String> items, List<String> raw, String text) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            items.add(clean);
            raw.add(text.strip());
        }
    }

    private static void append(List<String> items, List<String> raw, String text) {
        int last = items.size() - 1;
        items.set(last, clean(raw.get(last) + " " + text));
        raw.set(last, raw.get(last) + " " + text.strip());
    }

    private static String clean(String text) {
        return ITEM.matcher(text.strip())
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .replaceAll("[\\s;.,]+$", "");
    }
}
