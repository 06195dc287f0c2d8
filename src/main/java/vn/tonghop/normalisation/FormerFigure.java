package vn.tonghop.normalisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a figure is of a former period, by the words right before or right after it. */
final class FormerFigure {

    private static final Pattern FORMER =
            Pattern.compile(
                    "(?:cung k[yỳ][^;]{0,14}|nam truoc|(?<!tu )(?<!ton )(?<!so )ky truoc(?! chuyen)|nam ngoai|nam ((?:19|20)\\d\\d))\\s*[),]?\\s*(?:la|co|dat|chi dat|moi dat|chi co|chi|:|tiep nhan|tu|\\()?\\s*[^;,.:\\d]{0,26}$");

    /** "từ 1,2 triệu lượt năm trước lên 1,46 triệu lượt": the second is of now. */
    private static final Pattern TO_NOW =
            Pattern.compile(
                    "(?<![a-z])tu [^;:]{3,70}(?<![a-z])(?:len|xuong|con|den)(?: con)?\\s*$");

    /** "tăng từ 65,2% lên 81,4%": the first is what it was. */
    private static final Pattern ROSE_FROM =
            Pattern.compile("(?<![a-z])(?:tang|giam|nang|ha|chuyen)(?: len| xuong)? tu\\s*$");

    private static final Pattern TO =
            Pattern.compile("^[^;,.\\d]{0,30}(?<![a-z])(?:len|xuong|con|den)(?![a-z])");

    private static final Pattern FORMER_AFTER =
            Pattern.compile(
                    "^\\s*(?:ho so|%|tin|bai|luot)?\\s*[(]?\\s*(?:cua|trong|o|vao)?\\s*(?:cung ky"
                            + "(?: nam truoc| nam (?:19|20)\\d\\d)?|nam truoc|ky truoc|nam ((?:19|20)\\d\\d))"
                            + "\\s*(?:[),.;]|va |len |xuong |$)");

    /** "năm nay tăng lên 21.406 hồ sơ" */
    static final Pattern NOW =
            Pattern.compile(
                    "(?<![a-z])(?:(?:nam|ky|thang|quy) nay|chuyen (?:sang|qua)|mang sang|de lai)(?![a-z])");

    /** "14.870 hồ sơ trực tuyến năm 2024, năm 2025 …" */
    private static final Pattern YEAR_AFTER =
            Pattern.compile(
                    "^(?:\\s(?!so voi |voi |tang |giam |den |tu |va |ke |cua |theo |trong )[a-z]{2,9}){1,5}\\s(?:cua |trong )?nam ((?:19|20)\\d\\d)\\s*[,;)]");

    private FormerFigure() {}

    /** The figure of a former period, named right before or right after it. */
    static boolean is(Sentence sentence, Figure figure, int year) {
        String upTo = Folding.plain(sentence.folded().substring(0, figure.start()));
        if (TO_NOW.matcher(upTo).find()) {
            return false;
        }
        if (ROSE_FROM.matcher(upTo).find()
                && TO.matcher(sentence.folded().substring(figure.end())).find()) {
            return true;
        }
        Matcher before = FORMER.matcher(upTo);
        if (before.find()
                && earlier(before.group(1), year)
                && !NOW.matcher(before.group()).find()
                && !isPassingComparison(upTo, before)) {
            return true;
        }
        Matcher after =
                FORMER_AFTER.matcher(
                        sentence.folded()
                                .substring(Math.min(figure.end(), sentence.folded().length())));
        if (after.find() && earlier(after.group(1), year)) {
            return true;
        }
        Matcher named =
                YEAR_AFTER.matcher(Folding.plain(sentence.folded()).substring(figure.end()));
        return named.find() && earlier(named.group(1), year);
    }

    /** "tăng 12,5% so cùng kỳ, gồm 91.140 lượt": compared with it, then said of now. */
    private static boolean isPassingComparison(String upTo, Matcher named) {
        String before = upTo.substring(0, named.start());
        return before.matches("(?s).*(?<![a-z])(?:so|voi) $") && named.group().matches("[^(]*,.*");
    }

    /** "từ 65,2% lên 81,4%": the second is of now, whatever came before. */
    static boolean isOfNow(Sentence sentence, Figure figure) {
        return TO_NOW.matcher(Folding.plain(sentence.folded().substring(0, figure.start()))).find();
    }

    private static boolean earlier(String named, int year) {
        return named == null || year > 0 && Integer.parseInt(named) < year;
    }
}
