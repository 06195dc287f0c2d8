package vn.tonghop.report;

import java.time.LocalDate;

/**
 * The header of an administrative document (thể thức văn bản, annex I of NĐ 30/2020/NĐ-CP).
 *
 * @param number number and symbol (số, ký hiệu), "7919/BC-UBND"
 * @param kind abbreviation of the kind (loại văn bản), "BC"; "CV" for a công văn
 * @param issuer the issuing body (cơ quan ban hành), marks restored where the unit is known
 * @param parent the superior body (cơ quan chủ quản)
 * @param date the day of issue
 * @param subject trích yếu
 * @param addressee kính gửi
 * @param deadline the day by which an answer is asked for
 * @param deadlineExclusive true for "trước ngày" (before that day); null without a deadline
 */
public record Header(
        Claim<String> number,
        Claim<String> kind,
        Claim<String> issuer,
        Claim<String> parent,
        Claim<String> place,
        Claim<LocalDate> date,
        Claim<String> subject,
        Claim<String> addressee,
        Claim<LocalDate> deadline,
        Boolean deadlineExclusive,
        Claim<String> signer) {

    public static Header unknown(String reason) {
        return new Header(
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                null,
                Claim.unknown(null, reason));
    }
}
