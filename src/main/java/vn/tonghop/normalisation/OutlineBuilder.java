package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Goes through the paragraphs of a document and tells what each is for. */
final class OutlineBuilder {

    private static final Pattern HOWEVER =
            Pattern.compile(
                    "^\\W*(?:\\d\\W*)?(?:tuy nhien|tuy vay|tuy the|song,|song ben canh|(?:trong qua trinh [^.,:]{0,60},? )?(?:noi len|van con|con gap|gap phai|gap|phat sinh)[^.:]{0,40}(?:tro ngai|kho khan|vuong mac|han che|ton tai|bat cap|diem nghen)|(?:nhung |mot so )?(?:tro ngai|diem nghen)|ben canh (?:nhung |cac )?(?:ket qua|mat|uu diem)|(?:mot so )?(?:kho khan|vuong mac|ton tai|han che|bat cap)|(?:ve )?(?:nhung )?(?:kho khan|ton tai|han che|vuong mac)|nguyen nhan).*");
    private static final Pattern ASKS =
            Pattern.compile(
                    "^\\W*(?:\\d\\W*)?(?:de [^,.:]{4,50}, )?(?:(?:de xuat|kien nghi|de nghi)|(?:uy ban|ubnd|so|van phong|phong|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|dac khu|bo|cuc|chi cuc|trung tam|ban|don vi|co quan|dang uy|doan)(?![a-z])[^,.;:]{0,60}(?<![a-z])(?<!da )(?<!duoc )(?:kien nghi|de xuat|kinh de nghi|tran trong de nghi|de nghi|(?:kinh )?mong(?! muon cua)|xin (?=uy ban|ubnd|so |bo |tinh|huyen|cap tren|y kien|chu truong|phep))(?! cua)|(?:ve |mot so )?(?:kien nghi|de xuat)).*");
    private static final Pattern LABELLED_ASK =
            Pattern.compile("^\\W*(?:\\d\\W*)?(?:de xuat|kien nghi|de nghi)[^:.]{0,40}:.*");
    private static final Pattern PLANS =
            Pattern.compile(
                    "^\\W*(?:\\d\\W*)?(?:phuong huong|dinh huong|nhiem vu trong tam|nhiem vu (?:thang|quy|nam|thoi gian)|du kien|ke hoach (?:thang|quy|nam|thoi gian)|(?:trong )?thoi gian toi|thoi gian tiep theo|(?:trong )?(?:thang|quy|nam) (?:toi|sau|tiep theo)).*");
    private static final Pattern CLOSES =
            Pattern.compile(
                    "^\\W*(?:tr.{1,2}n|tren) d.y l?[a13]?\\W? ?(?:l?[a13]\\s)?.{0,12}b.{1,2}o c.{1,2}o.*|^\\W*n.{0,2}[io1l] nh.{1,3}n\\W*.*|.*\\./\\.\\W*$|^\\W*tran trong\\W*$");

    private static final int LONGEST_BARE = 60;

    private final boolean marked;
    private final HeadingMeaning meaning;
    private final List<Outline.Entry> entries = new ArrayList<>();
    private final Part[] byLevel = new Part[10];
    private Part now = Part.OPENING;
    private boolean both;
    private String under;
    private int listLevel = 99;
    private Part listPart;
    private boolean closed;
    private boolean onlyOpening = true;

    OutlineBuilder(boolean marked, int year) {
        this.marked = marked;
        this.meaning = new HeadingMeaning(marked, year);
    }

    /**
     * @param body down to the foot
     * @param rest recipients and signature, and what follows them
     */
    Outline build(List<Paragraph> body, List<Paragraph> rest) {
        body.forEach(this::add);
        closed = true;
        rest.forEach(this::add);
        if (entries.stream().noneMatch(e -> e.part() == Part.CURRENT_STATE)) {
            withoutHeadings();
        }
        return new Outline(List.copyOf(entries));
    }

    private void add(Paragraph paragraph) {
        sort(paragraph);
        onlyOpening &= entries.get(entries.size() - 1).part() == Part.OPENING;
    }

    private void sort(Paragraph paragraph) {
        if (closed) {
            entries.add(
                    new Outline.Entry(
                            paragraph,
                            paragraph.isFootnote() ? Part.FOOTNOTE : Part.CLOSING,
                            false,
                            null));
            return;
        }
        if (paragraph.isOfTable()) {
            entries.add(new Outline.Entry(paragraph, Part.TABLE, false, under));
            return;
        }
        if (isAddress(paragraph)) {
            entries.add(new Outline.Entry(paragraph, Part.ADDRESS, false, null));
            return;
        }
        if (paragraph.isFootnote()) {
            entries.add(new Outline.Entry(paragraph, Part.FOOTNOTE, false, null));
            return;
        }
        if (paragraph.isHeading() || isBareHeading(paragraph)) {
            heading(paragraph);
            return;
        }
        if (CLOSES.matcher(paragraph.folded()).matches() && !entries.isEmpty()) {
            boolean last =
                    paragraph.folded().matches("^\\W*(?:tr.{1,2}n|n.{0,2}[io1l] nh|tran trong).*");
            closed = true;
            if (last) {
                entries.add(new Outline.Entry(paragraph, Part.CLOSING, false, null));
                return;
            }
        }
        entries.add(new Outline.Entry(paragraph, partOf(paragraph), false, under));
    }

    /** "Việc chưa làm được", on a line of its own, without a number. */
    private boolean isBareHeading(Paragraph paragraph) {
        String text = paragraph.text().strip();
        if (paragraph.level() != 9
                || paragraph.rows().size() > 1
                || text.length() > LONGEST_BARE
                || text.isEmpty()
                || !Character.isUpperCase(text.charAt(0))
                || !Character.isLetter(text.charAt(text.length() - 1))) {
            return false;
        }
        Part part = meaning.of(paragraph);
        return part == Part.DIFFICULTIES || part == Part.PROPOSALS || part == Part.PLAN;
    }

    /** "Kính gửi:" and the list under it. */
    private boolean isAddress(Paragraph paragraph) {
        if (entries.isEmpty() || onlyOpening) {
            return HeaderZone.isAddress(paragraph.first());
        }
        boolean open = entries.get(entries.size() - 1).part() == Part.ADDRESS;
        return open && paragraph.level() == 5 && now == Part.OPENING;
    }

    private void heading(Paragraph heading) {
        Part part = meaning.of(heading);
        both = meaning.isBoth(heading);
        int level = heading.level() == 9 ? 1 : heading.level();
        if (part == null) {
            Part parent = parentOf(level);
            part = parent == null || parent == Part.OPENING ? Part.CURRENT_STATE : parent;
        } else if (part == Part.CURRENT_STATE && level >= 2 && inPlan(level)) {
            part = Part.PLAN;
        } else if (part == Part.CURRENT_STATE
                && level >= 2
                && (parentOf(level) == Part.PROPOSALS || parentOf(level) == Part.DIFFICULTIES)) {
            part = parentOf(level);
        }
        if (level >= 2 && !heading.behindColon().isEmpty()) {
            // "2. Với tỉnh: Không.": an item that says all it has to say
            Part own = meaning.of(heading);
            boolean named = own == Part.DIFFICULTIES || own == Part.PROPOSALS;
            entries.add(
                    named
                            ? new Outline.Entry(heading, part, true, heading.text())
                            : new Outline.Entry(heading, partOf(heading), false, under));
            return;
        }
        for (int i = level; i < byLevel.length; i++) {
            byLevel[i] = null;
        }
        byLevel[level] = part;
        now = part;
        under = heading.text();
        listLevel = 99;
        entries.add(new Outline.Entry(heading, part, true, under));
    }

    private boolean inPlan(int level) {
        return parentOf(level) == Part.PLAN;
    }

    private Part parentOf(int level) {
        for (int i = level - 1; i >= 0; i--) {
            if (byLevel[i] != null) {
                return byLevel[i];
            }
        }
        return null;
    }

    private Part partOf(Paragraph paragraph) {
        if (listPart != null && paragraph.level() > listLevel && paragraph.level() < 9) {
            return listPart;
        }
        listPart = null;
        Part own = now;
        if (now == Part.PLAN) {
            return now;
        }
        if (now != Part.PROPOSALS
                && (HOWEVER.matcher(paragraph.folded()).matches()
                        || begins(paragraph, "tuynhien", "khokhan", "tontaihanche"))) {
            own = Part.DIFFICULTIES;
        }
        if (own == now
                && (PLANS.matcher(paragraph.folded()).matches()
                        || begins(paragraph, "phuonghuong", "nhiemvutrongtam"))) {
            return Part.PLAN;
        }
        boolean labelled = LABELLED_ASK.matcher(paragraph.folded()).matches();
        boolean mayAsk =
                now != Part.OPENING
                        && now != Part.PROPOSALS
                        && (own != Part.DIFFICULTIES || both || labelled);
        if (mayAsk
                && (ASKS.matcher(paragraph.folded()).matches()
                        || begins(paragraph, "denghi", "kiennghi", "dexuat"))) {
            own = Part.PROPOSALS;
        }
        if (own != now && paragraph.text().strip().endsWith(":")) {
            listPart = own;
            listLevel = paragraph.level() == 9 ? 4 : paragraph.level();
        }
        if (both && own == Part.PROPOSALS) {
            now = Part.PROPOSALS;
        }
        return own;
    }

    private boolean begins(Paragraph paragraph, String... words) {
        String letters =
                Folding.letters(Folding.plain(paragraph.folded().substring(paragraph.body())));
        for (String word : words) {
            String start = letters.substring(0, Math.min(letters.length(), word.length() + 1));
            if (!marked && FuzzyPhrases.says(start, false, word)) {
                return true;
            }
        }
        return false;
    }

    /** Running text only: all after the opening is the current state unless it says otherwise. */
    private void withoutHeadings() {
        now = Part.CURRENT_STATE;
        boolean opened =
                entries.stream()
                        .anyMatch(e -> e.part() == Part.OPENING && announces(e.paragraph()));
        boolean past = !opened;
        for (int i = 0; i < entries.size(); i++) {
            Outline.Entry entry = entries.get(i);
            if (entry.part() == Part.OPENING && past) {
                entries.set(
                        i,
                        new Outline.Entry(
                                entry.paragraph(), partOf(entry.paragraph()), false, null));
            }
            past |= entry.part() != Part.ADDRESS && announces(entry.paragraph());
        }
    }

    /** "… báo cáo kết quả như sau:": the report begins behind it. */
    private boolean announces(Paragraph paragraph) {
        return paragraph.text().strip().endsWith(":")
                && FuzzyPhrases.says(
                        Folding.letters(Folding.plain(paragraph.folded())),
                        marked,
                        "baocao",
                        "cuthenhusau",
                        "cuthe");
    }
}
