package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Claim;

/** The subject of a document (trích yếu) and whom it addresses (kính gửi). */
final class SubjectReader {

    private static final int LONGEST = 6;
    private static final Pattern ENDS =
            Pattern.compile(
                    "^\\s*(?:[ivx]{1,4}[.)]|\\d{1,2}[.)]\\s|[-+*•]|can cu|thuc hien|thue hien|thyc hien|tren co so|phan thu|phuc dap|tiep theo|theo (?:de nghi|chi dao|yeu cau|cong van|ke hoach)|uy ban nhan dan .*bao cao|ubnd .*bao cao).*");
    private static final Pattern RULE = Pattern.compile("[-_—=~.\\s*]+");

    private SubjectReader() {}

    static Claim<String> subject(Manuscript text, HeaderZone zone) {
        if (zone.title() >= 0) {
            return afterTitle(text, zone);
        }
        if (zone.about() >= 0) {
            return about(text, zone);
        }
        return Claim.unknown(null, Words.of("normalisation.not-printed"));
    }

    private static Claim<String> afterTitle(Manuscript text, HeaderZone zone) {
        Row title = text.row(zone.title());
        List<String> lines = new ArrayList<>();
        int first = zone.title();
        String beside = title.text().strip();
        if (beside.length() > zone.kind().title().length() + 2) {
            lines.add(beside.substring(zone.kind().title().length()).strip());
        }
        for (int i = zone.title() + 1; i < text.size() && lines.size() < LONGEST; i++) {
            Row row = text.row(i);
            if (row.isBlank() || RULE.matcher(row.text()).matches()) {
                if (lines.isEmpty()) {
                    continue;
                }
                break;
            }
            if (HeaderZone.isAddress(row) || !lines.isEmpty() && begins(row)) {
                break;
            }
            boolean sentence =
                    row.text().strip().endsWith(".") || row.text().strip().length() > 110;
            if (!lines.isEmpty()
                    && sentence
                    && Character.isUpperCase(row.text().strip().charAt(0))) {
                break;
            }
            first = lines.isEmpty() ? i : first;
            lines.add(row.text().strip());
            if (row.text().strip().endsWith(".") || row.text().strip().endsWith(":")) {
                break;
            }
        }
        return claim(lines, text.row(first));
    }

    private static boolean begins(Row row) {
        return ENDS.matcher(row.folded()).matches();
    }

    private static Claim<String> about(Manuscript text, HeaderZone zone) {
        List<String> lines = new ArrayList<>();
        for (int i = zone.about(); i < text.size() && lines.size() < LONGEST; i++) {
            Row row = text.row(i);
            String line = row.text();
            if (i == zone.issuedRow()) {
                line = line.substring(0, zone.issued().start());
                if (zone.place() != null && line.contains(zone.place())) {
                    line = line.substring(0, line.lastIndexOf(zone.place()));
                }
            }
            if (line.isBlank()) {
                if (i == zone.issuedRow()) {
                    continue;
                }
                break;
            }
            if (HeaderZone.isAddress(row)) {
                break;
            }
            Matcher label = HeaderZone.ABOUT.matcher(row.folded());
            lines.add(
                    (label.find() ? line.substring(Math.min(label.end(), line.length())) : line)
                            .strip());
        }
        return claim(lines, text.row(zone.about()));
    }

    private static Claim<String> claim(List<String> lines, Row row) {
        String subject =
                String.join(" ", lines)
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[\\s:.-]+", "")
                        .strip();
        return subject.length() < 4
                ? Claim.unknown(null, Words.of("normalisation.not-printed"))
                : Claim.of(subject, String.join("\n", lines), row.page(), row.number(), 0.9);
    }

    /** Kính gửi, down to the next empty line. */
    static Claim<String> addressee(Manuscript text, HeaderZone zone) {
        for (int i = zone.title() + 1; i < Math.min(text.size(), zone.end() + 12); i++) {
            Row row = text.row(i);
            if (!HeaderZone.isAddress(row)) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            lines.add(row.text().substring(HeaderZone.endOfAddressLabel(row)));
            for (int j = i + 1; j < text.size() && lines.size() < 12; j++) {
                Row next = text.row(j);
                boolean open = lines.get(lines.size() - 1).replaceAll("[\\s:]+", "").isEmpty();
                if (next.isBlank()) {
                    if (open) {
                        continue;
                    }
                    break;
                }
                String line = next.text().strip();
                boolean item = line.startsWith("-") || line.startsWith("–");
                boolean body = !open && line.length() > 60 && Character.isUpperCase(line.charAt(0));
                boolean goesOn =
                        open
                                || !body
                                        && !lines.get(lines.size() - 1).strip().matches(".*[.;]")
                                        && !item;
                if (!item && !goesOn || begins(next) && !item) {
                    break;
                }
                lines.add(line);
            }
            return addressee(lines, row);
        }
        return Claim.unknown(null, Words.of("normalisation.not-printed"));
    }

    private static Claim<String> addressee(List<String> lines, Row row) {
        String raw = String.join("\n", lines).strip();
        String value =
                raw.replaceAll("^[\\s:.]+", "")
                        .replaceAll("(?m)^\\s*[-–]\\s*", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll("[\\s.;,/]+$", "");
        return value.length() < 3
                ? Claim.unknown(null, Words.of("normalisation.not-printed"))
                : Claim.of(value, raw, row.page(), row.number(), 0.9);
    }
}
