package vn.tonghop.normalisation;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's name as it stands under a signature: family name first, each word with a capital. */
final class PersonName {

    /** Family names of the Kinh and of the peoples of the mountains, folded. */
    private static final Set<String> FAMILY =
            Set.of(
                    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang",
                    "bui", "do", "ho", "ngo", "duong", "ly", "dinh", "trinh", "dao", "doan", "lam",
                    "mai", "truong", "luong", "ha", "cao", "ta", "chau", "thai", "to", "luu", "ton",
                    "tang", "quach", "la", "vuong", "thach", "son", "kieu", "tong", "phung", "nong",
                    "be", "hua", "giang", "sung", "vang", "lo", "cam", "quang", "ksor", "siu",
                    "rmah", "ma", "trieu", "chu", "diep", "nghiem", "bach", "khuat", "than", "tieu",
                    "au", "van", "dam", "banh", "danh", "kim", "phuong", "chung", "ninh", "luc",
                    "hau", "vi", "lu", "moong", "cut", "hang", "mua", "thao", "lau", "chang",
                    "dong", "on", "mac", "nhu", "lai", "phi", "thieu", "trang", "ung", "vien", "hy",
                    "ngan", "ngoc", "tat", "khong", "giap", "nhan", "y", "nay", "ro", "rcom", "kpa",
                    "hoa", "a", "di", "lang", "tu", "uong", "sam", "lieu", "luyen", "dieu", "cu",
                    "khuong", "lieng", "po", "rcham", "rahlan", "nie", "mlo", "cil", "kha", "vuu",
                    "phu", "sin", "tan", "chao", "phun", "mong", "xa", "tri", "bon", "kon", "ka",
                    "quan", "kieng", "khieu", "doi", "luan", "ong", "thong", "thuong", "ro cham",
                    "am", "nghe", "tieng");

    /**
     * Words that stand in the middle of names and begin none: what was before lies under a seal.
     */
    private static final Set<String> MIDDLE =
            Set.of(
                    "Thị", "Đình", "Hữu", "Ngọc", "Quý", "Quốc", "Tấn", "Minh", "Thanh", "Xuân",
                    "Hồng", "Công", "Bá", "Viết", "Duy", "Gia", "Bảo", "Hoài", "Thu", "Đức",
                    "Trọng", "Mạnh", "Tuấn", "Khắc", "Thế", "Quang", "Anh", "Bích", "Diễm", "Mỹ",
                    "Thúy", "Thuý", "Tiến", "Trung", "Việt", "Hải", "Nhật", "Phúc");

    /** Without marks "Đình" may be "Đinh", "Quang" may be "Quàng". */
    private static final Set<String> ALSO_FAMILY = Set.of("dinh", "quang");

    private static final Set<String> MIDDLE_UNMARKED =
            MIDDLE.stream()
                    .map(Folding::fold)
                    .filter(w -> !ALSO_FAMILY.contains(w))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> RARELY_FAMILY = Set.of("Văn", "Như", "Thành");

    private static final int WORDS_WITH_FAMILY = 3;

    /** Ranks, degrees and titles that stand before a name. */
    private static final String BEFORE =
            "^(?:(?:PGS|GS|TSKH|TS|ThS|Ths|Ts|BS|BSCKI+|BSCK[12]|CN|KS|DS|LS|NGƯT|TTƯT)[.,]?\\s*"
                    + "|(?:Thiếu|Trung|Thượng|Đại)\\s+(?:tá|úy|uý|tướng)\\s+)+(?=\\p{Lu})";

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’-]*){1,4}");

    /** A syllable of Vietnamese without its marks. */
    private static final Pattern SYLLABLE =
            Pattern.compile(
                    "(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|k|m|n|ng|nh|p|t)?");

    private PersonName() {}

    /** Every word can be one of a name; where it cannot, recognition has damaged it. */
    static boolean isWhole(String name) {
        for (String word : Folding.fold(name).split("\\s+")) {
            if (!SYLLABLE.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The name with the one letter put right that recognition is known to make of another: a "d"
     * where only "ố" makes a syllable ("Qudc"). Null when a word is damaged in any other way.
     */
    static String mended(String name) {
        StringBuilder mended = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            String whole = isWhole(word) ? word : mendedWord(word);
            if (whole == null) {
                return null;
            }
            mended.append(mended.isEmpty() ? "" : " ").append(whole);
        }
        return mended.toString();
    }

    private static String mendedWord(String word) {
        String only = null;
        for (int i = 1; i < word.length(); i++) {
            if ("d6".indexOf(word.charAt(i)) < 0) {
                continue;
            }
            String tried = word.substring(0, i) + "ố" + word.substring(i + 1);
            if (isWhole(tried)) {
                if (only != null) {
                    return null;
                }
                only = tried;
            }
        }
        return only;
    }

    /** Words of bodies, offices and recipients, which stand beside a signature too. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    ".*(?<![a-z])(?:noi nhan|nhu tren|luu|van phong|phong|uy ban|hoi dong|so|bo|trung tam|chu tich|giam doc|truong|pho|tinh uy|huyen uy|dang uy|phu luc|ky boi|ngay)(?![a-z]).*");

    /**
     * Three words or more, or two with an apostrophe, none of an office: what stands last below a
     * signing title. Of two words one may be what a seal has left of three.
     */
    static boolean mayBe(String text) {
        String bare = bare(text);
        return bare.matches(
                        "\\p{Lu}(?:['’]\\p{Lu})?[\\p{Ll}'’]*(?:\\s+\\p{Lu}(?:['’]\\p{Lu})?[\\p{Ll}'’-]*){1,5}")
                && (bare.matches(".*\\s.*\\s.*") || bare.matches(".*['’].*"))
                && !NO_NAME.matcher(Folding.fold(bare)).matches();
    }

    /** Without rank and degree. */
    static String bare(String text) {
        return text.strip().replaceFirst(BEFORE, "");
    }

    /** "NGUYỄN VĂN AN" as "Nguyễn Văn An"; null when it is no name in capitals. */
    static String inCapitals(String text) {
        String bare = bare(text);
        boolean capitals = bare.equals(bare.toUpperCase()) && NAME.matcher(bare).matches();
        if (!capitals || NO_NAME.matcher(Folding.fold(bare)).matches()) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String word : bare.split("\\s+")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase());
        }
        String[] words = Folding.fold(bare).split("\\s+");
        return words.length > 2 && FAMILY.contains(words[0]) ? name.toString() : null;
    }

    /** It begins with a word that is no family's, or that rarely is and stands before one more. */
    static boolean lacksFamily(String name, boolean marked) {
        String[] words = name.strip().split("\\s+");
        return (marked
                        ? MIDDLE.contains(words[0])
                        : MIDDLE_UNMARKED.contains(Folding.fold(words[0])))
                || RARELY_FAMILY.contains(words[0]) && words.length < WORDS_WITH_FAMILY;
    }

    /** The name without rank and degree; null when the text is no name. */
    static String in(String text) {
        String bare = bare(text);
        if (!NAME.matcher(bare).matches() || bare.equals(bare.toUpperCase())) {
            return null;
        }
        String[] words = Folding.fold(bare).split("\\s+");
        return FAMILY.contains(words[0]) ? bare : null;
    }
}
