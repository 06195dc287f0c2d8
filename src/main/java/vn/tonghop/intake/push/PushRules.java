package vn.tonghop.intake.push;

import java.time.Duration;

/**
 * What one source takes.
 *
 * @param source id of the route
 * @param signed the body is signed with the secret; else the secret itself comes as a bearer token
 * @param secret at least {@link #SHORTEST_SECRET} characters
 * @param mostBytes of a body
 * @param mostFiles of a multipart body
 * @param window how far the sender's clock may be from ours
 * @param perMinute posts that are taken in a minute
 * @param atOnce posts that are read at the same time
 * @param patience for a whole body to arrive
 */
public record PushRules(
        String source,
        boolean signed,
        String secret,
        int mostBytes,
        int mostFiles,
        Duration window,
        int perMinute,
        int atOnce,
        Duration patience) {

    /** Shorter ones can be guessed. */
    public static final int SHORTEST_SECRET = 16;

    public PushRules {
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "the secret of " + source + " has fewer than " + SHORTEST_SECRET + " letters");
        }
    }

    @Override
    public String toString() {
        return "what " + source + " takes";
    }
}
