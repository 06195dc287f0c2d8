package vn.tonghop.report;

/**
 * The three parts a request of the ministry asks for.
 *
 * @param currentState hiện trạng, kết quả thực hiện
 * @param difficulties khó khăn, vướng mắc, tồn tại, hạn chế
 * @param proposals kiến nghị, đề xuất
 */
public record Sections(Section currentState, Section difficulties, Section proposals) {

    public static Sections none(String reason) {
        return new Sections(
                Section.missing(reason), Section.missing(reason), Section.missing(reason));
    }
}
