package vn.tonghop.normalisation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.IndicatorReader.Setting;
import vn.tonghop.report.Period;

/**
 * Times that a bracket ties to figures, and states that are gone: "So với tháng 2 (tiếp nhận 298 hồ
 * sơ, trực tuyến 91,6%)", "71,4% (tháng 7)", "(trước sắp xếp có 23 tổ với 188 thành viên)".
 */
final class HeldAgainst {

    private static final Pattern COMPARED =
            Pattern.compile("(?<![a-z])(?:so(?: voi)?|voi|hon|cua|tu)(?: muc| so)?(?: cua)?\\s*$");

    /** A time before, without its name. */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<![a-z])(?:so(?: voi)?|voi|hon)(?: muc| so)?(?: cua)? (?:(?:thang|quy|ky|nam|tuan|dot)(?: bao cao)?(?: lien ke| lien)? (?:truoc|ngoai)(?: do)?|cung ky[a-z ]{0,24}(?:(?:19|20)\\d\\d)?)\\s*$");

    private static final Pattern CHANGES =
            Pattern.compile(
                    "^\\s*(?:tang|giam|tuong (?:ung|duong)|bang|cao hon|thap hon)(?![a-z])");

    private static final String REORGANISED =
            "(?:sap xep|sap nhap|nhap|hop nhat|chia tach|kien toan|to chuc lai|thanh lap moi|giai the|bo cap huyen)";

    /** "trước khi sáp nhập", "trước đây", "hồi chưa sáp nhập" */
    private static final Pattern GONE =
            Pattern.compile(
                    "(?<![a-z])(?:truoc(?: (?:khi|luc|thoi diem|viec))?(?: (?:thuc hien|co|duoc|tien hanh))? "
                            + REORGANISED
                            + "|(?:luc|hoi|khi) chua "
                            + REORGANISED
                            + "|truoc day|truoc kia)(?![a-z])");

    /** What is said behind these is of now again. */
    private static final Pattern NOW =
            Pattern.compile(
                    "(?<![a-z])(?:nay|hien|hien nay|den nay|sau|len|xuong|giam con|chi con|quy nay|thang nay|con lai)(?![a-z])");

    private HeldAgainst() {}

    /** The time a figure is of by these, or null. */
    static FigureTime of(
            Sentence sentence, List<PeriodNames.Found> times, Figure figure, Setting setting) {
        String folded = Folding.plain(sentence.folded());
        int bracket = openBracket(folded, figure.start());
        if (bracket >= 0) {
            FigureTime compared = compared(folded, bracket, times, figure, setting);
            if (compared != null) {
                return compared;
            }
        }
        if (isGone(folded, figure.start())) {
            return new FigureTime(true, null);
        }
        return behind(folded, times, figure, setting.period());
    }

    private static FigureTime compared(
            String folded,
            int bracket,
            List<PeriodNames.Found> times,
            Figure figure,
            Setting setting) {
        String inside = folded.substring(bracket + 1, figure.start());
        if (CHANGES.matcher(inside).find() || NOW.matcher(inside).find()) {
            return null;
        }
        Period own = setting.period();
        for (PeriodNames.Found time : times) {
            boolean named =
                    time.end() <= bracket
                            && folded.substring(time.end(), bracket).isBlank()
                            && COMPARED.matcher(folded.substring(0, time.start())).find();
            if (named && own.from() != null && time.period().from().isBefore(own.from())) {
                return new FigureTime(true, time.period());
            }
        }
        String before = folded.substring(0, bracket);
        return BEFORE.matcher(before).find() ? new FigureTime(true, null) : null;
    }

    /** A state before a reorganisation, told down to the end of the clause. */
    private static boolean isGone(String folded, int at) {
        Matcher gone = GONE.matcher(folded.substring(0, at));
        boolean found = false;
        while (gone.find()) {
            String between = folded.substring(gone.end(), at);
            boolean opens = folded.substring(0, gone.start()).matches("(?s).*[;:(.,]\\s*|\\W*");
            found =
                    between.indexOf(';') < 0
                            && openBracket(folded, at) == openBracket(folded, gone.start())
                            && (opens || between.indexOf(',') < 0)
                            && !NOW.matcher(between).find();
        }
        return found;
    }

    /** "71,4% (tháng 7)", "298 hồ sơ (tháng 2/2026)" */
    private static FigureTime behind(
            String folded, List<PeriodNames.Found> times, Figure figure, Period own) {
        for (PeriodNames.Found time : times) {
            boolean behind =
                    time.start() >= figure.unitEnd()
                            && folded.substring(figure.unitEnd(), time.start())
                                    .matches("[^;,.()\\d]{0,24}\\((?:trong |cua |o )?\\s*")
                            && folded.substring(time.end()).matches("(?s)\\s*\\).*");
            if (behind && own.from() != null && own.to() != null) {
                boolean former = time.period().to().isBefore(own.from());
                return former || FigureTime.isPart(time.period(), own)
                        ? new FigureTime(former, time.period())
                        : null;
            }
        }
        return null;
    }

    /** The bracket that is open at this place, or -1. */
    private static int openBracket(String folded, int at) {
        int open = folded.lastIndexOf('(', at - 1);
        return open >= 0 && folded.lastIndexOf(')', at - 1) < open ? open : -1;
    }
}
