package vn.tonghop.normalisation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.report.Claim;

/**
 * The signer's name: the last thing under the signing title ("TM. ỦY BAN NHÂN DÂN", "CHÁNH VĂN
 * PHÒNG"). Recipients stand beside it; what could be one of theirs is not taken.
 */
final class SignerReader {

    private static final Set<String> SURNAMES =
            Set.of(
                    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang",
                    "bui", "do", "ho", "ngo", "duong", "ly", "dinh", "trinh", "dao", "doan", "lam",
                    "mai", "truong", "luong", "ha", "cao", "ta", "chau", "thai", "to", "luu", "ton",
                    "tang", "quach", "la", "vuong", "thach", "son", "kieu", "tong", "phung", "nong",
                    "be", "hua", "giang", "sung", "vang", "lo", "cam", "quang", "ksor", "siu",
                    "rmah", "ma", "trieu", "chu", "diep", "nghiem", "bach", "khuat", "than", "tieu",
                    "au", "van", "dam", "banh", "danh", "kim", "phuong", "chung", "ninh", "luc",
                    "hau", "vi", "lu", "moong", "cut", "hang", "mua", "thao", "lau", "chang");

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:^|.*\\s|.*[-;.,]\\s?)(?:tm\\.|kt\\.?|tl\\.|tuq\\.|q\\.|chu tich|pho chu tich|giam doc|pho giam doc|chanh van phong|pho chanh van phong|bo truong|thu truong|cuc truong|chi cuc truong|truong phong|pho truong phong|truong ban|bi thu|pho bi thu|thu truong don vi|vien truong|tong cuc truong|pho cuc truong|vu truong)\\W*.*");

    private static final Pattern NAME =
            Pattern.compile(
                    "^(?:(?:TS|ThS|PGS|GS|BS|KS|Ths|Ts)\\.\\s*)*\\p{Lu}[\\p{L}']+(?:\\s+\\p{Lu}[\\p{L}']*){1,4}$");

    private SignerReader() {}

    static Claim<String> signer(Manuscript text, HeaderZone zone) {
        int from = endOfBody(text, zone);
        boolean titled = false;
        Row found = null;
        String name = null;
        for (int i = from; i < text.size(); i++) {
            Row row = text.row(i);
            if (row.isBlank()) {
                continue;
            }
            if (row.folded().strip().matches("(?:phu luc|bieu so|mau so).*")) {
                break;
            }
            titled |=
                    TITLE.matcher(row.folded()).matches() && !isItem(row)
                            || TITLE.matcher(rightOf(row).toLowerCase()).matches();
            String candidate = name(row);
            if (titled && candidate != null) {
                name = candidate;
                found = row;
            }
        }
        return found == null
                ? Claim.unknown(null, Words.of("normalisation.signer.lost"))
                : Claim.of(
                        name,
                        found.text().strip(),
                        found.page(),
                        found.number(),
                        text.marked() ? 0.9 : 0.6);
    }

    private static boolean isItem(Row row) {
        return row.text().strip().matches("^[-–+•*].*");
    }

    /** A name alone in its line, or in the right column beside the recipients. */
    private static String name(Row row) {
        String text = row.text().strip();
        if (!isItem(row) && isName(text)) {
            return text;
        }
        String right = rightOf(row);
        return isName(right) ? right : null;
    }

    private static String rightOf(Row row) {
        List<String> columns = List.of(row.text().strip().split("\\s{3,}"));
        String last = columns.get(columns.size() - 1).strip();
        if (columns.size() > 1) {
            return last;
        }
        // "- Lưu: VT, NC. Nguyễn Văn A": recognition closes the gap between the columns
        if (row.folded().strip().matches("^[-–]\\s*l.u.*")) {
            String[] parts = last.split("[.;)]\\s+");
            return parts.length > 1 ? parts[parts.length - 1] : "";
        }
        return "";
    }

    private static boolean isName(String text) {
        if (!NAME.matcher(text).matches()) {
            return false;
        }
        String[] words =
                Folding.fold(text.replaceAll("(?:TS|ThS|PGS|GS|BS|KS|Ths|Ts)\\.\\s*", ""))
                        .split("\\s+");
        return words.length >= 2
                && words.length <= 5
                && SURNAMES.contains(words[0])
                && !text.equals(text.toUpperCase());
    }

    /** The row after "./.", or of "Nơi nhận", or the last third. */
    private static int endOfBody(Manuscript text, HeaderZone zone) {
        for (int i = text.size() - 1; i > zone.end(); i--) {
            String folded = text.row(i).folded();
            if (folded.contains("./.")
                    || folded.strip().matches("^n.{0,2}[io1l]\\s*nh.{1,3}n\\s*:?.*")) {
                int at = i;
                for (int j = i; j > Math.max(zone.end(), i - 12); j--) {
                    at = text.row(j).folded().contains("./.") ? j : at;
                }
                return text.row(at).folded().contains("./.")
                        ? at + 1
                        : Math.max(zone.end(), at - 3);
            }
        }
        return Math.max(zone.end(), text.size() - 12);
    }
}
