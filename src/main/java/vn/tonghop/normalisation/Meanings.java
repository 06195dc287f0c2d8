package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.normalisation.IndicatorReader.Setting;
import vn.tonghop.normalisation.Lexicon.Sign;
import vn.tonghop.normalisation.Segment.Opening;

/**
 * What each figure of a sentence speaks of. A figure takes its meaning from the words of its own
 * segment and from those that lead up to it; what they leave open it takes from the whole it is
 * part of ("trong đó", a bracket, the line above a list), or from the figure it stands beside.
 */
final class Meanings {

    /** "Trong số 1.022 hồ sơ đã giải quyết, có 12 …": what follows is part of them. */
    private static final Pattern OF_SO_MANY = Pattern.compile("(?<![a-z])trong (?:tong )?so\\s*$");

    private final Sentence sentence;
    private final List<Figure> figures;
    private final Lexicon lexicon;
    private final List<Sign> signs;
    private final Meaning[] meanings;
    private final BehindBracket behindBracket;
    private final List<Denial> denials = new ArrayList<>();

    private final FigureWords words;
    private final Inheritance inheritance;
    private final Map<String, String> counted;
    private final int[] partOf;
    private final List<Sign> pending = new ArrayList<>();

    /** What a share is to be of something: "tỷ lệ trực tuyến tính trên …". */
    private final List<Sign> shared = new ArrayList<>();

    private List<Sign> labelled = List.of();
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
            Setting setting,
            ListHeads heads,
            Map<String, String> before) {
        this.sentence = sentence;
        this.figures = figures;
        this.lexicon = lexicon;
        boolean silent = figures.isEmpty() && !Denial.mayStandIn(sentence.folded());
        this.signs =
                silent
                        ? List.of()
                        : ReporterAlone.in(
                                sentence,
                                CarriedOver.in(
                                        sentence.folded(),
                                        Undone.in(
                                                sentence.folded(),
                                                lexicon.signs(
                                                        stream,
                                                        search,
                                                        setting.marked()
                                                                ? sentence.text()
                                                                : null))),
                                setting.issuer());
        this.meanings = new Meaning[figures.size()];
        this.partOf = new int[figures.size()];
        this.behindBracket = new BehindBracket(figures, meanings, partOf);
        ListHeads.Said above = silent ? ListHeads.Said.NOTHING : heads.above(sentence);
        this.words = new FigureWords(sentence, lexicon, signs);
        this.inheritance = new Inheritance(lexicon, above, before);
        this.counted = above.counts() ? above.list() : null;
        if (!silent) {
            read();
        }
    }

    Meant meant() {
        return new Meant(lexicon, figures, meanings, partOf, counted);
    }

    /** What the last figure spoke of. */
    Map<String, String> last() {
        return inheritance.lastSaid();
    }

    /** The indicators of which the sentence says that there was nothing, by where it does. */
    Map<Integer, IndicatorDefinition> nothings(List<IndicatorDefinition> indicators) {
        return Denial.told(denials, indicators, lexicon);
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
                inheritance.alsoAbout(Meaning.of(pending, 0).get("about"));
                pending.clear();
                shared.clear();
                labelled = List.of();
                if (inheritance.wholes().inBracket()) {
                    inheritance.label(Map.of());
                }
            }
            case BRACKET -> inheritance.wholes().bracket(whole());
            case BRACKET_END -> {
                Wholes.Whole whole = inheritance.wholes().bracketEnds();
                if (whole != null) {
                    inheritance.last(whole.meaning());
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
                    Map<String, String> label = Meaning.of(pending, segment.from());
                    lexicon.imply(label);
                    inheritance.label(label);
                    pending.clear();
                }
            }
            default -> {}
        }
    }

    private Wholes.Whole whole() {
        return new Wholes.Whole(inheritance.last(), lastFigure);
    }

    /** A sentence that begins with "Trong đó" goes on with the one before it. */
    private void parts() {
        Map<String, String> said = lastFigure < 0 ? inheritance.lastSaid() : inheritance.last();
        inheritance.wholes().parts(new Wholes.Whole(said, lastFigure));
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
                // "hồ sơ chứng thực trả trong ngày, không có tồn đọng": of that field alone
                pending.stream()
                        .filter(s -> s.side().equals("part"))
                        .forEach(s -> own.putIfAbsent("part", s.value()));
                denials.add(
                        new Denial(
                                inheritance.meaning(own, null),
                                about.get(about.size() - 1).to() - 1));
            }
            pending.clear();
            return;
        }
        pending.addAll(said);
        if (segment.opened() == Opening.BRACKET_END && lastFigure >= 0) {
            boolean bare = behindBracket.say(lastFigure, Meaning.of(said, 0));
            inheritance.last(meanings[lastFigure].all());
            if (bare) {
                pending.clear();
            }
        }
    }

    private void with(Segment segment, List<Integer> inside, List<Sign> signs) {
        int taken = segment.from();
        for (int n = 0; n < inside.size(); n++) {
            int f = inside.get(n);
            Figure figure = figures.get(f);
            int until =
                    n + 1 < inside.size()
                            ? words.border(figure, figures.get(inside.get(n + 1)), signs)
                            : segment.to();
            List<Sign> own = words.of(figure, taken, until, signs);
            taken = until;
            Map<String, String> said = beside(figure, own);
            if (n == 0 && segment.opened() == Opening.COLON) {
                inheritance.labelled(said);
            }
            words.thing(figure, said);
            take(f, said);
        }
    }

    /** What is said of a figure beside it, and in the words that lead up to it. */
    private Map<String, String> beside(Figure figure, List<Sign> own) {
        Map<String, String> near = Meaning.of(own, figure.start());
        List<Sign> before = new ArrayList<>(pending);
        if (figure.isShare()) {
            before.addAll(0, shared);
            shared.clear();
        }
        before.addAll(own);
        Map<String, String> said = Meaning.of(before, figure.start());
        near.forEach(
                (side, value) -> {
                    if (!said.getOrDefault(side, value).contains("+")) {
                        said.put(side, value);
                    }
                });
        return said;
    }

    private void take(int f, Map<String, String> said) {
        meanings[f] = inheritance.meaning(said, figures.get(f));
        inheritance.last(meanings[f].all());
        partOf[f] = inheritance.wholes().figure();
        if (inheritance.isAnotherDeed(said)) {
            inheritance.wholes().end();
        }
        lastFigure = f;
        String before = sentence.folded().substring(0, figures.get(f).start());
        if (OF_SO_MANY.matcher(before).find()) {
            parts();
        }
        pending.clear();
    }
}
