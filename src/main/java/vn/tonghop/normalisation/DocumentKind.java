package vn.tonghop.normalisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of administrative documents (loại văn bản) with their abbreviations: annex III of NĐ
 * 30/2020/NĐ-CP, and the kinds of law and of the Party that such documents cite.
 */
enum DocumentKind {
    NGHI_QUYET("NQ", "nghị quyết"),
    QUYET_DINH("QĐ", "quyết định"),
    CHI_THI("CT", "chỉ thị"),
    QUY_CHE("QCh", "quy chế"),
    QUY_DINH("QyĐ", "quy định"),
    THONG_CAO("TC", "thông cáo"),
    THONG_BAO("TB", "thông báo"),
    HUONG_DAN("HD", "hướng dẫn"),
    CHUONG_TRINH("CTr", "chương trình"),
    KE_HOACH("KH", "kế hoạch"),
    PHUONG_AN("PA", "phương án"),
    DE_AN("ĐA", "đề án"),
    DU_AN("DAn", "dự án"),
    BAO_CAO("BC", "báo cáo"),
    BIEN_BAN("BB", "biên bản"),
    TO_TRINH("TTr", "tờ trình"),
    HOP_DONG("HĐ", "hợp đồng"),
    CONG_DIEN("CĐ", "công điện"),
    BAN_GHI_NHO("BGN", "bản ghi nhớ"),
    BAN_THOA_THUAN("BTT", "bản thỏa thuận"),
    GIAY_UY_QUYEN("GUQ", "giấy ủy quyền"),
    GIAY_MOI("GM", "giấy mời"),
    GIAY_GIOI_THIEU("GGT", "giấy giới thiệu"),
    GIAY_NGHI_PHEP("GNP", "giấy nghỉ phép"),
    PHIEU_GUI("PG", "phiếu gửi"),
    PHIEU_CHUYEN("PC", "phiếu chuyển"),
    PHIEU_BAO("PB", "phiếu báo"),
    THU_CONG("TCg", "thư công"),
    CONG_VAN("CV", "công văn"),
    // acts that are cited and never received here as a report
    NGHI_DINH("NĐ", "nghị định"),
    THONG_TU("TT", "thông tư"),
    THONG_TU_LIEN_TICH("TTLT", "thông tư liên tịch"),
    KET_LUAN("KL", "kết luận"),
    QUY_DINH_DANG("QĐi", "quy định"),
    LUAT("L", "luật");

    private final String abbreviation;
    private final String title;
    private final String titleLetters;

    DocumentKind(String abbreviation, String title) {
        this.abbreviation = abbreviation;
        this.title = title;
        this.titleLetters = Folding.letters(title);
    }

    String abbreviation() {
        return abbreviation;
    }

    /** "báo cáo" */
    String title() {
        return title;
    }

    /** "baocao" */
    String titleLetters() {
        return titleLetters;
    }

    /** Kinds that stand as a title in the middle of the page; a công văn has none. */
    static List<DocumentKind> titled() {
        return Arrays.stream(values()).filter(k -> k.ordinal() < CONG_VAN.ordinal()).toList();
    }

    /** "QĐ", and what recognition makes of it: "QD", "QB", "QP". */
    static Optional<DocumentKind> ofAbbreviation(String printed) {
        for (DocumentKind kind : values()) {
            if (kind.abbreviation.equals(printed)) {
                return Optional.of(kind);
            }
        }
        for (DocumentKind kind : values()) {
            if (Symbol.confusable(kind.abbreviation, printed)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
