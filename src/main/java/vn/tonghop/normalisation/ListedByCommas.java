package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "báo cáo tình hình sử dụng …, số buổi sinh hoạt …, các thiết bị hư hỏng, mong muốn của bà con":
 * things asked for with nothing but commas between them. Only where each part names a thing of its
 * own; "khó khăn, vướng mắc" is one.
 */
final class ListedByCommas {

    private static final int LEAST = 3;

    private static final Pattern THING =
            Pattern.compile(
                    "^\\s*(?:(?:neu ro|neu|dong thoi|va|cung)\\s+)*(?:(?:so (?!voi)|viec |cac |nhung |mot so )|(?:so luong|ty le|danh (?:sach|muc)|tinh hinh|ket qua|muc do|nhu cau|nguyen (?:nhan|vong)|ly do|mong muon|kien nghi|de xuat|kho khan|vuong mac|ton tai|han che|phuong an|kinh phi|giai phap|bien phap|y kien|thuc trang|hien trang|cach lam|mo hinh|ho so|tong so|bai hoc)(?![a-z])).*");

    private static final List<Pattern> ALIKE =
            List.of(
                    only("kho khan|vuong mac|ton tai|han che|bat cap|nguyen nhan"),
                    only("kien nghi|de xuat|giai phap"));

    private static final Pattern END =
            Pattern.compile("[,;()]| va (?=(?:de xuat|kien nghi|kho khan)(?![a-z]))");

    private ListedByCommas() {}

    /**
     * The ends of each part, from the first to the last; empty when it is no such list.
     *
     * @param folded the sentence
     */
    static List<int[]> parts(String folded, int from, int to) {
        List<int[]> parts = new ArrayList<>();
        Matcher end = END.matcher(folded).region(from, to);
        int begin = from;
        int depth = 0;
        while (end.find()) {
            switch (end.group()) {
                case ";" -> {
                    return List.of();
                }
                case "(" -> depth++;
                case ")" -> depth = Math.max(0, depth - 1);
                default -> {
                    if (depth == 0 && !add(folded, begin, end.start(), parts)) {
                        return List.of();
                    }
                    begin = depth == 0 ? end.end() : begin;
                }
            }
        }
        return add(folded, begin, to, parts) && parts.size() >= LEAST ? parts : List.of();
    }

    /** False when it names nothing. */
    private static boolean add(String folded, int from, int to, List<int[]> parts) {
        String part = folded.substring(from, to);
        String before = parts.isEmpty() ? "" : end(folded, parts);
        if (ALIKE.stream()
                .anyMatch(a -> a.matcher(part).matches() && a.matcher(before).matches())) {
            parts.get(parts.size() - 1)[1] = to;
            return true;
        }
        parts.add(new int[] {from, to});
        return THING.matcher(part).matches();
    }

    private static Pattern only(String words) {
        return Pattern.compile(
                "^\\s*(?:(?:va|nhung|cac|mot so|neu ro) )*(?:"
                        + words
                        + ")(?: va (?:"
                        + words
                        + "))?\\s*$");
    }

    /** What the last part ends with, behind its last comma. */
    private static String end(String folded, List<int[]> parts) {
        int[] last = parts.get(parts.size() - 1);
        String said = folded.substring(last[0], last[1]);
        return said.substring(said.lastIndexOf(',') + 1);
    }
}
