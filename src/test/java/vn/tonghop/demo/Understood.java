package vn.tonghop.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A document as the gateway's database knows it.
 *
 * @param channels of its deliveries, oldest first
 * @param sender of the first of them
 * @param findings codes, each once
 * @param notices those of them that are warnings or errors
 * @param errors those of them that are errors
 * @param figures unit totals by indicator; ids that the report gives twice are left out
 * @param consolidated "regime period" of the last run it is part of, or null
 * @param submission stage of what was submitted last for that regime and period, or null
 * @param receipt the ministry's number for it, or null
 */
record Understood(
        long id,
        String stage,
        Instant receivedAt,
        List<String> channels,
        String sender,
        String unit,
        String unitName,
        String issuer,
        String number,
        String subject,
        String form,
        String outcome,
        int revision,
        List<String> findings,
        List<String> notices,
        List<String> errors,
        Map<String, BigDecimal> figures,
        String consolidated,
        String submission,
        String receipt) {}
