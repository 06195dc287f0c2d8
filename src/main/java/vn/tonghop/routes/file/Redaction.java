package vn.tonghop.routes.file;

/**
 * The text of a file fit to be kept and shown: a password that somebody wrote into it against the
 * rules is left out, in whatever form YAML knows. In a file that cannot be parsed, whatever is
 * called like a secret is, with the lines below that may belong to it.
 */
public final class Redaction {

    public static final String MASK = "******";

    private Redaction() {}

    /** The text without what looks like a secret; its lines stay where they are. */
    public static String of(String text) {
        return YamlMask.of(text).orElseGet(() -> LineMask.of(text));
    }

    /**
     * A value of a file as a sentence shows it: without a password in an address, without what
     * follows {@code password=} and the like, and of a placeholder only the name.
     *
     * @param written as it stands in the file, never what a placeholder stands for
     */
    public static String shown(String written) {
        return ValueMask.told(written);
    }
}
