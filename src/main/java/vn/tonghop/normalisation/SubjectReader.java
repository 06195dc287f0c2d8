package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Claim;

/** The subject of a document (trích yếu): under the title of its kind, or behind "V/v". */
final class SubjectReader {

    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 110;

    /** A full line of a body after a short one of the subject begins the body. */
    private static final int BODY_WIDTH = 55;

    private static final double SHORT_OF_WIDTH = 0.75;

    /** A body is printed wider than the narrow column of "V/v". */
    private static final int WIDER_THAN_COLUMN = 80;

    private static final Pattern ENDS =
            Pattern.compile(
                    "^\\W*(?:[ivx]{1,4}[.)]|\\d{1,2}[.)]\\s|[-+*•]|can cu|th\\S{1,3} hi\\S{1,3}n (?!ke hoach|cai cach|nhiem vu|cong tac|chuong trinh|de an|dich vu)|th\\S{1,3} hi\\S{1,3}n .{0,60}\\d+/|tren co so|phan thu|phuc dap|tiep theo|theo (?:de nghi|chi dao|yeu cau|cong van|ke hoach)|de (?:trien khai|thuc hien)|trong (?:thang|quy|nam|thoi gian|6|9)|uy ban nhan dan .*bao cao|ubnd .*bao cao|.*(?:bao cao|xin bao cao) .{0,80}nhu sau).*");

    private static final Pattern REMARK =
            Pattern.compile(
                    "^\\W*\\(?\\s*(?:kem theo|s[oe] lieu|t[a-z]{1,2} ngay|tinh (?:den|tu)|ban hanh kem|phuc vu|tai lieu|ky bao cao|thoi diem).*");

    /** "Đơn vị nhận: …", "Thời gian chốt số liệu: …", "Từ ngày … đến ngày …" */
    private static final Pattern LABELLED =
            Pattern.compile(
                    "^\\W*(?:(?:(?:don vi|co quan) (?:nhan|gui|lap|bao cao|tinh)|noi (?:nhan|gui)|thoi (?:gian|diem)|ky (?:bao cao|so lieu)|so lieu|bieu so|mau so)[^:]{0,40}:.*|tu (?:ngay )?\\d{1,2}[/. ].*)");

    private static final int WORDS_OF_A_SORT = 3;

    /** What stands behind "BÁO CÁO" and belongs to it. */
    private static final Pattern SORT =
            Pattern.compile(
                    "(?:nhanh|tom tat|chuyen de|dinh ky|dot xuat|bo sung|so ket|tong ket|tong hop|giai trinh|so bo|ra soat|tu kiem tra|tham tra|thang|quy|nam|tuan|hoan cong|ket qua|de xuat|hoa toc|khan|\\W+)(?: .*)?");

    /** A line that cannot begin a subject, in the capitals of the line before. */
    private static final Pattern JOINS =
            Pattern.compile(
                    "(?:va|ve|cua|trong|tai|tren|nam|quy|thang|cho|theo|den|giai doan)(?![a-z]).*");

    /** "Quý I/2024", "Tháng 9 năm 2025", "6 tháng đầu năm 2024", in a line of its own. */
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:thang|quy|nam|(?:\\d{1,2}|sau|chin) thang (?:dau|cuoi) nam|tuan) ?[\\divx]{0,4}(?:\\W{0,3}(?:nam )?20\\d\\d)?");

    private static final Pattern RULE = Pattern.compile("[-_—–=~.*•\\s]+");

    /** What recognition makes of a word under a stamp: "c0NGiẩNđũyết", "CôNG", "Vắtr@'tuyển". */
    private static final Pattern DAMAGED =
            Pattern.compile(
                    "\\p{L}[@#'’\\\\|{}~=*]+\\p{L}*[^\\x00-\\x7f]|\\p{Ll}\\d\\p{Lu}|(?=\\S*[^\\x00-\\x7f])(?<!\\S)\\p{L}*\\p{Ll}\\p{Lu}{2}\\p{L}*");

    private static final Pattern NATIONAL = Pattern.compile("xa hoi chu nghia viet|doc lap tu do");

    private static final double MENDED = 0.7;

    private SubjectReader() {}

    /**
     * @param end index of the first row after it
     */
    record Subject(Claim<String> claim, int end) {}

    static Subject read(Manuscript text, HeaderZone zone) {
        if (zone.title() >= 0) {
            return afterTitle(text, zone);
        }
        return new Subject(
                zone.about() >= 0
                        ? about(text, zone)
                        : Claim.unknown(null, Words.of("normalisation.not-printed")),
                zone.end());
    }

    private static Subject afterTitle(Manuscript text, HeaderZone zone) {
        Row title = text.row(zone.title());
        List<String> lines = new ArrayList<>();
        int first = zone.title();
        int end = zone.title() + 1;
        String beside = title.text().strip();
        if (beside.length() > zone.kind().title().length() + 2
                && !isOfTheTitle(beside, zone.kind(), text, end)) {
            lines.add(beside.substring(zone.kind().title().length()).strip());
        }
        for (int i = zone.title() + 1; i < text.size() && lines.size() < MOST_LINES; i++) {
            Row row = text.row(i);
            boolean empty = row.isBlank() || RULE.matcher(row.text()).matches();
            if (empty && (lines.isEmpty() || goesOnBelow(text, i))) {
                continue;
            }
            boolean onlyTitle = lines.size() == 1 && end == zone.title() + 1;
            if (empty || endsBefore(row, onlyTitle ? List.of() : lines)) {
                break;
            }
            first = lines.isEmpty() ? i : first;
            lines.add(row.text().strip());
            end = i + 1;
            if (row.text().strip().matches(".*[.:]")) {
                break;
            }
        }
        return new Subject(claim(lines, text.row(first)), end);
    }

    /** "BÁO CÁO NHANH" over "Thiệt hại do mưa đá": what sort of report it is, in its capitals. */
    private static boolean isOfTheTitle(
            String title, DocumentKind kind, Manuscript text, int next) {
        String beside = title.substring(kind.title().length()).strip();
        int i = next;
        while (i < text.size() && i < next + 3 && text.row(i).isBlank()) {
            i++;
        }
        return isUpperCase(beside)
                && beside.split("\\s+").length <= WORDS_OF_A_SORT
                && SORT.matcher(Folding.fold(beside)).matches()
                && i < text.size()
                && !endsBefore(text.row(i), List.of());
    }

    /** An empty line in the middle of a subject: what follows it begins small and is short. */
    private static boolean goesOnBelow(Manuscript text, int empty) {
        Row next = empty + 1 < text.size() ? text.row(empty + 1) : null;
        String below = next == null ? "" : next.text().strip();
        String before = text.row(empty - 1).text().strip();
        boolean small = !below.isEmpty() && Character.isLowerCase(below.charAt(0));
        boolean joined =
                !below.isEmpty()
                        && isUpperCase(before) == isUpperCase(below)
                        && JOINS.matcher(next.folded().strip()).matches();
        boolean time =
                !below.isEmpty()
                        && TIME.matcher(next.folded().strip()).matches()
                        && !PeriodNames.in(Folding.fold(before)).isPresent();
        boolean listed = before.endsWith(",") && isUpperCase(before) == isUpperCase(below);
        return (small || joined || time || listed)
                && below.length() < LONGEST_LINE
                && !below.matches(".*[.:;]");
    }

    private static boolean endsBefore(Row row, List<String> lines) {
        String text = row.text().strip();
        if (HeaderZone.isAddress(row)
                || isRemark(row)
                || LABELLED.matcher(row.folded()).matches()) {
            return true;
        }
        if (lines.isEmpty()) {
            return false;
        }
        String before = lines.get(lines.size() - 1);
        boolean wider =
                text.length() >= BODY_WIDTH && before.length() < text.length() * SHORT_OF_WIDTH;
        boolean sentence = text.endsWith(".") || text.endsWith(":") || text.length() > LONGEST_LINE;
        boolean capitals = row.isUpperCase() && !isUpperCase(before);
        return ENDS.matcher(row.folded()).matches()
                || capitals && row.letters().length() > 5
                || (sentence || wider) && Character.isUpperCase(text.charAt(0));
    }

    static boolean begins(Row row) {
        return ENDS.matcher(row.folded()).matches();
    }

    /** "(Số liệu từ ngày 15/12/2023 đến ngày 14/12/2024)" */
    private static boolean isRemark(Row row) {
        return row.text().strip().startsWith("(")
                && REMARK.matcher(Folding.plain(row.folded())).matches();
    }

    private static boolean isUpperCase(String line) {
        return Row.of(1, null, line).isUpperCase() || !line.matches(".*\\p{L}.*");
    }

    private static Claim<String> about(Manuscript text, HeaderZone zone) {
        List<String> lines = new ArrayList<>();
        for (int i = zone.about(); i < text.size() && lines.size() < MOST_LINES; i++) {
            Row row = text.row(i);
            String line = row.text();
            if (i == zone.issuedRow()) {
                line = leftOfDay(line, zone);
                if (line.isBlank()) {
                    continue;
                }
            }
            boolean label = i == zone.about();
            if (line.isBlank() && goesOnInColumn(text, i)) {
                continue;
            }
            if (line.isBlank()
                    || !label && endsColumn(row)
                    || !label && RULE.matcher(line).matches()) {
                break;
            }
            Matcher begins = HeaderZone.ABOUT.matcher(row.folded());
            lines.add(
                    (label && begins.find()
                                    ? line.substring(Math.min(begins.end(), line.length()))
                                    : line)
                            .strip());
        }
        Claim<String> subject = claim(lines, text.row(zone.about()));
        return isStamped(text, zone) ? torn(String.join("\n", lines)) : subject;
    }

    /** An empty line in the column of "V/v" that recognition put there: what follows is small. */
    private static boolean goesOnInColumn(Manuscript text, int empty) {
        Row next = empty + 1 < text.size() ? text.row(empty + 1) : null;
        return text.recognised()
                && next != null
                && !next.isBlank()
                && Character.isLowerCase(next.text().strip().charAt(0))
                && next.text().strip().length() < WIDER_THAN_COLUMN
                && !next.text().strip().matches(".*[.:;]")
                && !SubjectReader.begins(next);
    }

    /** The number or the day of a stamp stands among its lines: it lies over some of them. */
    private static boolean isStamped(Manuscript text, HeaderZone zone) {
        for (int i = zone.about() + 1; i < text.size() && i <= zone.about() + MOST_LINES; i++) {
            Row row = text.row(i);
            if (HeaderZone.isAddress(row)) {
                return false;
            }
            if (i != zone.numberRow() && ArrivalStamp.isField(row)) {
                return true;
            }
        }
        return false;
    }

    private static String leftOfDay(String line, HeaderZone zone) {
        String left = line.substring(0, zone.issued().start());
        return zone.place() != null && left.contains(zone.place())
                ? left.substring(0, left.lastIndexOf(zone.place()))
                : left;
    }

    private static boolean endsColumn(Row row) {
        String text = row.text().strip();
        return HeaderZone.isAddress(row)
                || HeaderZone.isNational(row)
                || Character.isUpperCase(text.charAt(0)) && text.length() > WIDER_THAN_COLUMN;
    }

    private static Claim<String> claim(List<String> lines, Row row) {
        String subject =
                String.join(" ", lines)
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[\\s:.-]+|[\\s.]+$", "")
                        .strip();
        String raw = String.join("\n", lines);
        if (subject.startsWith(ArrivalStamp.TORN)) {
            String whole = SubjectOpening.mended(subject.substring(ArrivalStamp.TORN.length()));
            return whole == null
                    ? torn(raw)
                    : Claim.of(whole, raw, row.page(), row.number(), MENDED);
        }
        if (NATIONAL.matcher(Folding.words(subject)).find() || DAMAGED.matcher(subject).find()) {
            // a scan's columns or a stamp ran into it: better none than a wrong one
            return torn(raw);
        }
        return subject.length() < 4
                ? Claim.unknown(null, Words.of("normalisation.not-printed"))
                : Claim.of(subject, raw, row.page(), row.number(), 0.9);
    }

    private static Claim<String> torn(String raw) {
        return Claim.unknown(raw, Words.of("normalisation.subject-torn"));
    }
}
