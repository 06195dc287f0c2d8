package vn.tonghop.web.page;

import java.util.List;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Header;

/**
 * One line of the table of what a document states about itself.
 *
 * @param name of the field, as in the common schema
 */
public record HeaderLine(String name, Claim<?> claim) {

    static List<HeaderLine> of(Header header) {
        return List.of(
                new HeaderLine("number", header.number()),
                new HeaderLine("kind", header.kind()),
                new HeaderLine("issuer", header.issuer()),
                new HeaderLine("parent", header.parent()),
                new HeaderLine("place", header.place()),
                new HeaderLine("date", header.date()),
                new HeaderLine("subject", header.subject()),
                new HeaderLine("addressee", header.addressee()),
                new HeaderLine("deadline", header.deadline()),
                new HeaderLine("signer", header.signer()),
                new HeaderLine("signingMode", header.signingMode()),
                new HeaderLine("signerTitle", header.signerTitle()),
                new HeaderLine("recipients", joined(header.recipients())));
    }

    private static Claim<String> joined(Claim<List<String>> items) {
        return new Claim<>(
                items.isKnown() ? String.join("; ", items.value()) : null,
                items.raw(),
                items.page(),
                items.line(),
                items.confidence(),
                items.reason(),
                items.box());
    }
}
