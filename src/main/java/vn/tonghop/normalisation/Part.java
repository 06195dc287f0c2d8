package vn.tonghop.normalisation;

/** What a paragraph is for, whatever heading it stands under. */
enum Part {
    /** Kính gửi and those it names. */
    ADDRESS,
    /** Why the document is written, down to "như sau:". */
    OPENING,
    /** Hiện trạng, kết quả. */
    CURRENT_STATE,
    /** Khó khăn, vướng mắc, tồn tại, hạn chế and their causes. */
    DIFFICULTIES,
    /** Kiến nghị, đề xuất. */
    PROPOSALS,
    /** Phương hướng, kế hoạch: what has not happened yet; its figures are no results. */
    PLAN,
    /** Rows of a table without its rulings. */
    TABLE,
    /** "Trên đây là báo cáo…", recipients, signature. */
    CLOSING,
    /** A note under the text. */
    FOOTNOTE
}
