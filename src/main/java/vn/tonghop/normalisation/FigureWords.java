package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.normalisation.Lexicon.Sign;

/** Which words of a segment are said of which of its figures. */
final class FigureWords {

    /** "78% tổng số hồ sơ": what the share is of, not what it counts. */
    private static final Pattern OF_WHOLE =
            Pattern.compile("^\\s*(?:so voi |tren |trong )?(?:tong|so ho so)[^a-z].*");

    /** "06 quầy": a noun behind a number of which no unit is known. */
    private static final Pattern NOUN =
            Pattern.compile(
                    "^\\s(?!(?:va|la|tren|trong|cua|da|duoc|so|voi|o|tai|do|theo|tu|den|con|bang|dat|nham|de|cho|khi|ngay|thang|nam|quy|tang|giam|truc|qua|nop|dung|truoc|som|tre)(?![a-z]))[a-z].*");

    /** Behind these stands what it is good for or about, or why it is so, not what is counted. */
    private static final Pattern AIM =
            Pattern.compile(
                    "(?<![a-z])(?:noi ve|gioi thieu|de|nham|giup|gop phan|phuc vu|thuong xuyen|vi|do(?= (?:cho|chua|thieu|vuong|phai|khong|loi)))(?![a-z])");

    /** "Trong số 897 hồ sơ đó, người dân tự làm 402": the first was counted before. */
    private static final Pattern BACK =
            Pattern.compile("\\s(?:do|nay|(?:neu |noi |ke )tren)(?![a-z])");

    private static final int FIRST_BEHIND = 32;
    private static final int NEXT_BEHIND = 26;
    private static final int BESIDE = 8;

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final List<Sign> signs;

    FigureWords(Sentence sentence, Lexicon lexicon, List<Sign> signs) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.signs = signs;
    }

    /** Those between two places that are near enough to the figure between them. */
    List<Sign> of(Figure figure, int from, int until, List<Sign> said) {
        List<Sign> own =
                new ArrayList<>(
                        said.stream().filter(s -> s.from() >= from && s.from() < until).toList());
        behind(figure, own);
        if (figure.isShare()
                && OF_WHOLE.matcher(sentence.folded().substring(figure.unitEnd())).matches()) {
            own.removeIf(s -> s.from() >= figure.unitEnd());
        }
        return own;
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
    int border(Figure one, Figure next, List<Sign> said) {
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
                .filter(s -> s.from() - one.unitEnd() <= BESIDE)
                .mapToInt(Sign::to)
                .findFirst()
                .orElse(one.unitEnd());
    }

    /** What is counted, by the unit or noun that stands behind the number. */
    void thing(Figure figure, Map<String, String> words) {
        if (figure.measure() == Measure.MONEY || figure.measure() == Measure.SCORE) {
            words.remove(Lexicon.THING);
        } else if (figure.measure() == Measure.COUNT && figure.unit() != null) {
            String thing = lexicon.thingOf(figure.unit());
            boolean other = CountingWords.ofSomethingElse(sentence, figure, signs, thing);
            words.put(Lexicon.THING, other ? Lexicon.UNHEARD_OF : thing);
        } else if (figure.measure() == Measure.COUNT
                && NOUN.matcher(sentence.folded().substring(figure.end())).matches()
                && signs.stream()
                        .noneMatch(s -> s.from() - figure.end() <= 1 && s.from() >= figure.end())) {
            words.put(Lexicon.THING, Lexicon.UNHEARD_OF);
        }
    }
}
