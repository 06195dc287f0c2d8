package vn.tonghop.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;

/** The figures of a sentence that may be a whole or a part of one, each with what is said of it. */
final class Counts {

    /**
     * One of them.
     *
     * @param at its place in the sentence
     * @param end behind its unit
     * @param unit folded, or null
     * @param depth brackets it stands in
     * @param own the words beside it
     * @param label the first word beside it that is none of the unit
     * @param isTotal "tổng số" stands before it
     * @param share printed behind it, in per cent, or null
     * @param named the two words behind the number
     * @param ofWhat what the share is said to be of: "tổng số hộ dân", or null
     * @param isRest "khác", "còn lại": with it the parts are all there is
     */
    record Count(
            int at,
            int end,
            BigDecimal value,
            String unit,
            int depth,
            String own,
            String label,
            boolean isTotal,
            BigDecimal share,
            String named,
            String ofWhat,
            boolean isRest) {

        /** Its unit, or the word behind the number: "km", "tấn", "phiếu". */
        String measured() {
            return unit != null
                    ? unit
                    : named.contains(" ") ? named.substring(0, named.indexOf(' ')) : named;
        }
    }

    /** What is held against another time, a plan, or counts for each of many. */
    private static final Pattern HELD_AGAINST =
            Pattern.compile(
                    "(?<![a-z])(?:tang|giam|chenh lech|cao hon|thap hon|it hon|nhieu hon|vuot)(?![a-z])[^,;()]{0,14}$"
                            + "|(?<![a-z])(?:so voi|cung ky|binh quan|trung binh|(?<!kinh phi )(?<!so tien )(?<!du toan )du kien)(?![a-z])[^,;()]{0,30}$"
                            + "|(?<![a-z])(?:nam|quy|thang|ky) truoc(?: la| co| dat|:)?\\s*$");

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?<![a-z])(?:tong|toan (?:bo|xa|huyen|tinh|phuong))(?![a-z])[^;.]{0,60}$");

    /** ", đạt 98,08%", "(94,5%)", "chiếm 9,48% tổng số hộ dân" */
    private static final Pattern SHARE =
            Pattern.compile(
                    "[^\\d;%.:]{0,90}?(?:(?<![a-z])(?:dat|chiem|bang|tuong (?:ung|duong)|ty le|ti le)(?![a-z])[^\\d.;%(]{0,25}|\\(\\s*)(\\d{1,3}(?:,\\d{1,3})?)\\s?%(?! ?(?:ke hoach|chi tieu|so voi|du toan|diem))(?: (?:cua |trong |tren )?(?:tong )?so (?!ho so)([a-z]+ [a-z]+))?");

    private static final Pattern NAMED = Pattern.compile("\\s*([a-z]+(?: [a-z]+)?)(?![a-z])");

    private static final Pattern REST = Pattern.compile("(?<![a-z])(?:khac|con lai)(?![a-z])");

    private static final Pattern CUT =
            Pattern.compile(
                    "[,;:()]|\\s(?:va|voi|cung)(?=\\s)|\\s[-–+]\\s|(?<![a-z])(?:trong do|gom|cu the)(?![a-z])");
    private static final Pattern WORD = Pattern.compile("(?<![a-z])[a-z]{1,9}(?![a-z])");
    private static final Set<String> EMPTY =
            Set.of(
                    "co", "la", "duoc", "da", "so", "qua", "va", "voi", "cac", "nhung", "tai", "o",
                    "theo", "ho", "dat", "chiem", "trong", "do", "hs", "luong", "ve", "hinh",
                    "thuc");

    /** What holds more is a table, or nothing. */
    private static final int MOST_NUMBERS = 60;

    /** Some 80 pages of sentences that may add something up; a person looks at longer ones. */
    private static final int MOST_LETTERS = 200_000;

    private final Lexicon lexicon;
    private final boolean marked;
    private final Map<Sentence, List<Count>> known = new IdentityHashMap<>();
    private final Map<String, Map<String, String>> meanings = new HashMap<>();
    private int letters;

    Counts(Lexicon lexicon, boolean marked) {
        this.lexicon = lexicon;
        this.marked = marked;
    }

    List<Sentence> sentences(Outline.Entry entry) {
        return Sentence.of(new Outline(List.of(entry)));
    }

    List<Count> of(Sentence sentence) {
        List<Count> counts = known.get(sentence);
        if (counts == null) {
            counts = read(sentence);
            known.put(sentence, counts);
        }
        return counts;
    }

    /** What the words beside a count say, by side of the vocabulary. */
    Map<String, String> said(Count count) {
        return meanings.computeIfAbsent(
                count.own(),
                own -> {
                    SearchText stream = SearchText.of(own, List.of(), List.of());
                    return Meaning.of(
                            lexicon.signs(stream, new PhraseSearch(stream, marked), null), 0);
                });
    }

    private List<Count> read(Sentence sentence) {
        List<Count> counts = new ArrayList<>();
        letters += sentence.text().length();
        if (letters > MOST_LETTERS || sentence.text().chars().noneMatch(Character::isDigit)) {
            return counts;
        }
        String folded = sentence.folded();
        List<Figure> figures = FigureReader.read(sentence, marked).figures();
        if (figures.size() > MOST_NUMBERS) {
            return counts;
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            boolean counted =
                    figure.measure() == Measure.COUNT || figure.measure() == Measure.MONEY;
            if (!counted || figure.isPair() || figure.upper() != null || isRound(figure)) {
                continue;
            }
            int from = i == 0 ? 0 : figures.get(i - 1).unitEnd();
            int to = i + 1 == figures.size() ? folded.length() : figures.get(i + 1).start();
            String before = folded.substring(from, figure.start());
            if (HELD_AGAINST.matcher(before).find() || isPart(figure.unit())) {
                continue;
            }
            counts.add(count(figure, folded, from, to));
        }
        return counts;
    }

    /** "trên 500" is no exact figure; "ước đạt 18.420 tấn" is one. */
    private static boolean isRound(Figure figure) {
        return figure.qualifier() != null
                && figure.value().remainder(BigDecimal.valueOf(50)).signum() == 0;
    }

    private static boolean isPart(String unit) {
        return unit != null && (unit.endsWith(" moi") || unit.equals("ngay") || unit.equals("gio"));
    }

    private Count count(Figure figure, String folded, int from, int to) {
        int begin = from;
        Matcher cut = CUT.matcher(folded).region(from, figure.start());
        while (cut.find()) {
            boolean label =
                    folded.charAt(cut.start()) == ':'
                            && folded.substring(cut.end(), figure.start()).isBlank();
            begin = label ? begin : cut.end();
        }
        int end = Math.min(to, folded.length());
        Matcher next = CUT.matcher(folded).region(Math.min(figure.unitEnd(), end), end);
        end = next.find() ? next.start() : end;
        String own =
                folded.substring(begin, figure.start())
                        + " "
                        + folded.substring(Math.min(figure.unitEnd(), end), end);
        Matcher share = SHARE.matcher(folded).region(figure.unitEnd(), folded.length());
        share = share.lookingAt() ? share : null;
        Matcher named = NAMED.matcher(folded).region(figure.end(), folded.length());
        int depth = 0;
        for (char c : folded.substring(0, figure.start()).toCharArray()) {
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        }
        return new Count(
                figure.start(),
                figure.unitEnd(),
                figure.value(),
                figure.unit(),
                depth,
                own,
                label(own),
                TOTAL.matcher(folded.substring(from, figure.start())).find(),
                share == null ? null : new BigDecimal(share.group(1).replace(',', '.')),
                named.find() ? named.group(1) : "",
                share == null ? null : share.group(2),
                REST.matcher(own).find());
    }

    private static String label(String own) {
        Matcher word = WORD.matcher(own);
        while (word.find()) {
            if (!EMPTY.contains(word.group())) {
                return word.group();
            }
        }
        return "";
    }
}
