package vn.tonghop.normalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.RequestedItem;

/**
 * What is asked for within one sentence: "(1) hiện trạng; (2) khó khăn", or without marks "báo cáo
 * kết quả …, trong đó nêu rõ …; những khó khăn, vướng mắc; đề xuất …".
 */
final class RequestedSentence {

    /** "(1)", "(i)", "(a)": a list within a sentence. */
    private static final Pattern INLINE =
            Pattern.compile("\\(\\s?([1-9]|[a-e]|i{1,3}|iv|v)\\s?\\)\\s*");

    private static final String VERB =
            "(?:bao cao|cung cap|danh gia|thong ke|tong hop|ra soat|neu ro|lam ro|cho biet|tra loi|phan hoi|giai trinh|ke khai|gui(?: [a-z]+){0,5} (?:thong tin|so lieu)|tap trung(?: vao)?)";

    /** "quý Ủy ban cho biết …": the addressee, politely. */
    private static final String HONOURED =
            "quy (?:uy ban|co quan|don vi|dia phuong|so|bo|truong|cong ty)";

    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:(?:de nghi|yeu cau|mong|giao|khan truong|"
                            + HONOURED
                            + ")[^.;:]{0,180}?(?<![a-z])"
                            + VERB
                            + "|(?:noi dung )?bao cao (?:can |phai |tap trung )*(?:gom|bao gom|neu ro|neu|the hien|phan anh))"
                            + "(?![a-z])(?:(?:,| va)? "
                            + VERB
                            + ")*[^.;:]{0,60}?:?\\s*(?=(?:nhung |cac |mot so )?(?:muc do|danh sach|danh muc|nguyen nhan|ly do|ket qua|tinh hinh|thuc trang|hien trang|so lieu|so luong|thuc chat|hieu qua|chat luong|hoat dong|nhu cau|tro ngai|viec thuc hien|viec trien khai|uu diem|kho khan|vuong mac|ton tai|han che|bat cap|de xuat|kien nghi|giai phap)(?![a-z]))");
    private static final Pattern COLON =
            Pattern.compile(
                    "(?:(?:de nghi|yeu cau|mong|giao|khan truong)[^.;:]{0,180}?(?<![a-z])(?:"
                            + VERB
                            + "|nhu sau|sau day|duoi day|sau)|noi dung bao cao|bao cao (?:can |phai )*(?:gom|bao gom|neu))(?![a-z])[^.;:]{0,120}:\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.](?=\\s|$|/)");

    /** Where and by when stand behind what. */
    private static final Pattern HOW =
            Pattern.compile(
                    "[,;(]?\\s*(?:(?:va |dong thoi )?(?:gui|nop|bao cao)(?: bao cao| ket qua| van ban)? (?:ve|den|toi|cho)(?![a-z])"
                            + "|(?:(?:va )?(?:xong|gui|nop|hoan thanh) )?(?:truoc (?:ngay|\\d|thu)|cham nhat|muon nhat)|(?:ve|gui) (?:ubnd|uy ban|so(?! (?:nguoi|luong|lieu|ho|luot|tien|can bo|to|lan|don|lop|buoi)(?![a-z]))|bo|van phong|phong) "
                            + "|(?<![a-z])de (?:tong hop|co co so|kip thoi|so|bo|ubnd|uy ban|van phong)(?![a-z])|qua (?:he thong|hop thu|truc))");

    private static final String DIFFICULT =
            "(?:kho khan|vuong mac|ton tai|han che|bat cap|nguyen nhan)";
    private static final String PROPOSED = "(?:de xuat|kien nghi|giai phap)";
    private static final Pattern TURN =
            Pattern.compile(
                    "(;|,| va(?= ))\\s*(?:va |dong thoi |cung voi )*((?:neu ro |neu |co )?(?:nhung |cac |mot so )?(?:"
                            + DIFFICULT
                            + "|"
                            + PROPOSED
                            + ")(?![a-z]))?");
    private static final Pattern LIKE_BEFORE =
            Pattern.compile("(?:" + DIFFICULT + "|" + PROPOSED + ")\\s*$");
    private static final Pattern JOINS =
            Pattern.compile(
                    "^(?:va |dong thoi |cung voi |co (?=de xuat|kien nghi)|(?:mot|hai|ba|bon|nam|sau) la,? |thu (?:nhat|hai|ba|tu|nam|sau),? )+");
    private static final int LEAST_LETTERS = 6;
    private static final int MOST_WORDS = 9;

    private final Paragraph paragraph;
    private final boolean marked;

    RequestedSentence(Paragraph paragraph, boolean marked) {
        this.paragraph = paragraph;
        this.marked = marked;
    }

    /** "… báo cáo (1) hiện trạng; (2) khó khăn; (3) đề xuất." */
    List<RequestedItem> numbered() {
        List<RequestedItem> items = new ArrayList<>();
        Matcher mark = INLINE.matcher(paragraph.folded());
        int begin = -1;
        int next = 1;
        while (mark.find()) {
            if (number(mark.group(1)) != next) {
                continue;
            }
            if (begin >= 0) {
                items.add(part(begin, mark.start()));
            }
            begin = mark.end();
            next++;
        }
        if (begin < 0 || next < 3) {
            return List.of();
        }
        items.add(part(begin, sentenceEnd(begin)));
        return items;
    }

    private static int number(String mark) {
        return switch (mark) {
            case "i", "a" -> 1;
            case "ii", "b" -> 2;
            case "iii", "c" -> 3;
            case "iv", "d" -> 4;
            case "v", "e" -> 5;
            default -> Integer.parseInt(mark);
        };
    }

    /** "báo cáo các nội dung: …; …; …", whatever stands between the semicolons. */
    private List<RequestedItem> afterColon() {
        Matcher asked = COLON.matcher(paragraph.folded());
        if (!asked.find()) {
            return List.of();
        }
        List<RequestedItem> items = new ArrayList<>();
        int end = sentenceEnd(asked.end());
        int begin = asked.end();
        for (int at = begin; at < end; at++) {
            if (paragraph.text().charAt(at) == ';') {
                add(begin, at, items);
                begin = at + 1;
            }
        }
        add(begin, end, items);
        return items.size() > 2 ? items : atCommas(asked.end(), end);
    }

    /** "những thông tin: số hộ đã hướng dẫn, số buổi ra quân, vướng mắc": three short ones. */
    private List<RequestedItem> atCommas(int from, int end) {
        String said = paragraph.text().substring(from, end);
        String[] parts = said.split(", | và (?=\\p{L}+ \\p{L}+)");
        if (parts.length < 3 || said.indexOf(';') >= 0) {
            return List.of();
        }
        List<RequestedItem> items = new ArrayList<>();
        int at = from;
        for (String part : parts) {
            int begin = paragraph.text().indexOf(part, at);
            if (part.strip().split("\\s+").length > MOST_WORDS) {
                return List.of();
            }
            add(begin, begin + part.length(), items);
            at = begin + part.length();
        }
        return items.size() > 2 ? items : List.of();
    }

    /** Cut at semicolons and where the sentence turns to difficulties or proposals. */
    List<RequestedItem> plain() {
        Matcher asked = ASKED.matcher(paragraph.folded());
        if (!asked.find()) {
            return afterColon();
        }
        int end = sentenceEnd(asked.end());
        Matcher how = HOW.matcher(paragraph.folded());
        how.region(asked.end(), end);
        if (how.find()) {
            end = how.start();
        }
        List<RequestedItem> items = new ArrayList<>();
        for (int[] part : ListedByCommas.parts(paragraph.folded(), asked.end(), end)) {
            add(part[0], part[1], items);
        }
        if (!items.isEmpty()) {
            return items;
        }
        int begin = asked.end();
        Matcher turn = TURN.matcher(paragraph.folded());
        turn.region(begin, end).useTransparentBounds(true);
        while (turn.find()) {
            boolean semicolon = turn.group(1).equals(";");
            if (semicolon || turn.group(2) != null && isNew(begin, turn)) {
                add(begin, turn.start(), items);
                begin = turn.start() + turn.group(1).length();
            }
        }
        add(begin, end, items);
        return items;
    }

    /** "khó khăn, vướng mắc" is one; "kết quả, khó khăn" are two. */
    private boolean isNew(int begin, Matcher turn) {
        String before = paragraph.folded().substring(begin, turn.start());
        String section = section(paragraph.text().substring(begin, turn.start()));
        return !section(turn.group(2)).equals(section)
                && (!LIKE_BEFORE.matcher(before).find() || !section.equals(RequestedSection.STATE));
    }

    private String section(String text) {
        String section = RequestedSection.of(Folding.letters(text), marked);
        return section == null ? RequestedSection.STATE : section;
    }

    private void add(int from, int to, List<RequestedItem> items) {
        int start = from;
        while (start < to && " ,;:".indexOf(paragraph.text().charAt(start)) >= 0) {
            start++;
        }
        Matcher joins = JOINS.matcher(paragraph.folded().substring(start, to));
        start += joins.find() ? joins.end() : 0;
        if (to - start >= LEAST_LETTERS) {
            items.add(part(start, to));
        }
    }

    private int sentenceEnd(int from) {
        Matcher end = SENTENCE_END.matcher(paragraph.text());
        return end.find(from) ? end.start() : paragraph.text().length();
    }

    private RequestedItem part(int from, int to) {
        String text = paragraph.text().substring(from, to).strip().replaceAll("[;.,]+$", "");
        Row row = paragraph.rowAt(from);
        return new RequestedItem(
                text,
                RequestedSection.of(Folding.letters(text), marked),
                Evidence.inText(row.page(), row.number(), row.text().strip()));
    }
}
