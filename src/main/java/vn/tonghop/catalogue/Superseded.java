package vn.tonghop.catalogue;

import java.time.LocalDate;

/**
 * A document that is no longer in force (văn bản hết hiệu lực), from {@code
 * config/superseded.yaml}.
 *
 * @param number number and symbol, "61/2018/NĐ-CP"
 * @param by number and symbol of what took its place
 * @param since the first day on which that one was in force
 */
public record Superseded(String number, String by, LocalDate since) {}
