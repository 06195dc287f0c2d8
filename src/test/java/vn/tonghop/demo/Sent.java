package vn.tonghop.demo;

/**
 * What an office did, and by what it is known at its channel.
 *
 * @param key the mail's Message-ID, the portal's id, or the file's name
 */
record Sent(Sample sample, Sending sending, String key) {}
