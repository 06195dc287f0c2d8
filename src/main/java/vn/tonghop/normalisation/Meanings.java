package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.normalisation.Lexicon.Sign;
import vn.tonghop.normalisation.Segment.Opening;

/**
 * What each figure of a sentence speaks of. A figure takes its meaning from the words of its own
 * segment and from those that lead up to it; what they leave open it takes from the whole it is
 * part of ("trong đó", a bracket, the line above a list), or from the figure it stands beside.
 */
final class Meanings {

    /** What figures that stand side by side have in common. */
    static final Set<String> SHARED = Set.of("thing", "about", "doing", "part");

    /** The same where another thing was done: "… thanh toán 20 hồ sơ; trả tận nhà 50 hồ sơ". */
    private static final Set<String> ANOTHER_DEED = Set.of("thing", "doing", "part");

    /** What a heading says of other things than dossiers: fields are of dossiers. */
    private static final Set<String> OF_HEADING = Set.of("thing", "about", "doing");

    private static final String DOSSIER = "dossier";

    /** What they have in common though they count different things. */
    private static final List<String> ACROSS = List.of("about", "part");

    /** "78% tổng số hồ sơ": what the share is of, not what it counts. */
    private static final Pattern OF_WHOLE =
            Pattern.compile("^\\s*(?:so voi |tren |trong )?(?:tong|so ho so)[^a-z].*");

    /** "06 quầy": a noun behind a number of which no unit is known. */
    private static final Pattern NOUN =
            Pattern.compile(
                    "^\\s(?!(?:va|la|tren|trong|cua|da|duoc|so|voi|o|tai|do|theo|tu|den|con|bang|dat|nham|de|cho|khi|ngay|thang|nam|quy|tang|giam|truc|qua|nop|dung|truoc|som|tre)(?![a-z]))[a-z].*");

    /** Behind these stands what something is good for, not what is counted. */
    private static final Pattern AIM =
            Pattern.compile("(?<![a-z])(?:de|nham|giup|gop phan|phuc vu|thuong xuyen|vi)(?![a-z])");

    /** "Trong số 897 hồ sơ đó, người dân tự làm 402": the first was counted before. */
    private static final Pattern BACK =
            Pattern.compile("\\s(?:do|nay|(?:neu |noi |ke )tren)(?![a-z])");

    /** "Trong số 1.022 hồ sơ đã giải quyết, có 12 …": what follows is part of them. */
    private static final Pattern OF_SO_MANY = Pattern.compile("(?<![a-z])trong (?:tong )?so\\s*$");

    private static final String DOING = "doing";
    private static final int FIRST_BEHIND = 32;
    private static final int NEXT_BEHIND = 22;

    private final Sentence sentence;
    private final List<Figure> figures;
    private final Lexicon lexicon;
    private final List<Sign> signs;
    private final Meaning[] meanings;
    private final List<Denial> denials = new ArrayList<>();

    private final Wholes wholes = new Wholes();
    private final int[] partOf;
    private final List<Sign> pending = new ArrayList<>();

    /** What a share is to be of something: "tỷ lệ trực tuyến tính trên …". */
    private final List<Sign> shared = new ArrayList<>();

    private Map<String, String> label = Map.of();
    private List<Sign> labelled = List.of();
    private Map<String, String> last = Map.of();
    private final Map<String, String> list;
    private final Map<String, String> heading;
    private final Map<String, String> before;
    private final boolean listCounts;
    private boolean afterFigure;
    private int lastFigure = -1;

    /**
     * @param heads what the lines above say
     * @param before what the sentence before spoke of, for figures that name nothing
     */
    Meanings(
            Sentence sentence,
            List<Figure> figures,
            SearchText stream,
            PhraseSearch search,
            Lexicon lexicon,
            boolean marked,
            ListHeads heads,
            Map<String, String> before) {
        this.sentence = sentence;
        this.figures = figures;
        this.lexicon = lexicon;
        boolean silent = figures.isEmpty() && !Denial.mayStandIn(sentence.folded());
        this.signs =
                silent ? List.of() : lexicon.signs(stream, search, marked ? sentence.text() : null);
        this.meanings = new Meaning[figures.size()];
        this.partOf = new int[figures.size()];
        this.before = before;
        ListHeads.Said lead = silent ? ListHeads.Said.NOTHING : heads.above(sentence);
        this.list = lead.list();
        this.heading = lead.heading();
        this.listCounts = lead.counts();
        if (!silent) {
            read();
        }
    }

    /**
     * The indicator a figure is by what it speaks of, or null. A part of a whole that is counted
     * under the same name is none: "25 sản phẩm, gồm 09 băng rôn, 16 áp phích".
     */
    IndicatorDefinition indicator(int figure, List<IndicatorDefinition> indicators) {
        IndicatorDefinition meant = meant(figure, indicators);
        return meant != null && isPart(figure, meant, indicators) ? null : meant;
    }

    /** It counts a part of what is counted under this name already. */
    boolean isPart(int figure, IndicatorDefinition meant, List<IndicatorDefinition> indicators) {
        if (figures.get(figure).measure() != Measure.COUNT) {
            return false;
        }
        int whole = partOf[figure];
        return whole >= 0
                ? meant.equals(meant(whole, indicators)) || isPartOfTotal(whole, meant, indicators)
                : listCounts && meant.equals(lexicon.meant(indicators, list, list.keySet(), null));
    }

    private boolean isPartOfTotal(
            int whole, IndicatorDefinition meant, List<IndicatorDefinition> indicators) {
        return partOf[whole] >= 0 && meant.equals(meant(partOf[whole], indicators));
    }

    /** The indicator it would be if it were no part of another. */
    IndicatorDefinition alone(int figure, List<IndicatorDefinition> indicators) {
        return meant(figure, indicators);
    }

    private IndicatorDefinition meant(int figure, List<IndicatorDefinition> indicators) {
        Meaning meaning = meanings[figure];
        return meaning == null || meaning.all().isEmpty()
                ? null
                : lexicon.meant(
                        indicators, meaning.all(), meaning.own().keySet(), figures.get(figure));
    }

    /** The rate that a change of so many points is of, by what is said beside it, or null. */
    IndicatorDefinition rate(int figure, List<IndicatorDefinition> indicators) {
        Meaning meaning = of(figure);
        List<IndicatorDefinition> rates =
                indicators.stream().filter(i -> "%".equals(i.unit())).toList();
        return meaning.own().isEmpty()
                ? null
                : lexicon.meant(rates, meaning.all(), meaning.own().keySet(), null);
    }

    /** What stands beside the figure says that it is another one. */
    boolean denies(int figure, IndicatorDefinition indicator) {
        Meaning meaning = meanings[figure];
        if (meaning == null) {
            return false;
        }
        Map<String, String> said = new HashMap<>(meaning.own());
        if (Lexicon.UNHEARD_OF.equals(meaning.all().get(Lexicon.THING))) {
            said.put(Lexicon.THING, Lexicon.UNHEARD_OF);
        }
        if (meaning.all().containsKey("part")) {
            said.put("part", meaning.all().get("part"));
        }
        return lexicon.denies(indicator, said);
    }

    /** What a figure speaks of. */
    Meaning of(int figure) {
        return meanings[figure] == null ? Meaning.NOTHING : meanings[figure];
    }

    /** What the last figure spoke of. */
    Map<String, String> last() {
        return last.isEmpty() ? before : last;
    }

    /** The indicators of which the sentence says that there was nothing, by where it does. */
    Map<Integer, IndicatorDefinition> nothings(List<IndicatorDefinition> indicators) {
        Map<Integer, IndicatorDefinition> nothings = new LinkedHashMap<>();
        for (Denial denial : denials) {
            IndicatorDefinition meant = denial.indicator(indicators, lexicon);
            if (meant != null) {
                nothings.put(denial.at(), meant);
            }
        }
        return nothings;
    }

    /** Where the words begin that say it, up to the figure's end. */
    int from(int figure) {
        int start = figures.get(figure).start();
        int before = figure == 0 ? 0 : figures.get(figure - 1).unitEnd();
        return signs.stream()
                .filter(s -> s.from() >= before && s.to() <= start)
                .mapToInt(Sign::from)
                .min()
                .orElse(start);
    }

    private void read() {
        List<Segment> segments = Segment.of(sentence.folded(), figures, signs);
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            opened(segment);
            List<Integer> inside = new ArrayList<>();
            for (int f = 0; f < figures.size(); f++) {
                if (segment.has(figures.get(f))) {
                    inside.add(f);
                }
            }
            List<Sign> said = signs.stream().filter(segment::has).toList();
            afterFigure = !inside.isEmpty();
            if (inside.isEmpty()) {
                without(segment, said, i + 1 < segments.size() ? segments.get(i + 1) : null);
            } else {
                with(segment, inside, said);
            }
        }
    }

    private void opened(Segment segment) {
        switch (segment.opened()) {
            case ANEW -> {
                behindLast();
                pending.clear();
                shared.clear();
                labelled = List.of();
                if (wholes.inBracket()) {
                    label = Map.of();
                }
            }
            case BRACKET -> wholes.bracket(new Wholes.Whole(last, lastFigure));
            case BRACKET_END -> {
                Wholes.Whole whole = wholes.bracketEnds();
                if (whole != null) {
                    last = whole.meaning();
                    lastFigure = whole.figure();
                }
                pending.clear();
            }
            case PARTS -> parts();
            case OF -> {
                shared.addAll(pending);
                pending.clear();
            }
            case COLON -> {
                if (afterFigure) {
                    parts();
                } else if (!pending.isEmpty()) {
                    labelled = List.copyOf(pending);
                    label = Meaning.of(pending, segment.from());
                    lexicon.imply(label);
                    pending.clear();
                }
            }
            default -> {}
        }
    }

    /** "11/11 xã, phường có tổ công nghệ số; 118 tổ …": what was said behind the last figure. */
    private void behindLast() {
        String about = Meaning.of(pending, 0).get("about");
        if (about != null && !last.isEmpty() && !last.containsKey("about")) {
            last = new HashMap<>(last);
            last.put("about", about);
        }
    }

    /** A sentence that begins with "Trong đó" goes on with the one before it. */
    private void parts() {
        boolean goesOn = lastFigure < 0 && last.isEmpty();
        wholes.parts(new Wholes.Whole(goesOn ? before : last, lastFigure));
    }

    private void without(Segment segment, List<Sign> said, Segment next) {
        String text = sentence.folded().substring(segment.from(), segment.to());
        Matcher nothing = Denial.words(text);
        boolean ends = next == null || next.opened() != Opening.COLON;
        if (ends && nothing.find()) {
            int at = segment.from() + nothing.start();
            int end = segment.from() + nothing.end();
            List<Sign> about =
                    new ArrayList<>(said.stream().filter(s -> !s.isWithin(at, end)).toList());
            if (about.isEmpty()) {
                about.addAll(labelled.isEmpty() ? pending : labelled);
            }
            if (!about.isEmpty()) {
                Map<String, String> own = Meaning.of(about, at);
                denials.add(
                        new Denial(
                                meaning(own, false, null), about.get(about.size() - 1).to() - 1));
            }
            pending.clear();
            return;
        }
        pending.addAll(said);
        if (segment.opened() == Opening.BRACKET_END && lastFigure >= 0) {
            behindBracket(said);
        }
    }

    /** "100% đơn vị (112/112) triển khai chứng thực điện tử": what the figure was about. */
    private void behindBracket(List<Sign> said) {
        Meaning figure = meanings[lastFigure];
        String about = Meaning.of(said, 0).get("about");
        if (about != null && !figure.all().containsKey("about")) {
            meanings[lastFigure] = figure.saying("about", about);
            last = meanings[lastFigure].all();
        }
    }

    private void with(Segment segment, List<Integer> inside, List<Sign> said) {
        int taken = segment.from();
        for (int n = 0; n < inside.size(); n++) {
            int f = inside.get(n);
            Figure figure = figures.get(f);
            int until = n + 1 < inside.size() ? border(inside, n, said) : segment.to();
            int from = taken;
            List<Sign> own =
                    new ArrayList<>(
                            said.stream()
                                    .filter(s -> s.from() >= from && s.from() < until)
                                    .toList());
            taken = until;
            behind(figure, own);
            boolean share =
                    figure.measure() == Measure.PERCENT || figure.measure() == Measure.POINTS;
            if (share) {
                String behind = sentence.folded().substring(figure.unitEnd());
                if (OF_WHOLE.matcher(behind).matches()) {
                    own.removeIf(s -> s.from() >= figure.unitEnd());
                }
            }
            Map<String, String> near = Meaning.of(own, figure.start());
            List<Sign> before = new ArrayList<>(pending);
            if (share) {
                before.addAll(0, shared);
                shared.clear();
            }
            before.addAll(own);
            Map<String, String> words = Meaning.of(before, figure.start());
            near.forEach(
                    (side, value) -> {
                        if (!words.getOrDefault(side, value).contains("+")) {
                            words.put(side, value);
                        }
                    });
            if (n == 0 && segment.opened() == Opening.COLON) {
                Map<String, String> implied = new HashMap<>(words);
                lexicon.imply(implied);
                label.forEach(
                        (side, value) -> {
                            if (!implied.containsKey(side)) {
                                words.put(side, value);
                            }
                        });
            }
            thing(figure, words);
            meanings[f] = meaning(words, share, figure);
            last = meanings[f].all();
            partOf[f] = wholes.figure();
            if (isAnotherDeed(words)) {
                wholes.end();
            }
            lastFigure = f;
            if (OF_SO_MANY.matcher(sentence.folded().substring(0, figure.start())).find()) {
                parts();
            }
            pending.clear();
        }
    }

    /** "Đã giải quyết 90, trong đó …; đang giải quyết 10": no part of what was resolved. */
    private boolean isAnotherDeed(Map<String, String> own) {
        for (Wholes.Whole whole : wholes.nearestFirst()) {
            String deed = whole.meaning().get(DOING);
            return deed != null && own.containsKey(DOING) && !deed.equals(own.get(DOING));
        }
        return false;
    }

    /** Drops the words behind a figure that stand too far from it to tell what it counts. */
    private void behind(Figure figure, List<Sign> own) {
        int near = figure.unitEnd();
        int cut = sentence.folded().length();
        Matcher aim = AIM.matcher(sentence.folded());
        if (aim.find(Math.min(near, cut))) {
            cut = aim.start();
        }
        for (Sign sign : List.copyOf(own)) {
            if (sign.to() <= figure.unitEnd()) {
                continue;
            }
            if (sign.from() - near > (near == figure.unitEnd() ? FIRST_BEHIND : NEXT_BEHIND)
                    || sign.from() > cut) {
                own.remove(sign);
                near = Integer.MIN_VALUE / 2;
            } else {
                near = sign.to();
            }
        }
    }

    /** Where the words end that belong to a figure and those of the next one begin. */
    private int border(List<Integer> inside, int n, List<Sign> said) {
        Figure one = figures.get(inside.get(n));
        Figure next = figures.get(inside.get(n + 1));
        boolean led =
                said.stream()
                        .anyMatch(s -> s.to() <= one.start() && !s.side().equals(Lexicon.THING));
        boolean spokenOfBefore =
                BACK.matcher(sentence.folded()).region(one.unitEnd(), next.start()).lookingAt();
        if (led || spokenOfBefore) {
            return one.unitEnd();
        }
        return said.stream()
                .filter(s -> s.from() >= one.unitEnd() && s.to() <= next.start())
                .filter(s -> s.from() - one.unitEnd() <= 8)
                .mapToInt(Sign::to)
                .findFirst()
                .orElse(one.unitEnd());
    }

    private void thing(Figure figure, Map<String, String> words) {
        if (figure.measure() == Measure.MONEY || figure.measure() == Measure.SCORE) {
            words.remove(Lexicon.THING);
        } else if (figure.measure() == Measure.COUNT && figure.unit() != null) {
            words.put(Lexicon.THING, lexicon.thingOf(figure.unit()));
        } else if (figure.measure() == Measure.COUNT
                && NOUN.matcher(sentence.folded().substring(figure.end())).matches()
                && signs.stream()
                        .noneMatch(s -> s.from() - figure.end() <= 1 && s.from() >= figure.end())) {
            words.put(Lexicon.THING, Lexicon.UNHEARD_OF);
        }
    }

    private Meaning meaning(Map<String, String> words, boolean share, Figure figure) {
        Map<String, String> own = Map.copyOf(words);
        Map<String, String> all = new HashMap<>(words);
        lexicon.imply(all);
        Set<String> sides = lexicon.sides();
        boolean shareOfLast =
                share
                        && own.keySet().stream()
                                .allMatch(s -> s.equals(Lexicon.THING) || s.equals(Meaning.WHOLE));
        if (shareOfLast && !last.isEmpty()) {
            Meaning.takeOver(all, last, sides, null);
            return new Meaning(own, all);
        }
        for (Wholes.Whole whole : wholes.nearestFirst()) {
            Meaning.takeOver(all, whole.meaning(), sides, null);
        }
        Set<String> ofLast = own.containsKey(DOING) ? ANOTHER_DEED : SHARED;
        if (speaksOfAnotherDeed()) {
            Meaning.takeOver(all, last, sides, ofLast);
        }
        Meaning.takeOver(all, label, sides, null);
        Meaning.takeOver(all, last, sides, ofLast);
        if (!own.containsKey(DOING) && !own.containsKey("about")) {
            // "11 tổ công nghệ số với 84 thành viên": another thing of the same work
            ACROSS.stream()
                    .filter(last::containsKey)
                    .forEach(side -> all.putIfAbsent(side, last.get(side)));
        }
        Meaning.takeOver(all, list, sides, null);
        boolean ofDossiers = DOSSIER.equals(all.getOrDefault(Lexicon.THING, DOSSIER));
        Meaning.takeOver(all, heading, sides, ofDossiers ? SHARED : OF_HEADING);
        if (figure != null || own.containsKey("timing")) {
            Meaning.takeOver(all, before, sides, Set.of(Lexicon.THING));
        }
        if (figure == null || figure.measure() == Measure.COUNT) {
            lexicon.suppose(all);
        }
        return new Meaning(own, all);
    }

    /** "Giải quyết TTHC: nhận 187 hồ sơ; cộng 190 hồ sơ": what the label said is left behind. */
    private boolean speaksOfAnotherDeed() {
        return last.containsKey(DOING)
                && label.containsKey(DOING)
                && !last.get(DOING).equals(label.get(DOING));
    }
}
