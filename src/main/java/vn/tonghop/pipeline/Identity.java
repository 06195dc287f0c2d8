package vn.tonghop.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.report.Report;
import vn.tonghop.report.Section;

/**
 * When two files are the same document, and when they say the same.
 *
 * <p>Numbers begin anew each year (NĐ 30/2020/NĐ-CP, annex I), so the identity is issuing unit,
 * number with symbol, and year. A form without a number is known by unit, form and period; what has
 * neither is known by its bytes.
 */
final class Identity {

    private Identity() {}

    /** The document that a report is a copy or a revision of. */
    static String of(Report report, ReceivedDocument row) {
        var number = report.header().number();
        var issuer = issuer(report);
        if (number.isKnown() && issuer != null) {
            var date = report.header().date();
            var year = date.isKnown() ? date.value().getYear() : row.receivedOn().getYear();
            return String.join("|", issuer, fold(number.value()), Integer.toString(year));
        }
        if (report.form() != null && report.unit().isDecided() && report.period().to() != null) {
            return String.join(
                    "|",
                    report.unit().code(),
                    report.form(),
                    report.period().from() + ".." + report.period().to());
        }
        return "sha256|" + row.sha256() + "|" + (row.senderUnit() == null ? "" : row.senderUnit());
    }

    /**
     * A digest of what the report says, without how it is laid out: the DOCX and the PDF of one
     * report have the same one.
     */
    static String contentOf(Report report, ReceivedDocument row) {
        if (report.indicators().isEmpty() && !report.sections().currentState().isPresent()) {
            return row.sha256();
        }
        var figures =
                report.indicators().stream()
                        .map(
                                i ->
                                        String.join(
                                                "|",
                                                String.valueOf(i.id()),
                                                String.valueOf(i.breakdown()),
                                                i.value().stripTrailingZeros().toPlainString(),
                                                String.valueOf(i.qualifier())))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        var s = report.sections();
        return sha256(
                String.join(
                        "\n\n",
                        String.valueOf(report.header().date().value()),
                        report.period().from() + ".." + report.period().to(),
                        figures,
                        text(s.currentState()),
                        text(s.difficulties()),
                        text(s.proposals())));
    }

    private static String issuer(Report report) {
        if (report.unit().isDecided()) {
            var office = report.header().issuer();
            return report.unit().code() + (office.isKnown() ? "/" + fold(office.value()) : "");
        }
        return report.header().issuer().isKnown() ? fold(report.header().issuer().value()) : null;
    }

    private static String text(Section section) {
        return section.isPresent() ? fold(section.text()) : "";
    }

    /** Without marks, case, spaces and punctuation: what survives a change of file format. */
    private static String fold(String text) {
        return Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
