package vn.tonghop.mime;

/**
 * What can be said of a digital signature without asking who may be trusted: whether its content is
 * the one that was signed, and who the certificate says signed it.
 *
 * @param signer the certificate's common name; "?" when it names none or did not come along
 */
public record Signature(Status status, String signer) {

    /** Whether the content is what was signed. */
    public enum Status {
        /** Not a byte was changed. */
        INTACT,
        /** The content is another than the signed one. */
        BROKEN,
        /** It cannot be checked: no certificate came with it, or its algorithm is not known. */
        UNKNOWN
    }
}
