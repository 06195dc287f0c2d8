package vn.tonghop.corpus;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a document is still in the text its reader was given. Where recognition destroyed a
 * number, unknown is the right answer.
 */
final class Survival {

    /** Everything survives in a form that was typed. */
    static final Survival WHOLE = new Survival(null, false);

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private final String folded;
    private final String tight;
    private final boolean textAlone;
    private final List<String> numbers;

    private Survival(String text, boolean textAlone) {
        this.textAlone = textAlone;
        this.folded = text == null ? null : Likeness.fold(text);
        this.tight = text == null ? null : Likeness.tight(text);
        this.numbers =
                text == null
                        ? List.of()
                        : DIGITS.matcher(text).results().map(r -> r.group()).toList();
    }

    /** What is left in a text that comes without its picture. */
    static Survival in(String recognised) {
        return new Survival(recognised, true);
    }

    /** What is left for a reader who has the picture too, and could look again. */
    static Survival inPicture(String recognised) {
        return new Survival(recognised, false);
    }

    /**
     * Whether a number that is not the document's is nevertheless what the text says: recognition
     * put it there, and nobody who has the text alone can know.
     */
    boolean misreads(String number) {
        return textAlone && hasNumber(number);
    }

    boolean isTextAlone() {
        return textAlone;
    }

    /** The document's or a cited number: its digits stand right before what is left of a symbol. */
    boolean hasNumber(String number) {
        if (tight == null || number == null) {
            return true;
        }
        String digits = number.replaceAll("\\D.*", "");
        String symbol = Likeness.tight(number.replaceAll("^[\\d/-]+", ""));
        String letter = symbol.isEmpty() ? "" : symbol.substring(0, 1);
        return Pattern.compile("(?<![\\d/])" + digits + " ?[/.,]{0,2} ?(?:\\d{4} ?/ ?)?" + letter)
                .matcher(folded)
                .find();
    }

    /** Words, so nearly as they were that who knows the language reads them. */
    boolean hasWords(String words, double likeness) {
        return tight == null || words == null || Likeness.within(words, tight) >= likeness;
    }

    /** The day of issue as a header writes it. */
    boolean hasDay(java.time.LocalDate day) {
        return tight == null
                || Pattern.compile(
                                "ng.{1,2}y0?%dth.{1,2}ng0?%dn.{1,2}m%d"
                                        .formatted(
                                                day.getDayOfMonth(),
                                                day.getMonthValue(),
                                                day.getYear()))
                        .matcher(tight)
                        .find();
    }

    /** Every number of the words a figure stands in that could be the figure. */
    boolean hasFigure(Truth.Figure figure) {
        if (tight == null) {
            return true;
        }
        var printed = DIGITS.matcher(figure.snippet()).results().map(r -> r.group()).toList();
        var own = printed.stream().filter(n -> reads(n, figure)).toList();
        return own.isEmpty()
                ? numbers.containsAll(printed)
                : own.stream().anyMatch(numbers::contains);
    }

    private static boolean reads(String printed, Truth.Figure figure) {
        String digits = printed.replaceAll("\\D", "").replaceAll("^0+(?=.)", "");
        String value = figure.value().stripTrailingZeros().toPlainString().replace(".", "");
        return digits.replaceAll("0+$", "").equals(value.replaceAll("0+$", ""));
    }
}
