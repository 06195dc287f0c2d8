package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Period;
import vn.tonghop.unit.Level;

/**
 * The figures of running text, by the phrases of the catalogue, each with the line it stands in.
 */
final class IndicatorReader {

    /** What holds more is a table, or nothing. */
    private static final int MOST_NUMBERS = 120;

    /** Letters of sentences with numbers, some 80 pages; what lies behind is for a person. */
    static final int MOST_LETTERS = 200_000;

    private final Catalogue catalogue;
    private final List<Phrase> phrases;
    private final Lexicon lexicon;

    IndicatorReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.phrases = Phrase.of(catalogue.indicators());
        this.lexicon = new Lexicon(catalogue.vocabulary());
    }

    /**
     * What was read, and what was noticed.
     *
     * @param cut there are more than {@link #MOST_LETTERS}, and the rest is left unread
     */
    record Figures(List<Indicator> indicators, List<Finding> findings, boolean cut) {}

    /**
     * What is known of the text a figure stands in.
     *
     * @param marked it has its marks
     * @param year the year reported on, or 0
     * @param level of the issuing unit, or null
     * @param period the time reported on; unknown when it is
     * @param national it reports on the whole country, whose figures are its own then
     * @param issuer who reports, or null
     */
    record Setting(
            boolean marked,
            int year,
            Level level,
            Period period,
            boolean national,
            String issuer) {}

    Figures read(Outline outline, Setting setting) {
        List<Indicator> indicators = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, String> meaning = Map.of();
        Sentence last = null;
        ListHeads heads = new ListHeads(lexicon, setting.marked());
        int letters = 0;
        boolean cut = false;
        for (Sentence sentence : Sentence.of(outline)) {
            // what is planned, asked for or merely polite is no result
            long numbers = numbers(sentence);
            if (sentence.part() == Part.ADDRESS
                    || sentence.part() == Part.TABLE
                    || sentence.part() == Part.PLAN
                    || sentence.part() == Part.PROPOSALS
                    || sentence.part() == Part.CLOSING
                    || numbers > MOST_NUMBERS) {
                continue;
            }
            letters += numbers == 0 ? 0 : sentence.text().length();
            if (letters > MOST_LETTERS) {
                cut = true;
                break;
            }
            boolean goesOn = last != null && sentence.follows(last);
            SentenceReading reading =
                    new SentenceReading(
                            sentence,
                            setting,
                            catalogue,
                            phrases,
                            lexicon,
                            heads,
                            goesOn ? meaning : Map.of());
            reading.read();
            meaning = reading.lastMeaning();
            last = sentence;
            indicators.addAll(reading.indicators());
            findings.addAll(reading.findings());
        }
        return new Figures(withoutRepeats(indicators), findings, cut);
    }

    private static long numbers(Sentence sentence) {
        String text = sentence.folded();
        return IntStream.range(1, text.length())
                .filter(i -> Character.isDigit(text.charAt(i)))
                .filter(i -> !Character.isDigit(text.charAt(i - 1)))
                .count();
    }

    /** A figure that the text says twice is one figure; two different ones are both kept. */
    private static List<Indicator> withoutRepeats(List<Indicator> indicators) {
        Set<String> seen = new HashSet<>();
        List<Indicator> kept = new ArrayList<>();
        for (Indicator indicator : indicators) {
            String name = indicator.id() == null ? indicator.name() : indicator.id();
            String time = indicator.period() == null ? "" : indicator.period().label();
            String key = name + "=" + indicator.value().toPlainString() + "@" + time;
            if (seen.add(indicator.baselineOf() == null ? key : key + "^")) {
                kept.add(indicator);
            }
        }
        return kept;
    }
}
