package vn.tonghop.mime;

/**
 * A leaf of a mail.
 *
 * @param name safe as a file name, NFC, never empty; two parts may bear the same
 * @param mediaType as the mail declares it, lower case, without parameters
 * @param bytes decoded, otherwise untouched; do not alter
 * @param path where it stands: "2" is the second part, "2.1" the first part within it
 * @param damaged its transfer encoding was broken; the bytes are what could be saved
 */
public record Part(
        String name, String mediaType, byte[] bytes, String path, Role role, boolean damaged) {

    /** What a part is to its mail. */
    public enum Role {
        /** The letter's own text, in one of its forms. */
        TEXT,
        /** A document that was attached. */
        ATTACHMENT,
        /** Belongs to the text: an image shown in it, a signature, a delivery status. */
        INLINE
    }

    public boolean isAttachment() {
        return role == Role.ATTACHMENT;
    }

    public boolean inline() {
        return role == Role.INLINE;
    }
}
