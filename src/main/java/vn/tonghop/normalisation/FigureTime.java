package vn.tonghop.normalisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.IndicatorReader.Setting;
import vn.tonghop.report.Period;

/**
 * The time a figure speaks of, where that is not the report's own.
 *
 * @param former of a time before: a baseline, never the report's figure
 * @param period null when it is the report's own, or not said
 */
record FigureTime(boolean former, Period period) {

    static final FigureTime OF_THE_REPORT = new FigureTime(false, null);

    /** How far a time named in a sentence reaches, unless it opens it. */
    private static final int NEAR = 40;

    private static final int OPENING = 14;

    private static final Pattern DUE =
            Pattern.compile(
                    "(?<![a-z])(?:truoc|cham nhat|muon nhat|xong trong)(?: la)?(?: ngay)? (?=\\d{1,2}/\\d)");

    private static final Pattern DONE =
            Pattern.compile("(?<![a-z])(?:da|duoc|co) (?:[a-z]+ ){0,2}\\d");

    /** "11 tháng năm 2023" in a report of 2023 is the report's time as far as it has come. */
    private static final double MOST_OF_IT = 0.65;

    /** Words before a time that a figure is not of, but held against. */
    private static final Pattern HELD_AGAINST =
            Pattern.compile(
                    "(?:so voi|so|cung ky|ke hoach|chi tieu|muc tieu|giai doan|den|den het|tu|cuoi|dau|nhiem vu|de an|du toan|hoc|con lai|con lai cua|ton|ton cua|ton tu|chuyen|chuyen tu|con tu|mang sang tu|trong do)\\s*$");

    /** "…, tính chung cả quý là 84,55%": whatever month was named before. */
    private static final Pattern OF_THE_WHOLE =
            Pattern.compile(
                    "(?<![a-z])(?:tinh chung|chung (?:ca|toan)|tinh ca|luy ke|ca (?:nam|quy|ky)|toan (?:ky|nam|quy))(?![a-z])");

    /** "93,8% (tháng 9)": no time of what comes behind it. */
    private static final Pattern OF_THE_FIGURE_BEFORE =
            Pattern.compile("\\d\\s?(?:%|[a-z, ]{0,24})?\\s*\\((?:trong |cua |o )?\\s*$");

    /**
     * @param times the periods that the sentence names
     */
    static FigureTime of(
            Sentence sentence, List<PeriodNames.Found> times, Figure figure, Setting setting) {
        FigureTime held = HeldAgainst.of(sentence, times, figure, setting);
        if (held != null) {
            return held;
        }
        boolean former = FormerFigure.is(sentence, figure, setting.year());
        Period named = named(sentence, times, figure);
        Period own = setting.period();
        if (named != null && own.from() != null && own.to() != null) {
            if (named.to().isBefore(own.from())) {
                return new FigureTime(true, named);
            }
            if (!former && isPart(named, own)) {
                return new FigureTime(false, named);
            }
        }
        return former ? new FigureTime(true, yearBefore(own)) : OF_THE_REPORT;
    }

    /** It is of a time that has not come yet: "Năm 2024, thành lập 12 tổ" in a report of 2023. */
    static boolean isToCome(
            Sentence sentence, List<PeriodNames.Found> times, Figure figure, Setting setting) {
        Period named = named(sentence, times, figure);
        Period own = setting.period();
        return own.to() != null
                && (named != null && named.from().isAfter(own.to())
                        || isDueBy(sentence, figure, own.to()));
    }

    /** "Các phường xử lý dứt điểm 28 hồ sơ quá hạn trước ngày 20/3/2025": not done yet. */
    private static boolean isDueBy(Sentence sentence, Figure figure, LocalDate end) {
        Matcher due = DUE.matcher(sentence.folded());
        if (!due.find(figure.start()) || DONE.matcher(sentence.folded()).find()) {
            return false;
        }
        return DayReader.after(sentence.folded(), due.end(), 0)
                .filter(day -> day.day().isAfter(end))
                .isPresent();
    }

    /** The last time named before the figure in its clause; or the one the sentence opens with. */
    private static Period named(Sentence sentence, List<PeriodNames.Found> times, Figure figure) {
        String folded = sentence.folded();
        int clause = folded.lastIndexOf(';', Math.max(0, figure.start() - 1)) + 1;
        Period nearest = null;
        for (PeriodNames.Found found : times) {
            if (found.end() > figure.start()) {
                continue;
            }
            String before = folded.substring(0, found.start());
            boolean opens = before.replaceAll("[^a-z0-9]", "").length() <= OPENING;
            boolean near = found.start() >= clause && figure.start() - found.end() <= NEAR;
            boolean now =
                    FormerFigure.NOW
                            .matcher(Folding.plain(folded.substring(found.end(), figure.start())))
                            .find();
            boolean whole =
                    OF_THE_WHOLE
                            .matcher(Folding.plain(folded.substring(found.end(), figure.start())))
                            .find();
            boolean others =
                    OF_THE_FIGURE_BEFORE.matcher(before).find()
                            && folded.substring(found.end()).stripLeading().startsWith(")");
            if (!now
                    && !whole
                    && !others
                    && (near || opens)
                    && !HELD_AGAINST.matcher(before).find()) {
                nearest = found.period();
            }
        }
        return nearest;
    }

    /** Within the report's time and clearly shorter. */
    static boolean isPart(Period named, Period own) {
        long days = ChronoUnit.DAYS.between(own.from(), own.to()) + 1;
        long part = ChronoUnit.DAYS.between(named.from(), named.to()) + 1;
        return !named.from().isBefore(own.from().minusMonths(1))
                && !named.to().isAfter(own.to().plusMonths(1))
                && part < days * MOST_OF_IT;
    }

    private static Period yearBefore(Period own) {
        if (own.from() == null || own.to() == null) {
            return null;
        }
        LocalDate from = own.from().minusYears(1);
        LocalDate to = own.to().minusYears(1);
        String year = String.valueOf(own.to().getYear());
        boolean named = own.label() != null && own.label().endsWith(year);
        return new Period(
                from,
                to,
                named ? own.label().substring(0, own.label().length() - 4) + to.getYear() : null);
    }
}
