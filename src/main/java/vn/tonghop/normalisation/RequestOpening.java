package vn.tonghop.normalisation;

import java.util.regex.Pattern;

/** The words by which a letter asks for a report, and those that open the list of its contents. */
final class RequestOpening {

    static final String[] ANSWER = {
        "baocao", "cungcap", "tonghop", "guive", "gopy", "xingui", "danhgia", "thongke", "rasoat"
    };
    private static final String[] ASKS = {"denghi", "yeucau", "xingui", "kinhmong"};
    private static final String[] CONTENTS = {
        "noidungbaocaogom",
        "noidungbaocaobaogom",
        "noidungbaocaonhusau",
        "noidungbaocaocuthe",
        "noidungcanbaocao",
        "noidungdenghibaocao",
        "baocaogomcacnoidung",
        "baocaocannheu",
        "decuongbaocao"
    };

    /** "gửi", and what recognition with English data makes of it: "gtti", "giti", "gtr". */
    private static final String SEND = "g[uitr]{2,3}";

    private static final Pattern SENDS = Pattern.compile("(?<![a-z])" + SEND + "(?![a-z])");

    /** One asks in many words; what may only begin something else stands with what follows it. */
    private static final Pattern ASKING =
            Pattern.compile(
                    "(?<![a-z])(?:de nghi|yeu cau|mong (?:nhan duoc|quy|cac)|kinh mong|giao (?:cac |cho |thu truong|truong|giam doc|chu tich|chanh|ubnd|uy ban|so|phong|van phong)|chi dao (?:cac|phong|don vi)|khan truong|can (?:so lieu|thong tin|y kien|(?:cac|quy|nhung) [a-z, ]{2,40}?(?:"
                            + SEND
                            + "|bao cao|cung cap|cho biet|tra loi))|vui long|xin quy|quy (?:uy ban|co quan|don vi|dia phuong)(?= (?:[a-z]+ ){0,2}(?:cho biet|bao cao|cung cap|danh gia|thong ke))|nho (?:cac|quy))(?![a-z])");

    private static final Pattern TO_ANSWER =
            Pattern.compile(
                    "(?<![a-z])(?:bao cao|cung cap|tong hop|gop y|danh gia|thong ke|ra soat|tra loi|phan hoi|cho biet|ke khai|khao sat|giai trinh|neu ro|lam ro|cho y kien|lap danh sach|"
                            + SEND
                            + " (?:[a-z]+ ){0,5}(?:thong tin|so lieu|bao cao|danh sach)|"
                            + SEND
                            + " (?:ngay|van ban|ve|so lieu|thong tin|danh sach|y kien|ket qua|bang|bieu)|cac (?:noi dung|thong tin|van de|cau hoi) (?:nhu )?(?:sau|duoi day))(?![a-z])");

    /** "Các địa phương, đơn vị báo cáo nhanh: …": who, what to do, and a colon. */
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:^|[.;] )(?:cac|thu truong|giam doc|chu tich|truong|truong cac|nhung)(?! (?:bao cao|noi dung|so lieu)(?![a-z]))(?: [a-z]+,?){1,16}? (?:bao cao|cung cap|gui bao cao|thong ke|ke khai)(?: (?:nhanh|ngay|gap|bang van ban|lai|day du|cu the|chi tiet)){0,2}(?: (?:ve |cac |nhung )*(?:noi dung|thong tin|van de|so lieu))?(?: sau| sau day| duoi day| nhu sau)?\\s*:");

    /** "các đơn vị khẩn trương thực hiện:" */
    private static final Pattern TO_DO =
            Pattern.compile(
                    "(?:khan truong|nghiem tuc|tap trung|chu dong|phoi hop) (?:trien khai )?(?:thuc hien|trien khai)[^.:;]{0,60}:\\s*$");

    private static final Pattern TO_ALL =
            Pattern.compile(
                    "(?<![a-z])(?:tran trong de nghi|de nghi|yeu cau|giao)[^.:;]{0,60}:\\s*$");

    /** "báo cáo … các nội dung", "nội dung báo cáo", "báo cáo cần nêu rõ" */
    private static final Pattern NAMES_CONTENTS =
            Pattern.compile(
                    "(?:bao cao|cung cap|danh gia|thong ke|tong hop|ra soat)[^.:;]{0,140}"
                            + "(?:noi dung|thong tin|de cuong|van de|so lieu|bieu|chi tieu|bang)(?![a-z])"
                            + "|(?:noi dung|de cuong|bo cuc|ket cau)(?: \\S+){0,3} bao cao"
                            + "|bao cao[^.:;]{0,60}(?:neu|lam) ro"
                            + "|bao cao (?:can |phai |tap trung )*(?:gom|bao gom|neu|the hien)");

    /** A heading that is the title of such a list. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:(?:ve )?(?:cac |nhung )?noi dung(?: can| de nghi| yeu cau)?(?: lay)? (?:bao cao|cung cap)"
                            + "|de cuong|yeu cau ve noi dung|ve noi dung|noi dung)(?![a-z]).*");

    private static final Pattern GOES_ON =
            Pattern.compile(
                    "^(?:ben canh do|ngoai ra|dong thoi|cung voi do|ngoai (?:cac |nhung )?noi dung tren)(?![a-z])");

    private static final Pattern OPEN_END =
            Pattern.compile("(?s).*(?::|(?:nhu sau|sau day|duoi day|sau)\\s*[.;:]?)\\s*$");

    private RequestOpening() {}

    /** "đề nghị … báo cáo", in one paragraph. */
    static boolean asks(Paragraph paragraph, boolean marked) {
        String letters = Folding.letters(Folding.plain(paragraph.folded()));
        return FuzzyPhrases.says(letters, marked, ASKS)
                        && FuzzyPhrases.says(letters, marked, ANSWER)
                || ASKING.matcher(paragraph.folded()).find()
                        && TO_ANSWER.matcher(paragraph.folded()).find()
                || TO_DO.matcher(paragraph.folded().strip()).find()
                || marked && TOLD.matcher(paragraph.folded().strip()).find();
    }

    /** It says "gửi", whatever recognition left of it. */
    static boolean sends(Paragraph paragraph) {
        return SENDS.matcher(paragraph.folded()).find();
    }

    /** "Sở trân trọng đề nghị:", with whom and what in the list below. */
    static boolean asksForAll(Paragraph paragraph, boolean marked) {
        return marked && TO_ALL.matcher(paragraph.folded().strip()).find();
    }

    /** "Nội dung báo cáo gồm:", "báo cáo theo các nội dung sau:" */
    static boolean announces(Paragraph paragraph, boolean marked) {
        return announces(paragraph.folded(), marked);
    }

    private static boolean announces(String folded, boolean marked) {
        return FuzzyPhrases.says(Folding.letters(Folding.plain(folded)), marked, CONTENTS)
                || NAMES_CONTENTS.matcher(folded).find();
    }

    /** "Bên cạnh đó, quý Ủy ban cho biết …": what the paragraph before asked for goes on. */
    static boolean goesOn(Paragraph paragraph, boolean marked) {
        return marked
                && GOES_ON.matcher(paragraph.folded().strip()).find()
                && TO_ANSWER.matcher(paragraph.folded()).find();
    }

    /** What opens a list stands in its own sentence, not in one before that tells something. */
    private static String lastSentence(String folded) {
        String said = folded.strip();
        return said.substring(said.lastIndexOf(". ") + 1);
    }

    /** A list of what is asked for follows this paragraph. */
    static boolean opens(Paragraph paragraph, boolean marked) {
        return OPEN_END.matcher(paragraph.folded()).matches()
                        && (asks(paragraph, marked)
                                || announces(lastSentence(paragraph.folded()), marked))
                || isTitle(paragraph);
    }

    /** "ĐỀ CƯƠNG BÁO CÁO", "1. Nội dung báo cáo" */
    static boolean isTitle(Paragraph paragraph) {
        return paragraph.level() < 9
                && paragraph.isHeading()
                && TITLE.matcher(paragraph.folded().substring(paragraph.body()).strip()).matches();
    }
}
