package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a document, each paragraph with what it is for: by its heading where there is one
 * ("II. Khó khăn, vướng mắc"), by its own words where there is none ("Tuy nhiên, …").
 */
record Outline(List<Entry> entries) {

    /**
     * @param heading true when the paragraph is only a heading
     * @param under the heading that decided, or null
     */
    record Entry(Paragraph paragraph, Part part, boolean heading, String under) {}

    private static final Map<Part, List<String>> WORDS = new EnumMap<>(Part.class);

    static {
        WORDS.put(
                Part.DIFFICULTIES,
                List.of(
                        "khokhan",
                        "vuongmac",
                        "tontai",
                        "hanche",
                        "batcap",
                        "khuyetdiem",
                        "yeukem",
                        "nguyennhan"));
        WORDS.put(Part.PROPOSALS, List.of("kiennghi", "dexuat", "denghi"));
        WORDS.put(
                Part.PLAN,
                List.of(
                        "phuonghuong",
                        "dinhhuong",
                        "nhiemvutrongtam",
                        "nhiemvugiaiphap",
                        "giaiphap",
                        "nhiemvutrongthoigiantoi",
                        "thoigiantoi",
                        "muctieu",
                        "nhiemvunam",
                        "nhiemvuquy",
                        "nhiemvuthang",
                        "dukien"));
        WORDS.put(
                Part.CURRENT_STATE,
                List.of(
                        "ketqua",
                        "tinhhinh",
                        "hientrang",
                        "thuctrang",
                        "uudiem",
                        "thuanloi",
                        "danhgia",
                        "nhanxet",
                        "congtac",
                        "viecthuchien",
                        "thuchien",
                        "trienkhai",
                        "matduoc"));
    }

    private static final Pattern HOWEVER =
            Pattern.compile(
                    "^\\W*(?:\\d\\W*)?(?:tuy nhien|tuy vay|song ben canh|ben canh (?:nhung |cac )?(?:ket qua|mat|uu diem)|(?:mot so )?(?:kho khan|vuong mac|ton tai|han che|bat cap)|(?:ve )?(?:nhung )?(?:kho khan|ton tai|han che|vuong mac)|nguyen nhan).*");
    private static final Pattern ASKS =
            Pattern.compile(
                    "^\\W*(?:\\d\\W*)?(?:(?:de xuat|kien nghi|de nghi)|(?:uy ban nhan dan|ubnd|so|van phong|phong)\\b.{0,60}\\b(?:kien nghi|de xuat|kinh de nghi|tran trong de nghi)|(?:ve |mot so )?(?:kien nghi|de xuat)).*");
    private static final Pattern CLOSES =
            Pattern.compile(
                    "^\\W*(?:tr.{1,2}n|tren) d.y l?[a13]?\\W? ?(?:l?[a13]\\s)?.{0,12}b.{1,2}o c.{1,2}o.*|^\\W*n.{0,2}[io1l] nh.{1,3}n\\W*.*|.*\\./\\.\\W*$|^\\W*tran trong\\W*$");
    private static final Pattern NEXT_YEAR = Pattern.compile("n[a-z]m\\s+((?:19|20)\\d\\d)");

    /**
     * @param year the year reported on, or 0: a plan speaks of a later one
     */
    static Outline of(Manuscript text, HeaderZone zone, int year) {
        return new Builder(text.marked(), year)
                .build(Paragraph.of(text, start(text, zone), text.size()));
    }

    private static int start(Manuscript text, HeaderZone zone) {
        int from = zone.end();
        if (zone.title() < 0) {
            return from;
        }
        // the subject under the title ends at an empty line
        while (from < text.size() && text.row(from).isBlank()) {
            from++;
        }
        int lines = 0;
        while (from < text.size()
                && !text.row(from).isBlank()
                && lines < 6
                && !looksLikeBody(text.row(from))) {
            from++;
            lines++;
        }
        return from;
    }

    private static boolean looksLikeBody(Row row) {
        return row.folded()
                        .strip()
                        .matches(
                                "^(?:[ivx]{1,4}[.)]|\\d{1,2}[.)]|[-+*•]|can cu|th\\S{2,4} hi\\S{1,3}n|tren co so|k\\S{2,3}h g\\S{2,3}).*")
                || row.text().strip().length() > 95;
    }

    private static final class Builder {
        private final boolean marked;
        private final int year;
        private final List<Entry> entries = new ArrayList<>();
        private final Part[] byLevel = new Part[10];
        private Part now = Part.OPENING;
        private boolean both;
        private String under;
        private int listLevel = 99;
        private Part listPart;
        private boolean closed;

        Builder(boolean marked, int year) {
            this.marked = marked;
            this.year = year;
        }

        Outline build(List<Paragraph> paragraphs) {
            for (Paragraph paragraph : paragraphs) {
                add(paragraph);
            }
            if (entries.stream().noneMatch(e -> e.part() == Part.CURRENT_STATE)) {
                withoutHeadings();
            }
            return new Outline(List.copyOf(entries));
        }

        private void add(Paragraph paragraph) {
            if (closed) {
                entries.add(
                        new Entry(
                                paragraph,
                                paragraph.isFootnote() ? Part.FOOTNOTE : Part.CLOSING,
                                false,
                                null));
                return;
            }
            if (isAddress(paragraph)) {
                entries.add(new Entry(paragraph, Part.ADDRESS, false, null));
                return;
            }
            if (paragraph.isFootnote()) {
                entries.add(new Entry(paragraph, Part.FOOTNOTE, false, null));
                return;
            }
            if (paragraph.isHeading()) {
                heading(paragraph);
                return;
            }
            if (CLOSES.matcher(paragraph.folded()).matches() && !entries.isEmpty()) {
                boolean last =
                        paragraph
                                .folded()
                                .matches("^\\W*(?:tr.{1,2}n|n.{0,2}[io1l] nh|tran trong).*");
                closed = true;
                if (last) {
                    entries.add(new Entry(paragraph, Part.CLOSING, false, null));
                    return;
                }
            }
            entries.add(new Entry(paragraph, partOf(paragraph), false, under));
        }

        /** "Kính gửi:" and the list under it. */
        private boolean isAddress(Paragraph paragraph) {
            if (entries.isEmpty() || entries.stream().allMatch(e -> e.part() == Part.OPENING)) {
                return HeaderZone.isAddress(paragraph.first());
            }
            boolean open = entries.get(entries.size() - 1).part() == Part.ADDRESS;
            return open && paragraph.level() == 5 && now == Part.OPENING;
        }

        private void heading(Paragraph heading) {
            Part part = classify(heading);
            int level = heading.level();
            if (part == null) {
                Part parent = parentOf(level);
                part = parent == null || parent == Part.OPENING ? Part.CURRENT_STATE : parent;
            } else if (part == Part.CURRENT_STATE && level >= 2 && inPlan(level)) {
                part = Part.PLAN;
            } else if (part == Part.CURRENT_STATE
                    && level >= 2
                    && (parentOf(level) == Part.PROPOSALS
                            || parentOf(level) == Part.DIFFICULTIES)) {
                part = parentOf(level);
            }
            for (int i = level; i < byLevel.length; i++) {
                byLevel[i] = null;
            }
            byLevel[level] = part;
            now = part;
            under = heading.text();
            listLevel = 99;
            entries.add(new Entry(heading, part, true, under));
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

        /**
         * The first word that tells decides; difficulties and proposals in one heading are both.
         */
        private Part classify(Paragraph heading) {
            String letters =
                    Folding.letters(Folding.plain(heading.folded().substring(heading.body())));
            Part best = null;
            int at = Integer.MAX_VALUE;
            both = at(Part.DIFFICULTIES, letters) < 1000 && at(Part.PROPOSALS, letters) < 1000;
            for (Part part :
                    List.of(Part.DIFFICULTIES, Part.PROPOSALS, Part.PLAN, Part.CURRENT_STATE)) {
                int found = at(part, letters);
                if (found < at) {
                    best = part;
                    at = found;
                }
            }
            boolean plans =
                    letters.startsWith("kehoach")
                            || letters.startsWith("nhiemvu")
                            || letters.startsWith("chuongtrinhcongtac");
            if (plans && (laterYear(heading) || !letters.matches(".*(ketqua|thuchien).*"))) {
                return Part.PLAN;
            }
            if (best == Part.CURRENT_STATE && laterYear(heading) && year > 0) {
                return Part.PLAN;
            }
            if (best == Part.CURRENT_STATE && at > 0) {
                // "Công tác tuyên truyền, khó khăn": what follows decides only when it stands in
                // front
                return best;
            }
            return best;
        }

        private boolean laterYear(Paragraph heading) {
            Matcher named = NEXT_YEAR.matcher(heading.folded());
            while (named.find()) {
                if (year > 0 && Integer.parseInt(named.group(1)) > year) {
                    return true;
                }
            }
            return false;
        }

        private int at(Part part, String letters) {
            int best = Integer.MAX_VALUE;
            for (String word : WORDS.get(part)) {
                int found = letters.indexOf(word);
                if (found < 0 && !marked && word.length() >= 6) {
                    FuzzyPhrases.Hit hit = FuzzyPhrases.best(word, letters, 0.16 * word.length());
                    found = hit == null ? -1 : hit.start();
                }
                if (found >= 0) {
                    best = Math.min(best, found);
                }
            }
            return best;
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
            boolean mayAsk =
                    now != Part.OPENING
                            && now != Part.PROPOSALS
                            && (own != Part.DIFFICULTIES || both);
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

        /**
         * Running text only: all after the opening is the current state unless it says otherwise.
         */
        private void withoutHeadings() {
            now = Part.CURRENT_STATE;
            boolean opened =
                    entries.stream()
                            .anyMatch(
                                    e ->
                                            e.part() == Part.OPENING
                                                    && e.paragraph().text().strip().endsWith(":"));
            boolean past = !opened;
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.part() == Part.OPENING && past) {
                    entries.set(
                            i,
                            new Entry(entry.paragraph(), partOf(entry.paragraph()), false, null));
                }
                past |=
                        entry.part() != Part.ADDRESS
                                && entry.paragraph().text().strip().endsWith(":");
            }
        }
    }
}
