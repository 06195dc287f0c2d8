package vn.tonghop.reply;

import java.util.Objects;

/**
 * One receipt as it is mailed. Every line of the head is a single line: nothing that a sender wrote
 * can add a header.
 *
 * @param recipient one address
 * @param messageId ours, with its angle brackets
 * @param inReplyTo the mail it answers, with its angle brackets, or null
 */
public record Letter(
        String recipient, String subject, String body, String messageId, String inReplyTo) {

    public Letter {
        for (var line : new String[] {recipient, subject, messageId}) {
            requireOneLine(Objects.requireNonNull(line));
        }
        if (inReplyTo != null) {
            requireOneLine(inReplyTo);
        }
        Objects.requireNonNull(body);
    }

    private static void requireOneLine(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a line of the head has a control character");
        }
    }
}
