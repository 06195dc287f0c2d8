package vn.tonghop.normalisation;

import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.normalisation.IndicatorReader.Setting;
import vn.tonghop.unit.Level;

/** The figures of a sentence that are another body's: of a larger whole, of a unit it names. */
final class FiguresOfOthers {

    /** "Tỷ lệ bình quân toàn thành phố …": of the city that a ward, or a district of it, is in. */
    private static final Pattern CITY =
            Pattern.compile(
                    "(?<![a-z])(?:toan|(?:binh quan|trung binh)(?: chung)?(?: (?:cua|toan))?) (?:thanh pho|tp)(?![a-z])[^;,.]{0,30}$");

    private static final Pattern OF_A_CITY = Pattern.compile("(?<![a-z])(?:thanh pho|tp)(?![a-z])");

    private final Sentence sentence;
    private final Setting setting;

    /** The last one; a share behind it is of it. */
    private Figure last;

    FiguresOfOthers(Sentence sentence, Setting setting) {
        this.sentence = sentence;
        this.setting = setting;
    }

    /**
     * @param reported the sentence has told a figure of the report's own
     */
    boolean own(Figure figure, boolean reported) {
        boolean share =
                last != null
                        && !reported
                        && figure.measure() == Measure.PERCENT
                        && !sentence.folded().substring(last.end(), figure.start()).contains(";");
        boolean other =
                share
                        || last != null && isBeside(figure)
                        || Standing.isOfOthers(
                                sentence,
                                figure,
                                setting.level(),
                                setting.marked(),
                                setting.national())
                        || isOfTheCity(figure)
                        || setting.marked()
                                && !setting.national()
                                && NamedBodies.ownsFigure(sentence, figure, setting.issuer());
        last = other ? figure : last;
        return other;
    }

    /** "toàn tỉnh có 1.703 tổ, 9.874 thành viên" */
    private boolean isBeside(Figure figure) {
        return sentence.folded()
                .substring(Math.min(last.unitEnd(), figure.start()), figure.start())
                .matches("\\s*(?:,|va|voi|, va|/)\\s*");
    }

    private boolean isOfTheCity(Figure figure) {
        boolean commune = setting.level() == Level.COMMUNE;
        boolean within =
                commune
                        || setting.level() == Level.DISTRICT
                                && setting.issuer() != null
                                && !OF_A_CITY.matcher(Folding.fold(setting.issuer())).find();
        return within && CITY.matcher(sentence.folded().substring(0, figure.start())).find();
    }
}
