package vn.tonghop.normalisation;

import vn.tonghop.normalisation.Figure.Measure;
import vn.tonghop.normalisation.IndicatorReader.Setting;

/** The figures of a sentence that are another body's: of a larger whole, of a unit it names. */
final class FiguresOfOthers {

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
                        || Standing.isOfOthers(
                                sentence,
                                figure,
                                setting.level(),
                                setting.marked(),
                                setting.national())
                        || setting.marked()
                                && !setting.national()
                                && NamedBodies.ownsFigure(sentence, figure, setting.issuer());
        last = other ? figure : last;
        return other;
    }
}
