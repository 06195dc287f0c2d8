package vn.tonghop.normalisation;

import java.util.regex.Pattern;

/** The words by which a text turns to difficulties, proposals or plans, folded. */
final class Turns {

    private static final String DIFFICULTY =
            "(?:kho khan|vuong mac|ton tai|han che|bat cap|tro ngai|yeu kem|khuyet diem|diem nghen|thieu sot)";
    private static final String NUMBER = "^\\W*(?:\\d{1,2}\\W+|[a-h]\\s?[.)/]\\s*)?";

    private static final String YET =
            "tuy nhien|tuy vay|tuy the|the nhung|mac du vay|du vay|song(?= ben canh|,| (?:van|con|mot so|qua trinh|viec|trong))";

    /** "Bên cạnh những kết quả …", "Mặc dù đã đạt …, vẫn còn …", "Tuy … nhưng … chưa …" */
    private static final String BESIDE =
            "ben canh (?:nhung |cac )?(?:ket qua|mat|uu diem|thuan loi|thanh tich)|ben canh do,? (?:van |[^,.;:]{0,40}con )|mac du [^.;:]{3,160}(?:van|con|chua)(?![a-z])|tuy [^.;:]{3,90}nhung [^.;:]{0,120}(?:van|con|chua|thieu|kho)(?![a-z])";

    /** "Một số mặt còn yếu: …", "Những việc chưa làm được …" */
    private static final String LEFT_UNDONE =
            "(?:mot so |nhung |cac )?(?:mat|diem|khau|viec|dieu|noi dung|chi tieu) (?:\\S+ ){0,2}?(?:con|chua|van) (?:yeu|han che|vuong|lam duoc|dat|thap|cham|ton tai|kho|thieu)"
                    + "|ly do (?:qua han|cham|ton dong|tre)|(?:ve )?nguyen nhan"
                    + "|(?:cai |dieu |diem |cho |khau )?(?:kho|vuong|yeu|ngai|lo)(?: khan)?(?: lon)? nhat[^.;:]{0,40}(?: la|:)";

    /** "Một số xã còn để hồ sơ quá hạn", "Nhiều đơn vị chưa triển khai" */
    private static final String SOME_LACK =
            "(?:mot so|nhieu|khong it|mot bo phan|phan lon|da so|hau het) [^.:;\\d]{2,110}?(?<![a-z])(?:con|chua|van)(?![a-z])(?! gap)(?:[^.:;]{0,40}(?<![a-z])(?:cham|thieu|qua han|tre|han che|yeu|thap|e ngai|ngai|lung tung|bo ngo|ton|kho|chua|khong|bat cap|cu|hong|hu hong|ach tac|gian doan|ngap|xuong cap|nghiem|duoc|dong bo|day du|kip|deu)(?![a-z]))";

    /** "… nổi lên các trở ngại sau: …", "… gặp một số khó khăn" */
    private static final String MEETS =
            "[^.:;]{0,110}(?<![a-z])(?:gap|con|noi len|phat sinh|nay sinh|boc lo)(?: phai| khong it| mot so| nhieu| nhung| cac| kha)* "
                    + DIFFICULTY
                    + "(?! da duoc)|[^.:;\\d]{0,60}(?<![a-z])(?:van con|hien con|dang|con) (?:bi )?(?:vuong|lung tung|bo ngo|bi dong)(?![a-z])"
                    + "|[^.:;\\d]{0,60}(?<![a-z])van con (?:nhieu |mot so |rat )?(?:thieu|yeu|cham|han che|thap|kho|e ngai|ngai)(?![a-z])";

    /** "Vướng: …", "Mặt chưa được: …", "Cái khó: …" */
    private static final String LABELLED =
            "(?:(?:nhung |cac |mot so )?(?:cai|diem|mat|cho|phan|dieu|viec|khau) )?(?:con )?(?:vuong|kho|yeu|nhuoc diem|thieu|chua (?:duoc|lam duoc|tot|dat)|can khac phuc|tro luc|bat tien|thach thuc)(?![a-z])[^:.;]{0,25}:";

    private static final String DIFFICULT =
            LABELLED
                    + "|"
                    + YET
                    + "|"
                    + BESIDE
                    + "|(?:ve )?(?:mot so |nhung |cac )?"
                    + DIFFICULTY
                    + "(?![a-z])|"
                    + LEFT_UNDONE;

    static final Pattern TO_DIFFICULTIES =
            Pattern.compile(NUMBER + "(?:" + DIFFICULT + "|" + MEETS + "|" + SOME_LACK + ").*");

    static final Pattern TO_DIFFICULTIES_IN_TEXT =
            Pattern.compile("(?:^|(?<=[.;]\\s))(?:" + DIFFICULT + ")[^.]*\\.?");

    private static final String BODY =
            "(?:uy ban|ubnd|so|van phong|phong|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|dac khu|bo|cuc|chi cuc|trung tam|ban|don vi|co quan|dang uy|doan)(?![a-z])[^,.;:]{0,60}";
    private static final String ASK =
            "(?:kien nghi|de xuat|kinh de nghi|tran trong de nghi|de nghi)";
    private static final String WISH =
            "(?:kinh mong|rat mong|mong|kinh trinh(?! [^.:;]{0,60}(?:ket qua|bao cao|tinh hinh)))(?! (?:nhan duoc su |su )?phoi hop| nhan duoc)|xin (?:y kien|chu truong|phep|duoc|ubnd|uy ban|so|bo|tinh|huyen|cap|xa|phuong|quan|thanh pho|lanh dao|ho tro|them|[^.:;]{2,30}:)|nho (?:ubnd|uy ban|so|bo|tinh|huyen|cap|xa|phuong|quan|thanh pho|lanh dao)(?![a-z])";

    /** "Để làm tốt hơn, …", "Từ thực tế trên, …" */
    private static final String REASON =
            "(?:(?:de|tu|qua|truoc|vi|do|nham)(?![a-z])[^,.;:]{2,80},\\s*)?";

    static final Pattern TO_PROPOSALS =
            Pattern.compile(
                    NUMBER
                            + REASON
                            + "(?:(?:kinh |tran trong )?(?:de xuat|kien nghi|de nghi)|"
                            + WISH
                            + "|"
                            + BODY
                            + "(?<![a-z])(?<!da )(?<!duoc )(?<!theo )(?:"
                            + ASK
                            + "(?! cua)|"
                            + WISH
                            + ")|(?:ve |mot so )?(?:kien nghi|de xuat)).*");

    static final Pattern LABELLED_PROPOSAL =
            Pattern.compile(
                    NUMBER + "(?:de xuat|kien nghi|de nghi|xin|mong|nguyen vong)[^:.]{0,40}:.*");

    static final Pattern TO_PROPOSALS_IN_TEXT =
            Pattern.compile(
                    "(?:^|(?<=[.;]\\s))"
                            + REASON
                            + "(?:(?:de nghi|kien nghi|de xuat|kinh de nghi|kinh mong)(?![a-z])|"
                            + BODY
                            + "(?<![a-z])(?<!da )(?<!duoc )(?<!theo )"
                            + ASK
                            + "(?! cua)(?![a-z]))[^.]*\\.?");

    static final Pattern TO_PLANS =
            Pattern.compile(
                    NUMBER
                            + "(?:phuong huong|dinh huong|nhiem vu trong tam|nhiem vu (?:thang|quy|nam|thoi gian)|du kien|ke hoach (?:thang|quy|nam|thoi gian)|(?:trong )?thoi gian toi|thoi gian tiep theo|(?:trong )?(?:thang|quy|nam) (?:toi|sau|tiep theo)).*");

    /** "Tóm lại, với 286 tin …": once more what was done, wherever it stands. */
    static final Pattern SUMS_UP =
            Pattern.compile("^\\W*(?:tom lai|noi tom lai|tuu trung)(?![a-z])");

    static final Pattern TO_THE_END =
            Pattern.compile(
                    "^\\W*(?:tr.{1,2}n|tren) d.y l?[a13]?\\W? ?(?:l?[a13]\\s)?.{0,12}b.{1,2}o c.{1,2}o.*|^\\W*n.{0,2}[io1l] nh.{1,3}n\\W*.*|.*\\./\\.\\W*$|^\\W*tran trong\\W*$");

    /** What stands above a table and belongs to it. */
    static final Pattern LABEL_OF_A_TABLE =
            Pattern.compile(
                    "^\\W*(?:\\(?(?:tu ngay|tu \\d|so lieu (?:tu|tinh)|ky bao cao|ky so lieu|kem theo)[^.]{0,120}\\)|(?:bieu (?:so|mau)|mau so|don vi tinh|dvt|don vi (?:nhan|gui|bao cao)|ky (?:bao cao|so lieu)|thoi (?:gian|diem) (?:chot|lay|tinh)(?: so lieu)?)(?![a-z]).{0,100})\\W*$");

    private Turns() {}
}
