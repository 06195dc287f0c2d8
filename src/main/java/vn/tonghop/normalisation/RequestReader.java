package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.reading.Sheet;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Header;
import vn.tonghop.report.RequestedItem;

/** What a letter asks its addressees for: the items, and the day by which. */
final class RequestReader {

    /** What is asked; {@code deadline} may be null. */
    record Request(List<RequestedItem> items, DeadlineReader.Deadline deadline) {

        /** The header with the day by which it asks. */
        Header datedIn(Header header) {
            if (deadline == null) {
                return header;
            }
            return deadline.day() == null
                    ? header.withDeadline(
                            Claim.unknown(deadline.raw(), Words.of(deadline.reason())), null)
                    : header.withDeadline(
                            Claim.of(
                                    deadline.day(),
                                    deadline.raw(),
                                    deadline.row().page(),
                                    deadline.row().number(),
                                    0.9),
                            deadline.exclusive());
        }
    }

    /** Letters, urgent messages and directives ask; a report does not. */
    private static final Set<String> ASKING = Set.of("CV", "CĐ", "CT");

    /** A notice or an invitation asks when it lists what the report has to hold. */
    private static final Set<String> MAY_ASK = Set.of("TB", "GM");

    private static final Pattern REPORTS_ITSELF =
            Pattern.compile(
                    "(?:(?:xin\\s+)?(?<!che do )(?<!huong dan )b.{1,2}o c.{1,2}o|(?<![a-z])(?:tra loi|phuc dap) (?:cong van|van ban|de nghi)) [^.:]{0,160}(?:nhu sau|cu the|sau day)\\s*:");
    private static final Pattern ASKED =
            Pattern.compile("(?<![a-z])(?:de nghi|yeu cau|giao|mong|chi dao)(?![a-z])(?! tai)");

    /** "Thực hiện Công văn số … đề nghị báo cáo …": what others asked for. */
    private static final Pattern CITES =
            Pattern.compile(
                    "(?<![a-z])(?:cong van|van ban|cong dien|chi thi|ke hoach|quyet dinh|thong bao)(?![a-z])[^:;]{0,160}(?:de nghi|yeu cau|giao)(?![a-z])");

    private static final Pattern BODY_REPORTS =
            Pattern.compile(
                    "(?:^|[,.;]\\s+)((?:so|ubnd|uy ban nhan dan|van phong|phong|trung tam|chi cuc|cuc)(?![a-z])(?! cac| cap)(?:(?!de nghi|yeu cau|giao|mong|chi dao|nhan duoc)[^,.;:]){0,50}?)(?: xin| kinh| tran trong)* (?:bao cao|tra loi|phuc dap)(?! (?:gui|cua|theo|ve so|truoc|ubnd tinh truoc))[^.:;]{0,120}[:.]");

    private static final Pattern FORM_ENCLOSED =
            Pattern.compile(
                    "(?<![a-z])(?:theo|tai|trong) (?:bieu(?: mau| so lieu| tong hop)?|mau|bang|phu luc)(?: so \\d+| \\d+)? (?:kem theo|gui kem|dinh kem|duoi day|sau day|o duoi|ben duoi)");

    /** "… nêu đủ những nội dung tại bảng sau. Riêng xã …": its rows are what is asked for. */
    private static final Pattern BY_TABLE =
            Pattern.compile(
                    "(?<![a-z])(?:theo|tai|trong|o) (?:bang|bieu|bieu mau)(?: so \\d+| \\d+)? (?:sau|duoi day|sau day|o duoi|ben duoi)(?![a-z])");

    private static final Pattern OF_REPORTS = Pattern.compile("bao cao");

    private final Outline outline;
    private final List<Sheet> sheets;
    private final boolean marked;
    private final String issuer;

    private RequestReader(Outline outline, List<Sheet> sheets, boolean marked, String issuer) {
        this.issuer = issuer;
        this.outline = outline;
        this.sheets = sheets;
        this.marked = marked;
    }

    /**
     * What the document asks for, when it asks for a report at all.
     *
     * @param issuer who issued it, or null
     * @param issued its day, or null
     * @param sheets its ruled tables
     */
    static Optional<Request> read(
            String kind,
            String issuer,
            Outline outline,
            LocalDate issued,
            boolean marked,
            List<Sheet> sheets) {
        RequestReader reader = new RequestReader(outline, sheets, marked, issuer);
        if (kind == null || ASKING.contains(kind)) {
            return reader.asked(kind, issued);
        }
        return MAY_ASK.contains(kind) ? reader.listed(issued) : Optional.empty();
    }

    private Optional<Request> asked(String kind, LocalDate issued) {
        List<RequestedItem> items = items();
        boolean asks = paragraphs().anyMatch(p -> RequestOpening.asks(p, marked));
        if (!asks && items.isEmpty()) {
            return Optional.empty();
        }
        DeadlineReader.Deadline deadline = DeadlineReader.read(outline, issued, marked);
        boolean dated = deadline != null && deadline.day() != null;
        if (asks && dated && Opinions.areAsked(paragraphs().toList(), marked)) {
            return Optional.of(new Request(List.of(), deadline));
        }
        boolean itself = reportsItself(joined()) || speaksFor(joined(), issuer);
        boolean nobody = !asks && !dated;
        if (itself || nobody || !dated && items.isEmpty() || kind == null && !dated) {
            return Optional.empty();
        }
        return Optional.of(new Request(items.isEmpty() ? whole() : items, deadline));
    }

    /** "… xin báo cáo kết quả như sau:", where nobody is asked to. */
    private static boolean reportsItself(String folded) {
        Matcher says = REPORTS_ITSELF.matcher(folded);
        while (says.find()) {
            String before = folded.substring(0, says.start());
            int clause =
                    Math.max(
                            before.lastIndexOf(". "),
                            Math.max(before.lastIndexOf(':'), before.lastIndexOf(';')));
            String said = before.substring(clause + 1);
            if (!ASKED.matcher(said).find() || CITES.matcher(said).find()) {
                return true;
            }
        }
        return false;
    }

    /** "…, Sở Nội vụ báo cáo:", where Sở Nội vụ is who writes. */
    private static boolean speaksFor(String folded, String issuer) {
        Matcher says = BODY_REPORTS.matcher(folded);
        String own = issuer == null ? "" : Folding.words(issuer).replace("uy ban nhan dan", "ubnd");
        while (!own.isEmpty() && says.find()) {
            String body = Folding.words(says.group(1)).replace("uy ban nhan dan", "ubnd");
            if (own.startsWith(body) || body.startsWith(own)) {
                return true;
            }
        }
        return false;
    }

    /** "Nội dung báo cáo gồm: …" in a document that has other things to say too. */
    private Optional<Request> listed(LocalDate issued) {
        boolean contents =
                paragraphs()
                        .anyMatch(
                                p ->
                                        RequestOpening.announces(p, marked)
                                                && OF_REPORTS.matcher(p.folded()).find());
        List<RequestedItem> items = contents ? items() : List.of();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Request(items, DeadlineReader.read(outline, issued, marked)));
    }

    private Stream<Paragraph> paragraphs() {
        return outline.entries().stream().map(Outline.Entry::paragraph);
    }

    private String joined() {
        StringBuilder all = new StringBuilder();
        outline.entries().stream()
                .filter(e -> e.part() != Part.FOOTNOTE)
                .forEach(e -> all.append(e.paragraph().folded()).append(". "));
        return all.toString();
    }

    /** Listed in paragraphs or rows, numbered within a sentence, or told in one. */
    private List<RequestedItem> items() {
        return Stream.<Function<RequestReader, List<RequestedItem>>>of(
                        r -> new RequestedList(r.outline, r.marked).items(),
                        r -> r.told(RequestedSentence::numbered),
                        r -> r.opens() ? RequestedTable.ruled(r.sheets, r.marked) : List.of(),
                        r -> RequestedTable.lines(r.outline, r.marked),
                        r -> new RequestedList(r.outline, r.marked).behindAsking(),
                        r -> r.told(RequestedSentence::plain))
                .map(way -> way.apply(this))
                .filter(items -> items.size() > 1)
                .findFirst()
                .map(this::withItsForm)
                .orElse(List.of());
    }

    /** "đ) Số liệu theo Biểu mẫu kèm theo": the rows of that form are asked for too. */
    private List<RequestedItem> withItsForm(List<RequestedItem> items) {
        if (items.stream().noneMatch(i -> FORM_ENCLOSED.matcher(Folding.fold(i.text())).find())) {
            return items;
        }
        List<RequestedItem> rows = RequestedTable.ruled(sheets, marked);
        rows = rows.isEmpty() ? RequestedTable.lines(outline, marked) : rows;
        List<RequestedItem> all = new ArrayList<>(items);
        rows.stream()
                .filter(r -> items.stream().noneMatch(i -> i.text().equals(r.text())))
                .forEach(all::add);
        return all;
    }

    private boolean opens() {
        return paragraphs()
                .anyMatch(
                        p ->
                                RequestOpening.opens(p, marked)
                                        || RequestOpening.asks(p, marked)
                                                && BY_TABLE.matcher(p.folded()).find());
    }

    /** The one thing a letter with a deadline asks for. */
    private List<RequestedItem> whole() {
        return told(RequestedSentence::plain);
    }

    /** In the first paragraph that says some, and in those that go on with it. */
    private List<RequestedItem> told(Function<RequestedSentence, List<RequestedItem>> way) {
        List<RequestedItem> items = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            Paragraph paragraph = entry.paragraph();
            boolean goesOn = RequestOpening.goesOn(paragraph, marked);
            if (!items.isEmpty() && !goesOn) {
                break;
            }
            boolean asks =
                    RequestOpening.asks(paragraph, marked)
                            || RequestOpening.announces(paragraph, marked);
            if (entry.part() != Part.FOOTNOTE && (asks || !items.isEmpty())) {
                items.addAll(way.apply(new RequestedSentence(paragraph, marked)));
            }
        }
        return items;
    }
}
