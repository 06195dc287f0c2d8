package vn.tonghop.report;

import java.time.LocalDate;
import java.util.List;

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
 * @param signer the name under the signature
 * @param signingMode by what right it is signed (quyền hạn ký): "TM.", "KT.", "TL.", "TUQ.", "Q.",
 *     stacked ones joined ("TM. KT."); a head of an office who signs in his own right has none
 * @param signerTitle office of the signer (chức vụ): "Phó Chủ tịch"
 * @param recipients nơi nhận, one entry an item; never an empty list
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
        Claim<String> signer,
        Claim<String> signingMode,
        Claim<String> signerTitle,
        Claim<List<String>> recipients) {

    private static final String NOT_READ = "chưa đọc phần cuối văn bản";

    /** Reports kept by an older gateway know nothing of the foot but the signer. */
    public Header {
        signingMode = signingMode == null ? Claim.unknown(null, NOT_READ) : signingMode;
        signerTitle = signerTitle == null ? Claim.unknown(null, NOT_READ) : signerTitle;
        recipients = recipients == null ? Claim.unknown(null, NOT_READ) : recipients;
    }

    /** A head whose foot tells nothing but who signed. */
    public Header(
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
        this(
                number,
                kind,
                issuer,
                parent,
                place,
                date,
                subject,
                addressee,
                deadline,
                deadlineExclusive,
                signer,
                null,
                null,
                null);
    }

    /** The same head, asking for an answer by this day. */
    public Header withDeadline(Claim<LocalDate> day, Boolean exclusive) {
        return new Header(
                number,
                kind,
                issuer,
                parent,
                place,
                date,
                subject,
                addressee,
                day,
                exclusive,
                signer,
                signingMode,
                signerTitle,
                recipients);
    }

    /** The same head where a form's own head tells more. */
    public Header withHead(
            Claim<String> newIssuer, Claim<LocalDate> newDate, Claim<String> newAddressee) {
        return new Header(
                number,
                kind,
                newIssuer,
                parent,
                place,
                newDate,
                subject,
                newAddressee,
                deadline,
                deadlineExclusive,
                signer,
                signingMode,
                signerTitle,
                recipients);
    }

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
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason),
                Claim.unknown(null, reason));
    }

    /** What is done to every field alike. */
    public interface Change {
        <T> Claim<T> of(Claim<T> claim);
    }

    /** The same head, each field changed. */
    public Header each(Change change) {
        return new Header(
                change.of(number),
                change.of(kind),
                change.of(issuer),
                change.of(parent),
                change.of(place),
                change.of(date),
                change.of(subject),
                change.of(addressee),
                change.of(deadline),
                deadlineExclusive,
                change.of(signer),
                change.of(signingMode),
                change.of(signerTitle),
                change.of(recipients));
    }

    /** The same head with another number and day. */
    public Header withNumberAndDate(Claim<String> newNumber, Claim<LocalDate> newDate) {
        return new Header(
                newNumber,
                kind,
                issuer,
                parent,
                place,
                newDate,
                subject,
                addressee,
                deadline,
                deadlineExclusive,
                signer,
                signingMode,
                signerTitle,
                recipients);
    }

    /** The same head with another signer. */
    public Header withSigner(Claim<String> newSigner) {
        return new Header(
                number,
                kind,
                issuer,
                parent,
                place,
                date,
                subject,
                addressee,
                deadline,
                deadlineExclusive,
                newSigner,
                signingMode,
                signerTitle,
                recipients);
    }
}
