package vn.tonghop.intake.rest;

/**
 * One item of an answer.
 *
 * @param bytes as they stand in the answer
 */
public record RestItem(byte[] bytes) {}
