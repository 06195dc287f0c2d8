package vn.tonghop.submission;

/**
 * The ministry's receipt (biên nhận).
 *
 * @param number the number to quote, for example in an amendment
 * @param idempotencyKey the submission it is for
 * @param bodySha256 digest of the body the ministry keeps, lower-case hex
 * @param json the whole receipt as it came
 */
public record Receipt(String number, String idempotencyKey, String bodySha256, String json) {}
