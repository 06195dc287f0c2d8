package vn.tonghop.report;

import java.time.LocalDate;

/**
 * Another document that the text cites.
 *
 * @param number number and symbol, "165/KH-UBND"
 * @param date the cited day, or null
 * @param kind abbreviation of NĐ 30/2020/NĐ-CP, or null
 * @param issuer as printed, or null
 */
public record Reference(
        String number, LocalDate date, String kind, String issuer, Evidence evidence) {}
