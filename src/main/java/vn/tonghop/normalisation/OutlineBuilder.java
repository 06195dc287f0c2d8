package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Goes through the paragraphs of a document and tells what each is for. */
final class OutlineBuilder {

    /** "A. KẾT QUẢ", "PHẦN THỨ NHẤT": Roman numbers stand below. */
    private static final Pattern TOP =
            Pattern.compile("^\\s*(?:[A-ZĐ]\\s?[./)]\\s+\\p{Lu}|(?iu:phần)\\s).*");

    private static final int RUNNING = 9;

    private final boolean marked;
    private final HeadingMeaning meaning;
    private final List<Outline.Entry> entries = new ArrayList<>();
    private final Part[] byLevel = new Part[10];
    private Part now = Part.OPENING;
    private boolean both;
    private String under;

    /** What is spoken of now was begun by a sentence, not by a heading that names it. */
    private boolean bySentence;

    private int listLevel = 99;
    private Part listPart;
    private boolean closed;
    private boolean onlyOpening = true;

    OutlineBuilder(boolean marked, int year, LocalDate end) {
        this.marked = marked;
        this.meaning = new HeadingMeaning(marked, year, end);
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
        Part part = entries.get(entries.size() - 1).part();
        onlyOpening &= part == Part.OPENING || part == Part.TABLE;
    }

    private void sort(Paragraph paragraph) {
        if (closed) {
            boolean sumsUp = Turns.SUMS_UP.matcher(paragraph.folded()).find();
            Part end = sumsUp ? Part.CURRENT_STATE : Part.CLOSING;
            entries.add(
                    new Outline.Entry(
                            paragraph, paragraph.isFootnote() ? Part.FOOTNOTE : end, false, null));
            return;
        }
        if (paragraph.isOfTable() || Turns.LABEL_OF_A_TABLE.matcher(paragraph.folded()).matches()) {
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
        if (paragraph.isHeading() || meaning.isBare(paragraph)) {
            heading(paragraph);
            return;
        }
        if (Turns.TO_THE_END.matcher(paragraph.folded()).matches() && !entries.isEmpty()) {
            boolean last =
                    paragraph
                            .folded()
                            .matches("^\\W*(?:tr.{1,2}n(?![a-z])|n.{0,2}[io1l] nh|tran trong).*");
            closed = true;
            if (last) {
                entries.add(new Outline.Entry(paragraph, Part.CLOSING, false, null));
                return;
            }
        }
        entries.add(new Outline.Entry(paragraph, partOf(paragraph), false, under));
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
        Part named = meaning.of(heading);
        Part part = turned(heading, named);
        bySentence = part != named;
        both = meaning.isBoth(heading);
        int level = depth(heading);
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
        for (int i = level; i < byLevel.length; i++) {
            byLevel[i] = null;
        }
        byLevel[level] = part;
        now = part;
        under = heading.text();
        listLevel = 99;
        entries.add(new Outline.Entry(heading, part, true, under));
    }

    /** "2. Một số sở còn để hồ sơ quá hạn.": a numbered sentence that turns to something else. */
    private Part turned(Paragraph heading, Part named) {
        boolean mayTurn =
                heading.isSentence()
                        && (named == null || named == Part.CURRENT_STATE || named == now)
                        && (now == Part.CURRENT_STATE || now == Part.DIFFICULTIES);
        if (mayTurn
                && now == Part.CURRENT_STATE
                && Turns.TO_DIFFICULTIES.matcher(heading.folded()).matches()) {
            return Part.DIFFICULTIES;
        }
        return mayTurn && Turns.TO_PROPOSALS.matcher(heading.folded()).matches()
                ? Part.PROPOSALS
                : named;
    }

    private static int depth(Paragraph heading) {
        boolean roman = heading.level() == 1 && !TOP.matcher(heading.text()).matches();
        if (TOP.matcher(heading.text()).matches() && !roman) {
            return 0;
        }
        return heading.level() == RUNNING ? 1 : heading.level();
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
        if (Turns.SUMS_UP.matcher(paragraph.folded()).find()) {
            return Part.CURRENT_STATE;
        }
        Part own = now;
        if (now == Part.PLAN) {
            return now;
        }
        if (now != Part.PROPOSALS
                && (Turns.TO_DIFFICULTIES.matcher(paragraph.folded()).matches()
                        || begins(paragraph, "tuynhien", "khokhan", "tontaihanche"))) {
            own = Part.DIFFICULTIES;
        }
        if (own == now
                && (Turns.TO_PLANS.matcher(paragraph.folded()).matches()
                        || begins(paragraph, "phuonghuong", "nhiemvutrongtam"))) {
            return Part.PLAN;
        }
        boolean labelled = Turns.LABELLED_PROPOSAL.matcher(paragraph.folded()).matches();
        boolean mayAsk =
                now != Part.OPENING
                        && now != Part.PROPOSALS
                        && (own != Part.DIFFICULTIES || both || labelled || bySentence);
        if (mayAsk
                && (Turns.TO_PROPOSALS.matcher(paragraph.folded()).matches()
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

    /**
     * Running text only: all after the opening is the current state unless it says otherwise; the
     * opening too where it only introduces a table.
     */
    private void withoutHeadings() {
        now = Part.CURRENT_STATE;
        boolean opened =
                entries.stream()
                        .anyMatch(e -> e.part() == Part.OPENING && announces(e.paragraph()));
        boolean past = !opened;
        for (int i = 0; i < entries.size(); i++) {
            Outline.Entry entry = entries.get(i);
            boolean ofTable = i + 1 < entries.size() && entries.get(i + 1).part() == Part.TABLE;
            if (entry.part() == Part.OPENING && (past || ofTable && announces(entry.paragraph()))) {
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
