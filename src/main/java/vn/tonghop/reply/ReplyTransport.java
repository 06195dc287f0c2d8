package vn.tonghop.reply;

/** Hands a receipt to the mail server, once. */
public interface ReplyTransport {

    /** What came of it; every failure is one of these. */
    Dispatch send(Letter letter);

    /** What is known about a receipt after it was handed over. */
    sealed interface Dispatch {

        /** The mail server took it. */
        record Sent() implements Dispatch {}

        /** It certainly did not leave; it may be tried again. */
        record NotSent(String why) implements Dispatch {}

        /** The mail server refused it for good. */
        record Refused(String why) implements Dispatch {}

        /** The mail server may or may not have taken it: it is not sent again. */
        record Unknown(String why) implements Dispatch {}
    }
}
