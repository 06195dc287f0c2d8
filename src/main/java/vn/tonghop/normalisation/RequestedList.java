package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.RequestedItem;

/**
 * What a request lists paragraph by paragraph: numbers, letters or dashes, also an outline of two
 * levels. A numbered part below a heading is an item of its own; dashes below an item are part of
 * what the item says.
 */
final class RequestedList {

    private static final int LAST_NUMBERED = 4;
    private static final int RUNNING = 9;
    private static final int BEFORE_FIRST = 4;

    /** "2. Thời hạn, hình thức gửi báo cáo": how to answer, not what. */
    private static final Pattern HOW =
            Pattern.compile(
                    "(?:ve )?(?:thoi (?:gian|han)|han (?:gui|nop|bao cao)|(?:hinh thuc|phuong thuc|cach thuc)(?:[^.;]{0,30}(?:gui|nop|bao cao|tra loi)| va |\\s*[,:;.]|\\W*$)|noi (?:gui|nhan)|dia chi|dau moi|lien he|to chuc thuc hien|gui bao cao(?= ve| den| truoc| qua|\\W*$|:)|bao cao gui)(?![a-z]).*");

    /** The first of a numbered list, or any of one with dashes. */
    private static final Pattern FIRST =
            Pattern.compile(
                    "^\\s*(?:(?:phan |muc )?(?:1|i|a|thu nhat)\\W|\\(\\s?(?:1|i|a)\\s?\\)|[-–+*•])");

    /** "Một là, …", "Thứ hai: …" */
    static final Pattern ORDINAL =
            Pattern.compile(
                    "^(?:(?:mot|hai|ba|bon|nam|sau) la|thu (?:nhat|hai|ba|tu|nam|sau))\\s*[,:]?\\s+");

    private final boolean marked;
    private final List<Outline.Entry> entries;

    RequestedList(Outline outline, boolean marked) {
        this.entries = outline.entries();
        this.marked = marked;
    }

    /** The first list that is opened; empty when there is none. */
    List<RequestedItem> items() {
        return items(i -> RequestOpening.opens(entries.get(i).paragraph(), marked));
    }

    /** The first list right behind a paragraph that asks. */
    List<RequestedItem> behindAsking() {
        return items(this::isFollowed);
    }

    private List<RequestedItem> items(IntPredicate isOpening) {
        for (int i = 0; i < entries.size(); i++) {
            if (isOpening.test(i)) {
                List<RequestedItem> items = under(i);
                items = items.size() > 1 ? items : unmarked(i);
                if (items.size() > 1) {
                    return items;
                }
            }
        }
        return List.of();
    }

    /** It asks, and the first of a list stands right behind it, though no colon opens it. */
    private boolean isFollowed(int at) {
        Paragraph opening = entries.get(at).paragraph();
        if (at + 1 >= entries.size()
                || isNumbered(opening)
                || !RequestOpening.asks(opening, marked)
                        && !RequestOpening.asksForAll(opening, marked)) {
            return false;
        }
        Paragraph first = entries.get(at + 1).paragraph();
        return isNumbered(first) && FIRST.matcher(first.folded()).find();
    }

    private List<RequestedItem> under(int opening) {
        Paragraph opens = entries.get(opening).paragraph();
        int above = isNumbered(opens) ? opens.level() : 0;
        int mayPass = RequestOpening.isTitle(opens) ? BEFORE_FIRST : 0;
        List<List<Paragraph>> nodes = new ArrayList<>();
        for (int i = opening + 1; i < entries.size(); i++) {
            Paragraph paragraph = entries.get(i).paragraph();
            if (!isNumbered(paragraph)) {
                if (nodes.isEmpty() ? mayPass-- > 0 : goesOn(i, nodes)) {
                    continue;
                }
                break;
            }
            int first = nodes.isEmpty() ? paragraph.level() : nodes.get(0).get(0).level();
            if (paragraph.level() <= above || paragraph.level() < first) {
                break;
            }
            if (isGroup(i, first)) {
                continue;
            }
            if (paragraph.level() == first) {
                nodes.add(new ArrayList<>());
            }
            nodes.get(nodes.size() - 1).add(paragraph);
        }
        return items(nodes);
    }

    /** "Một là, …;", "Thứ hai, …;", or lines that only semicolons tell to be a list. */
    private List<RequestedItem> unmarked(int opening) {
        List<RequestedItem> items = new ArrayList<>();
        boolean more = true;
        boolean ordinals = false;
        for (int i = opening + 1; more && i < entries.size(); i++) {
            Paragraph paragraph = entries.get(i).paragraph();
            boolean ordinal = ORDINAL.matcher(paragraph.folded().strip()).find();
            if (ordinals && !ordinal) {
                break;
            }
            ordinals = ordinal;
            more = paragraph.text().strip().endsWith(";") || ordinal;
            boolean last = !items.isEmpty() && paragraph.text().strip().endsWith(".");
            if (paragraph.level() != RUNNING || !more && !last) {
                break;
            }
            items.add(item(List.of(paragraph), section(paragraph, null)));
        }
        return items;
    }

    private static boolean isNumbered(Paragraph paragraph) {
        return paragraph.level() > 0 && paragraph.level() < RUNNING;
    }

    /** Running text below a heading of the list; the next heading stands right behind it. */
    private boolean goesOn(int at, List<List<Paragraph>> nodes) {
        Paragraph first = nodes.get(0).get(0);
        if (first.level() > LAST_NUMBERED || at + 1 >= entries.size()) {
            return false;
        }
        Paragraph next = entries.get(at + 1).paragraph();
        return next.level() == first.level() && !mark(next).equals(mark(first));
    }

    /** "* Về hiện trạng:" over "- Danh mục …": a heading of the same depth by another mark. */
    private boolean isGroup(int at, int first) {
        Paragraph head = entries.get(at).paragraph();
        if (head.level() != first
                || first <= LAST_NUMBERED
                || at + 1 >= entries.size()
                || !head.text().strip().endsWith(":")) {
            return false;
        }
        Paragraph next = entries.get(at + 1).paragraph();
        return next.level() == first && !mark(next).equals(mark(head));
    }

    private static String mark(Paragraph paragraph) {
        return paragraph.text().substring(0, paragraph.body()).strip();
    }

    private List<RequestedItem> items(List<List<Paragraph>> nodes) {
        List<RequestedItem> items = new ArrayList<>();
        for (List<Paragraph> node : nodes) {
            Paragraph head = node.get(0);
            if (HOW.matcher(head.folded().substring(head.body()).strip()).matches()) {
                continue;
            }
            boolean outline =
                    node.size() > 1 && node.get(1).level() <= LAST_NUMBERED && head.isHeading();
            if (outline) {
                nested(node, items);
            } else {
                items.add(item(node, section(head, null)));
            }
        }
        return items;
    }

    private void nested(List<Paragraph> node, List<RequestedItem> items) {
        Paragraph head = node.get(0);
        String above = section(head, null);
        int level = node.get(1).level();
        List<Paragraph> open = new ArrayList<>();
        for (Paragraph paragraph : node.subList(1, node.size())) {
            if (paragraph.level() == level && !open.isEmpty()) {
                items.add(item(open, section(open.get(0), above)));
                open = new ArrayList<>();
            }
            open.add(paragraph);
        }
        items.add(item(open, section(open.get(0), above)));
    }

    private String section(Paragraph paragraph, String above) {
        String own = RequestedSection.of(paragraph.letters(), marked);
        return own == null ? above : own;
    }

    private static RequestedItem item(List<Paragraph> paragraphs, String section) {
        Paragraph head = paragraphs.get(0);
        StringBuilder text = new StringBuilder(body(head));
        for (Paragraph detail : paragraphs.subList(1, paragraphs.size())) {
            text.append(text.toString().endsWith(":") ? " " : "; ").append(body(detail));
        }
        Row row = head.first();
        return new RequestedItem(
                text.toString().replaceAll(":$", ""),
                section,
                Evidence.inText(row.page(), row.number(), head.text().strip()));
    }

    private static String body(Paragraph paragraph) {
        String text = paragraph.text().substring(paragraph.body()).strip();
        Matcher ordinal = ORDINAL.matcher(Folding.fold(text));
        return text.substring(ordinal.find() ? ordinal.end() : 0).replaceAll("[;.,/]+$", "");
    }
}
