package vn.tonghop.normalisation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Figure.Measure;

/**
 * The places of a sentence where it names targets that somebody gave: "chỉ tiêu tỉnh giao (trực
 * tuyến 70%, số hóa 85%)", "thành phố giao 80%", "vượt kế hoạch năm (2.000 bản)". A target reaches
 * to the end of its bracket, or down to where a result is told.
 */
final class Targets {

    private static final String GOAL = "(?:chi tieu|ke hoach|muc tieu|dinh muc|nhiem vu)";
    private static final String GIVES =
            "(?:giao|de ra|dat ra|an dinh|quy dinh|phe duyet|dang ky|ban hanh)";
    private static final String YEAR = "(?: (?:trong |ca )?nam(?: (?:19|20)\\d\\d)?)?";

    /** "chỉ tiêu thanh toán trực tuyến UBND tỉnh giao (30% trở lên" */
    private static final Pattern GIVEN_IN_BRACKET =
            Pattern.compile(
                    "(?<![a-z])"
                            + GOAL
                            + "(?![a-z])[^;:().\\d]{0,110}(?<![a-z])"
                            + GIVES
                            + "(?![a-z])[^;:(),.\\d]{0,25}"
                            + YEAR
                            + "\\s*\\(");

    /** "vượt mục tiêu năm 2025 (90%", "so với kế hoạch (2.000 bản" */
    private static final Pattern COMPARED_IN_BRACKET =
            Pattern.compile(
                    "(?<![a-z])(?:so voi|vuot|hoan thanh|chua dat|thap hon|cao hon|kem|duoi|theo|dat|bang) (?:(?:ca|muc|cac|nhung|moc) )*"
                            + "(?:chi tieu|ke hoach|muc tieu|dinh muc|yeu cau|nghi quyet)(?![a-z])(?: [a-z]+){0,9}"
                            + YEAR
                            + "\\s*\\(");

    /** "(chỉ tiêu Chủ tịch UBND tỉnh giao là 95%", "(KH: 80%", "(giao 80%" */
    private static final Pattern NAMED_IN_BRACKET =
            Pattern.compile(
                    "\\((?=\\s*(?:so voi |theo )?(?:muc |cac )?(?:"
                            + GOAL
                            + "|nghi quyet|giao|duoc giao|phan dau|yeu cau|kh|ct|nq)(?![a-z]))");

    /** "chỉ tiêu tỉnh giao: trực tuyến 70%, số hóa 85%" */
    private static final Pattern GIVEN =
            Pattern.compile(
                    "(?<![a-z])"
                            + GOAL
                            + "(?![a-z])[^;:().,\\d]{0,60}(?<![a-z])"
                            + GIVES
                            + "(?![a-z])[^;:(),.\\d]{0,25}"
                            + YEAR
                            + "\\s*:?");

    /** "thành phố giao 80%", "Bộ yêu cầu tối thiểu 60%", "Nghị quyết đề ra 90%" */
    private static final Pattern GIVER =
            Pattern.compile(
                    "(?<![a-z])(?:tinh|thanh pho|tp|huyen|thi xa|quan|ubnd|hdnd|uy ban|cap tren|trung uong|chinh phu|thu tuong|bo|so|nghi quyet|quyet dinh|chuong trinh|de an|ke hoach|chu tich|duoc|cap uy|dang uy|xa|phuong)(?![a-z])"
                            + "(?: (?!da |dat |va )[a-z]+){0,7}? (?:giao|de ra|dat ra|yeu cau|quy dinh|an dinh)(?: cho)?(?![a-z])");

    private static final Pattern GOAL_ITSELF =
            Pattern.compile("(?<![a-z])(?<!hien )(?<!thanh )muc tieu(?![a-z])");

    /** Work that is handed over, no target. */
    private static final Pattern ACHIEVED =
            Pattern.compile("(?<![a-z])(?:ket qua|tinh hinh)(?![a-z])[^;.]{0,60}$");

    private static final Pattern BOUND =
            Pattern.compile(
                    "^\\s*(?:[a-z]+ )*?(?:(?:it nhat|toi thieu|khong duoi|tren|tu)(?![a-z])|>)|(?:tro len|tro xuong)");

    /** Here a result begins. */
    private static final Pattern RESULT =
            Pattern.compile(
                    "(?<![a-z])(?:thuc hien|ket qua|hien|den nay|thuc te|da|moi|chi dat|tiep nhan|giai quyet duoc|con lai|vuot|tang|giam|hoan thanh|trong khi|nhung|uoc|deu|co ban)(?![a-z])");

    private static final Pattern REACHED = Pattern.compile("(?<![a-z])(?:dat|la)(?![a-z])");
    private static final Pattern LISTS = Pattern.compile("\\s*(?:,|va|;)?[^,;.:()\\d]{0,40}");
    private static final int FARTHEST = 50;

    private final String folded;
    private final List<Figure> figures;
    private final boolean[] target;

    private Targets(Sentence sentence, List<Figure> figures) {
        this.folded = Folding.plain(sentence.folded());
        this.figures = figures;
        this.target = new boolean[figures.size()];
    }

    /**
     * @return for each figure of the sentence, whether it is a target
     */
    static boolean[] of(Sentence sentence, List<Figure> figures) {
        Targets targets = new Targets(sentence, figures);
        if (!figures.isEmpty()) {
            targets.brackets();
            targets.lists();
        }
        return targets.target;
    }

    private void brackets() {
        for (Pattern pattern : List.of(GIVEN_IN_BRACKET, COMPARED_IN_BRACKET, NAMED_IN_BRACKET)) {
            Matcher named = pattern.matcher(folded);
            while (named.find()) {
                int close = folded.indexOf(')', named.end());
                int to = close < 0 ? folded.length() : close;
                String inside = folded.substring(named.end(), to);
                boolean results =
                        pattern == GIVEN_IN_BRACKET
                                && ACHIEVED.matcher(folded.substring(0, named.start())).find()
                                && !BOUND.matcher(inside).find();
                boolean reached =
                        pattern != NAMED_IN_BRACKET && inside.stripLeading().startsWith("dat ");
                if (!results && !reached) {
                    take(named.end(), upToResult(named.end(), to));
                }
            }
        }
    }

    /** Outside brackets the first figure, and those listed behind it with nothing else to say. */
    private void lists() {
        for (Pattern pattern : List.of(GIVEN, GIVER, GOAL_ITSELF)) {
            Matcher named = pattern.matcher(folded);
            while (named.find()) {
                int first = next(named.end());
                if (first < 0 || isTold(named)) {
                    continue;
                }
                String between = folded.substring(named.end(), figures.get(first).start());
                if (!between.matches("[^;.,()]{0," + FARTHEST + "}")
                        || RESULT.matcher(between).find()
                        || isHandedOver(pattern, named, between, figures.get(first))) {
                    continue;
                }
                target[first] = true;
                if (!isPrecededByFigure(named.start())) {
                    goOn(first);
                }
            }
        }
    }

    /** "Kết quả các chỉ tiêu được giao: …": what has come of them. */
    private boolean isTold(Matcher named) {
        return ACHIEVED.matcher(folded.substring(0, named.start())).find()
                || folded.substring(Math.max(0, named.start() - 12), named.start())
                        .matches("(?s).*(?:thuc hien|hoan thanh)(?: cac)? ");
    }

    /** "UBND huyện giao 15 xã thực hiện": only a share, or a count right behind, is a target. */
    private static boolean isHandedOver(
            Pattern pattern, Matcher named, String between, Figure figure) {
        if (pattern == GIVEN) {
            return false;
        }
        boolean share = figure.measure() == Measure.PERCENT;
        boolean near =
                between.matches(
                        "\\s*(?:la|:|dat|phai dat|it nhat|toi thieu|tren|tu|khong duoi|ca nam|nam|trong nam|\\s)*");
        boolean handed = named.group().matches(".*(?<![a-z])(?:ban|chuyen|ngoai|duoc ban) giao");
        boolean counted =
                near
                        && figure.unit() != null
                        && !figure.unit().matches("don vi|xa|phuong|nguoi|can bo|cong chuc|phong");
        return handed || !(share || counted);
    }

    private boolean isPrecededByFigure(int at) {
        int clause = folded.lastIndexOf(';', at);
        return figures.stream().anyMatch(f -> f.start() > clause && f.end() <= at);
    }

    private void goOn(int first) {
        for (int f = first + 1; f < figures.size(); f++) {
            String between =
                    folded.substring(
                            Math.min(figures.get(f - 1).unitEnd(), figures.get(f).start()),
                            figures.get(f).start());
            boolean listed =
                    LISTS.matcher(between).matches()
                            && between.stripLeading().matches("(?s)(?:,|va ).*")
                            && !RESULT.matcher(between).find()
                            && !REACHED.matcher(between).find()
                            && figures.get(f).measure() == figures.get(first).measure();
            if (!listed) {
                return;
            }
            target[f] = true;
        }
    }

    /** Up to the first word of a result that stands behind a figure. */
    private int upToResult(int from, int to) {
        int first = next(from);
        if (first < 0 || figures.get(first).end() > to) {
            return to;
        }
        Matcher result = RESULT.matcher(folded).region(figures.get(first).end(), to);
        int end = result.find() ? result.start() : to;
        Matcher before = RESULT.matcher(folded).region(from, figures.get(first).start());
        return before.find() ? from : end;
    }

    private int next(int from) {
        for (int f = 0; f < figures.size(); f++) {
            if (figures.get(f).start() >= from) {
                return f;
            }
        }
        return -1;
    }

    private void take(int from, int to) {
        for (int f = 0; f < figures.size(); f++) {
            Figure figure = figures.get(f);
            target[f] |= figure.start() >= from && figure.start() < to;
        }
    }
}
