package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.normalisation.Lexicon.Sign;

/**
 * A piece of a sentence in which one thing is said: what stands between commas, brackets, colons
 * and the words that begin another statement.
 *
 * @param from its first place in the sentence
 * @param to behind its last
 * @param opened by what it begins
 */
record Segment(int from, int to, Opening opened) {

    enum Opening {
        /** The beginning of the sentence, or a semicolon. */
        ANEW,
        /** "(": what stands in it is part of what stands before. */
        BRACKET,
        /** ")" */
        BRACKET_END,
        /** ":" */
        COLON,
        /** "trong đó", "gồm", "chia ra" */
        PARTS,
        /** A comma, "và", "với" */
        BESIDE,
        /** "đạt", "chiếm", "bằng" */
        SHARE,
        /** "tính trên số …": what a share is of */
        OF
    }

    private static final Pattern BREAK =
            Pattern.compile(
                    "(?<hard>;)|(?<open>[(\\[])|(?<close>[)\\]])|(?<colon>:)"
                            + "|(?<parts>(?<![a-z])(?:trong do|trong so (?:do|nay)|bao gom|gom(?: co)?|chia ra|chia theo|cu the(?: la)?)(?![a-z]))"
                            + "|(?<share>(?<![a-z])(?:dat|chiem|tuong ung|tuong duong)(?![a-z])|(?<![a-z])bang(?= (?:ty le |khoang |tren |hon )?\\d))"
                            + "|(?<of>(?<![a-z])(?:tinh )?tren(?= (?:tong )?so (?:moi |nhan |tiep nhan|ho so|nhan moi)))"
                            + "|(?<beside>,|(?<= )[-–](?= )|(?<![a-z])(?:va|(?<!ba )con(?! (?:em|so|nguoi|dau|duong)(?![a-z]))|dong thoi|cung|tren(?= tong)|(?<!so )voi)(?![a-z]))");

    private static final String WHO =
            "(?:nguoi dan|cong dan|ca nhan|doanh nghiep|to chuc|ho kinh doanh)";

    /** "được người dân, doanh nghiệp nộp": one who does it, though a comma stands between. */
    private static final Pattern PARTIES = Pattern.compile("(?<![a-z])" + WHO + "\\s*$");

    private static final Pattern PARTY = Pattern.compile("\\s*" + WHO + "(?![a-z])(?! \\d)");

    /** The segments of a sentence; no break is within a figure or a word of the vocabulary. */
    static List<Segment> of(String folded, List<Figure> figures, List<Sign> signs) {
        boolean[] whole = new boolean[folded.length() + 1];
        figures.forEach(f -> fill(whole, f.start(), f.unitEnd()));
        signs.forEach(s -> fill(whole, s.from(), s.to()));
        List<Segment> segments = new ArrayList<>();
        Matcher at = BREAK.matcher(folded);
        int from = 0;
        Opening opened = Opening.ANEW;
        while (at.find()) {
            if (whole[at.start()]
                    || joins(folded, at, figures, signs)
                    || speaksOfItsFigure(folded, at, figures)) {
                continue;
            }
            segments.add(new Segment(from, at.start(), opened));
            opened = opening(at);
            from = at.end();
        }
        segments.add(new Segment(from, folded.length(), opened));
        return segments;
    }

    /** "1.102 hồ sơ trong số này được nộp từ xa": what follows is said of the figure before. */
    private static boolean speaksOfItsFigure(String folded, Matcher at, List<Figure> figures) {
        return at.group("parts") != null
                && at.group().startsWith("trong so")
                && figures.stream()
                        .anyMatch(
                                f ->
                                        f.unitEnd() <= at.start()
                                                && folded.substring(f.unitEnd(), at.start())
                                                        .isBlank());
    }

    /**
     * "trước hạn, đúng hạn", "tiếp nhận và trả kết quả": two values of one side in one breath; but
     * not "250 hồ sơ trực tuyến, trực tiếp 70 hồ sơ".
     */
    private static boolean joins(
            String folded, Matcher at, List<Figure> figures, List<Sign> signs) {
        if (at.group("beside") == null) {
            return false;
        }
        if (PARTIES.matcher(folded.substring(0, at.start())).find()
                && PARTY.matcher(folded).region(at.end(), folded.length()).lookingAt()) {
            return true;
        }
        for (Sign one : signs) {
            for (Sign other : signs) {
                boolean near =
                        one.side().equals(other.side())
                                && !one.side().equals(Lexicon.THING)
                                && one.to() <= at.start()
                                && at.end() <= other.from()
                                && folded.substring(one.to(), at.start()).isBlank()
                                && folded.substring(at.end(), other.from()).isBlank();
                if (near) {
                    String behind = folded.substring(other.to());
                    boolean counted = behind.matches("(?s)\\s*(?::|la|co|dat|khoang)?\\s*\\d.*");
                    boolean before =
                            figures.stream()
                                    .anyMatch(
                                            f ->
                                                    f.unitEnd() <= one.from()
                                                            && one.from() - f.unitEnd() < 20);
                    return !(counted && before);
                }
            }
        }
        return false;
    }

    private static void fill(boolean[] whole, int from, int to) {
        for (int i = from; i < Math.min(to, whole.length); i++) {
            whole[i] = true;
        }
    }

    private static Opening opening(Matcher at) {
        if (at.group("hard") != null) {
            return Opening.ANEW;
        }
        if (at.group("open") != null) {
            return Opening.BRACKET;
        }
        if (at.group("close") != null) {
            return Opening.BRACKET_END;
        }
        if (at.group("colon") != null) {
            return Opening.COLON;
        }
        if (at.group("parts") != null) {
            return Opening.PARTS;
        }
        if (at.group("of") != null) {
            return Opening.OF;
        }
        return at.group("share") != null ? Opening.SHARE : Opening.BESIDE;
    }

    boolean has(Figure figure) {
        return figure.start() >= from && figure.start() < to;
    }

    boolean has(Sign sign) {
        return sign.from() >= from && sign.from() < to;
    }
}
