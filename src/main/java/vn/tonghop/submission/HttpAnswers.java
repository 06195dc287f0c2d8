package vn.tonghop.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import vn.tonghop.message.Cause;

/**
 * What an HTTP answer of the endpoint means, by {@code docs/ministry-endpoint.yaml}.
 *
 * <p>Only a receipt that names our key makes a submission accepted, and only the contract's own
 * refusals make it rejected. A 5xx may come from a proxy after the endpoint has taken the
 * submission: unknown, also 503.
 */
public final class HttpAnswers {

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_REASONS = 200;

    private final ObjectMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .build())
                    .build();

    /**
     * The answer to a submission.
     *
     * @param retryAfter the header of that name, or null
     * @param body UTF-8 bytes, bounded by whoever read them
     */
    public Answer submitted(String key, int status, String retryAfter, byte[] body) {
        return switch (status) {
            case 200, 201 -> accepted(key, parse(body), status);
            case 400, 409, 413, 422 -> rejected(parse(body), status);
            case 401, 403, 404, 405, 415, 429 ->
                    new Answer.NotSent(refusal(status), wait(retryAfter));
            default -> new Answer.Unknown(Cause.of("SUB-008", "HTTP " + status), wait(retryAfter));
        };
    }

    /** The answer to the question what became of a key. */
    public Answer asked(String key, int status, String retryAfter, byte[] body) {
        if (status == 404) {
            return Answer.notSent(Cause.of("SUB-013", key));
        }
        var content = parse(body);
        if (status == 200 && "rejected".equals(text(content, "status"))) {
            return rejected(content, status);
        }
        return status == 200
                ? accepted(key, content, status)
                : new Answer.Unknown(
                        Cause.of(questionFailed(status), "HTTP " + status), wait(retryAfter));
    }

    private Answer accepted(String key, JsonNode content, int status) {
        var number = text(content, "receiptNumber");
        if (number == null
                || !"accepted".equals(text(content, "status"))
                || !key.equals(text(content, "idempotencyKey"))
                || text(content, "bodySha256") == null) {
            return Answer.unknown(Cause.of("SUB-012", "HTTP " + status));
        }
        return new Answer.Accepted(
                new Receipt(number, key, text(content, "bodySha256"), content.toString()));
    }

    private static Answer rejected(JsonNode content, int status) {
        var reasons = new ArrayList<Answer.Reason>();
        for (var reason : content.path("reasons")) {
            if (reasons.size() < MOST_REASONS) {
                reasons.add(
                        new Answer.Reason(
                                text(reason, "code"),
                                text(reason, "message"),
                                text(reason, "pointer")));
            }
        }
        if (!reasons.isEmpty()) {
            return new Answer.Rejected(reasons);
        }
        // the contract's refusals carry reasons: without them somebody else may have answered
        return Answer.unknown(Cause.of("SUB-012", "HTTP " + status));
    }

    private static String refusal(int status) {
        return Cause.of(code(status), "HTTP " + status);
    }

    private static String questionFailed(int status) {
        return switch (status) {
            case 401, 403, 429 -> code(status);
            default -> "SUB-008";
        };
    }

    private static String code(int status) {
        return switch (status) {
            case 401, 403 -> "SUB-009";
            case 404, 405, 415 -> "SUB-010";
            default -> "SUB-011";
        };
    }

    private JsonNode parse(byte[] body) {
        try {
            var content = json.readTree(body);
            return content == null ? json.missingNode() : content;
        } catch (IOException e) {
            return json.missingNode();
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isTextual()) {
            return null;
        }
        var text = value.textValue();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /** Seconds; a date, which the contract does not use, counts as no wish. */
    private static Duration wait(String retryAfter) {
        if (retryAfter == null || !retryAfter.strip().matches("[0-9]{1,9}")) {
            return null;
        }
        var wish = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        return wish.compareTo(LONGEST_WAIT) < 0 ? wish : LONGEST_WAIT;
    }
}
