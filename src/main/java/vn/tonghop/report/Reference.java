package vn.tonghop.report;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Another document that the text cites.
 *
 * @param number number and symbol, "165/KH-UBND"
 * @param date the cited day, or null
 * @param kind abbreviation of NĐ 30/2020/NĐ-CP, or null
 * @param issuer as printed, or null
 */
public record Reference(
        String number, LocalDate date, String kind, String issuer, Evidence evidence) {

    private static final int NEAR = 60;
    private static final Pattern REPLACED_BEFORE =
            Pattern.compile(
                    "(?s).*(?:thay the|thay cho|bai bo|huy bo|het hieu luc)(?! boi)[^.;]{0,45}$");
    private static final Pattern REPLACED_BEHIND =
            Pattern.compile(
                    "(?s)^[^.;]{0,45}(?:het hieu luc|(?:duoc|bi|da) (?:duoc |bi )?(?:thay (?:the|bang)|bai bo|huy bo)).*");

    /** The text names it only to say that it is in force no more: "thay thế Nghị định số …". */
    public boolean isNamedAsReplaced() {
        String text = evidence == null || evidence.text() == null ? "" : evidence.text();
        int at = number == null ? -1 : text.indexOf(number);
        if (at < 0) {
            return false;
        }
        int end = at + number.length();
        return REPLACED_BEFORE.matcher(plain(text.substring(Math.max(0, at - NEAR), at))).matches()
                || REPLACED_BEHIND
                        .matcher(plain(text.substring(end, Math.min(text.length(), end + NEAR))))
                        .matches();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
