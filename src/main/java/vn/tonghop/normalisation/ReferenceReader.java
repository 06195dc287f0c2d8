package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Reference;

/**
 * Documents that a text cites: "Kế hoạch số 165/KH-UBND ngày 08/5/2023 của …", laws with their year
 * ("43/2011/NĐ-CP"), papers of the Party ("05-NQ/TU"), also where a line break or a scan has torn
 * them apart.
 */
final class ReferenceReader {

    private static final String PART = "[A-ZĐÐ][A-Za-zĐđÐ]{0,9}\\d{0,2}";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d/.,])(\\d{1,5}[a-zA-Z]?)\\s?(?:/\\s?((?:19|20)\\d\\d)\\s?)?([/-])\\s?("
                            + PART
                            + "(?:\\s?[-–/]\\s?(?:"
                            + PART
                            + "))*)(?![\\w])");

    /** "142BC-UBND" */
    private static final Pattern SLASH_LOST =
            Pattern.compile(
                    "(?<![\\d/.,])(\\d{1,5})((?:BC|KH|QĐ|QD|TB|CT|NQ|TTr|UBND)-[A-ZĐ][A-Za-zĐ]{1,9})(?![\\w])");

    private static final Pattern OF_THE_PARTY =
            Pattern.compile(
                    "(?<![a-z])(nghi quyet|chi thi|ket luan|quyet dinh)\\s+(?:s\\S{0,2}\\s+)?(\\d{1,3})\\s+(?:c\\S{2,3})\\s+((?:huyen|tinh|[dp]ang|thanh|thi|quan)\\s.{1,2}y|bo chinh tri|ban bi thu)");

    private static final Pattern ISSUER_ENDS =
            Pattern.compile(
                    "(?<![a-z])(?:v[e&]?|ve viec|ban hanh|quy dinh|quy dmh|phe duyet|huong dan|v/v|trien khai|tuyen truyen|thi hanh|tai|nhu|tren|gan|doi|va (?:nghi quyet|quyet dinh|ke hoach|cong van|chi thi|nghi dinh))(?![a-z])|[,;.:()“\"]");

    /** "Ngày 19/8/2024, Thanh tra tỉnh có Công văn số …" */
    private static final Pattern TOLD_BEFORE =
            Pattern.compile(
                    "(?<![a-z])ngay (\\d{1,2}/\\d{1,2}/\\d{4}),? [^.;:\\d]{2,70}(?<![a-z])(?:co|ban hanh|da ban hanh|da co|gui|ky|ky ban hanh) (?:[a-z]+ ){0,3}so\\s*$");

    private static final int AROUND = 45;
    private static final int DAY_BEFORE = 120;
    private static final int KIND_BEFORE = 40;
    private static final int DAY_BEHIND = 60;

    private ReferenceReader() {}

    static List<Reference> read(Manuscript text, HeaderZone zone) {
        Joined joined = Joined.of(text, zone);
        // print with its marks needs no mending
        List<String> words = text.marked() ? List.of() : Symbol.wordsOf(text);
        Map<String, Reference> found = new LinkedHashMap<>();
        for (Matcher number :
                List.of(NUMBER.matcher(joined.text), SLASH_LOST.matcher(joined.text))) {
            while (number.find()) {
                Optional<Reference> reference = reference(joined, number, words);
                reference.ifPresent(r -> found.merge(r.number(), r, ReferenceReader::better));
            }
        }
        Matcher party = OF_THE_PARTY.matcher(joined.folded);
        while (party.find()) {
            String issuer = joined.text.substring(party.start(3), party.end(3));
            String kind =
                    kindBefore(
                                    joined.folded.substring(
                                            Math.max(0, party.end(1) - KIND_BEFORE), party.end(1)))
                            .map(DocumentKind::abbreviation)
                            .orElse(null);
            Reference reference =
                    new Reference(
                            party.group(2), null, kind, issuer, joined.evidence(party.start(2)));
            found.putIfAbsent(party.group(2) + "|" + Folding.words(issuer), reference);
        }
        List<Reference> references = new ArrayList<>(found.values());
        references.sort((a, b) -> a.evidence().line() - b.evidence().line());
        return references;
    }

    private static Reference better(Reference a, Reference b) {
        return a.date() == null && b.date() != null ? b : a;
    }

    private static Optional<Reference> reference(Joined joined, Matcher found, List<String> words) {
        boolean lost = found.groupCount() == 2;
        String digits = found.group(1);
        String year = lost ? null : found.group(2);
        String separator = lost ? "/" : found.group(3);
        String printed =
                (lost ? found.group(2) : found.group(4))
                        .replaceAll("\\s", "")
                        .replace('–', '-')
                        .replace('Ð', 'Đ');
        if (!isSymbol(printed, year) || separator.equals("-") && !printed.contains("/")) {
            return Optional.empty();
        }
        String symbol = words.isEmpty() ? printed : Symbol.mend(printed, words);
        String number = digits + (year == null ? separator : "/" + year + "/") + symbol;
        int end = found.end();
        LocalDate date = null;
        Matcher day =
                Pattern.compile("\\s*,?\\s*(?:ban h.nh\\s+)?ng[^\\s.:]{1,3}[\\s.:]+")
                        .matcher(joined.folded);
        int tail = end;
        day.region(end, Math.min(joined.folded.length(), end + DAY_BEHIND));
        if (day.lookingAt()) {
            Optional<DayReader.Found> when = DayReader.after(joined.folded, day.end(), 3);
            date = when.map(DayReader.Found::day).orElse(null);
            tail = when.map(DayReader.Found::end).orElse(end);
        }
        if (date == null) {
            String before =
                    joined.folded.substring(Math.max(0, found.start() - DAY_BEFORE), found.start());
            Matcher told = TOLD_BEFORE.matcher(before);
            date =
                    told.find()
                            ? DayReader.after(before, told.start(1), 0)
                                    .map(DayReader.Found::day)
                                    .orElse(null)
                            : null;
        }
        String kind =
                kindBefore(
                                joined.folded.substring(
                                        Math.max(0, found.start() - KIND_BEFORE), found.start()))
                        .or(() -> DocumentKind.ofAbbreviation(symbol.split("[-/]")[0]))
                        .map(DocumentKind::abbreviation)
                        .orElse(
                                symbol.startsWith("QH")
                                        ? "L"
                                        : DocumentKind.CONG_VAN.abbreviation());
        return Optional.of(
                new Reference(
                        number,
                        date,
                        kind,
                        issuerAfter(joined, tail),
                        joined.evidence(found.start(), end)));
    }

    /** Two parts, or a law's year before it: "12/km" and "24/7" are no symbols. */
    private static boolean isSymbol(String symbol, String year) {
        boolean parts = symbol.contains("-") || symbol.contains("/");
        return parts && symbol.length() >= 4
                || year != null
                        && (symbol.matches("QH\\d+")
                                || DocumentKind.ofAbbreviation(symbol).isPresent());
    }

    private static Optional<DocumentKind> kindBefore(String folded) {
        String before = folded.replaceAll("\\s+", " ").strip();
        DocumentKind best = null;
        int at = Math.max(0, before.length() - 26);
        for (DocumentKind kind : DocumentKind.values()) {
            int found = before.lastIndexOf(Folding.fold(kind.title()));
            if (found >= at
                    && kind != DocumentKind.QUY_DINH_DANG
                    && !(kind == DocumentKind.LUAT && found < before.length() - 12)) {
                best = kind;
                at = found;
            }
        }
        return Optional.ofNullable(best);
    }

    /** "của UBND tỉnh Nghệ An", up to what the document is about. */
    private static String issuerAfter(Joined joined, int from) {
        Matcher of = Pattern.compile("\\s*,?\\s*c\\S{1,4}\\s+(?=\\p{Lu})").matcher(joined.text);
        of.region(from, Math.min(joined.text.length(), from + DAY_BEHIND));
        if (!of.lookingAt()) {
            return null;
        }
        String rest =
                joined.folded.substring(of.end(), Math.min(joined.folded.length(), of.end() + 80));
        Matcher ends = ISSUER_ENDS.matcher(rest);
        int length = ends.find() ? ends.start() : rest.length();
        String issuer =
                joined.text.substring(of.end(), of.end() + length).replaceAll("\\s+", " ").strip();
        return issuer.isEmpty() || issuer.split(" ").length > 9 ? null : issuer;
    }

    /** The body as one string; a symbol broken over lines is joined. */
    private record Joined(String text, String folded, List<Row> rows, int[] rowOf) {

        static Joined of(Manuscript manuscript, HeaderZone zone) {
            StringBuilder all = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            List<Row> rows = manuscript.rows();
            for (int i = 0; i < rows.size(); i++) {
                if (i == zone.numberRow() || rows.get(i).isBlank()) {
                    continue;
                }
                String line = rows.get(i).text().stripTrailing();
                for (int c = 0; c < line.length(); c++) {
                    all.append(line.charAt(c));
                    places.add(i);
                }
                if (!line.matches(".*[A-ZĐ0-9][-/]$")) {
                    all.append(' ');
                    places.add(i);
                }
            }
            String text = all.toString();
            return new Joined(
                    text,
                    Folding.fold(text),
                    rows,
                    places.stream().mapToInt(Integer::intValue).toArray());
        }

        /** With the line before and behind it where only they say that it was replaced. */
        Evidence evidence(int from, int to) {
            int begin = Math.max(0, from - AROUND);
            int end = Math.min(text.length(), to + AROUND);
            String own = text.substring(from, to);
            boolean replaced =
                    new Reference(
                                    own,
                                    null,
                                    null,
                                    null,
                                    Evidence.inText(1, 1, text.substring(begin, end)))
                            .isNamedAsReplaced();
            if (!replaced) {
                return evidence(from);
            }
            Row row = rows.get(rowOf[from]);
            StringBuilder lines = new StringBuilder();
            for (int i = rowOf[begin]; i <= rowOf[end - 1]; i++) {
                lines.append(lines.isEmpty() ? "" : "\n").append(rows.get(i).text().strip());
            }
            return Evidence.inText(row.page(), row.number(), lines.toString());
        }

        Evidence evidence(int at) {
            Row row = rows.get(rowOf[at]);
            return Evidence.inText(row.page(), row.number(), row.text().strip());
        }
    }
}
