package vn.tonghop.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * An administrative document as NĐ 30/2020/NĐ-CP lays it out, before it is typed.
 *
 * @param superior the superior body (cơ quan chủ quản), lines; empty when none is printed
 * @param issuer the issuing body, lines
 * @param number number and symbol
 * @param kind "BÁO CÁO"; null for a công văn, whose subject stands under its number
 * @param body paragraphs, one blank line between two of them
 * @param recipients nơi nhận
 * @param signing authority and office, lines: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
 * @param marks false for an office that types without marks; null for true
 */
record Paper(
        List<String> superior,
        List<String> issuer,
        String number,
        String place,
        LocalDate date,
        String kind,
        List<String> subject,
        List<String> addressee,
        String body,
        List<String> recipients,
        List<String> signing,
        String signer,
        Boolean marks) {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    Paper {
        superior = superior == null ? List.of() : List.copyOf(superior);
        subject = List.copyOf(subject);
        addressee = addressee == null ? List.of() : List.copyOf(addressee);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    /** "Đồng Nai, ngày 16 tháng 11 năm 2023" */
    String placeAndDate() {
        return "%s, ngày %02d tháng %02d năm %d"
                .formatted(place, date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    List<String> paragraphs() {
        return Arrays.stream(body.strip().split("\n\\s*\n"))
                .map(p -> p.strip().replaceAll("\\s*\n\\s*", " "))
                .toList();
    }

    /** What an office's keyboard makes of this text: the same, or the same without its marks. */
    String typed(String text) {
        if (marks == null || marks) {
            return text;
        }
        return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    List<String> typed(List<String> lines) {
        return lines.stream().map(this::typed).toList();
    }
}
