package vn.tonghop.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import vn.tonghop.mime.Signature;
import vn.tonghop.mime.Signature.Status;
import vn.tonghop.mime.SignedData;
import vn.tonghop.report.Finding;

/**
 * The digital signatures of a PDF file (ISO 32000-1, 12.8): whether each still fits what it signed,
 * whether that is the whole file, and who signed. Whether the certificate may be trusted is another
 * question and not asked.
 */
final class PdfSignatures {

    private static final int MOST = 20;

    /** Line ends and zeros after the end mark are no content. */
    private static final String PADDING = "[\\s\\x00]*";

    private final Original original;
    private final List<Found> found = new ArrayList<>();

    /**
     * @param end where the signed bytes end, counted from the file's beginning
     */
    private record Found(Signature signature, long end) {}

    private PdfSignatures(Original original) {
        this.original = original;
    }

    /** What is to be said of them; nothing when there are none. */
    static List<Finding> findings(Original original, PDDocument pdf) {
        var all = pdf.getSignatureDictionaries();
        var signatures = new PdfSignatures(original);
        var said = new ArrayList<Finding>();
        all.stream().limit(MOST).forEach(s -> signatures.look(s, said));
        signatures.found.stream().map(signatures::said).forEach(said::add);
        return said;
    }

    private void look(PDSignature dictionary, List<Finding> said) {
        if (!fits(dictionary)) {
            said.add(Noticed.warning("READ-077", original.fileName(), signer(dictionary)));
            return;
        }
        int[] range = dictionary.getByteRange();
        var signatures =
                PdfSigned.judged(dictionary.getSubFilter(), signed(range), contents(dictionary));
        for (var signature : signatures) {
            found.add(new Found(signature, (long) range[2] + range[3]));
        }
    }

    private Finding said(Found one) {
        boolean intact = one.signature.status() == Status.INTACT;
        if (!intact || coversAll(one.end)) {
            return Judged.of(original.fileName(), one.signature);
        }
        // a second person signs what the first has signed: the file grows, and is covered again
        var later =
                found.stream()
                        .filter(f -> f.end > one.end && coversAll(f.end))
                        .filter(f -> f.signature.status() == Status.INTACT)
                        .findFirst();
        String signer = one.signature.signer();
        return later.isPresent()
                ? Noticed.info(
                        "READ-076", original.fileName(), signer, later.get().signature.signer())
                : Noticed.warning("READ-075", original.fileName(), signer);
    }

    private boolean coversAll(long end) {
        byte[] bytes = original.bytes();
        int from = (int) Math.min(end, bytes.length);
        return bytes.length - from <= 1_024
                && new Original("", Arrays.copyOfRange(bytes, from, bytes.length), 0, null)
                        .beginning(1_024)
                        .matches(PADDING);
    }

    /**
     * Whether what is left out of the signed bytes is the signature itself and nothing else. A
     * program that writes the whole file anew moves everything: then nothing can be said any more.
     */
    private boolean fits(PDSignature dictionary) {
        int[] range = dictionary.getByteRange();
        byte[] bytes = original.bytes();
        if (range == null || range.length != 4 || Arrays.stream(range).anyMatch(n -> n < 0)) {
            return false;
        }
        int gap = range[1];
        int after = range[2];
        boolean inside = (long) after + range[3] <= bytes.length && gap + 2 <= after;
        if (range[0] != 0 || !inside || bytes[gap] != '<' || bytes[after - 1] != '>') {
            return false;
        }
        var hex = new String(bytes, gap + 1, after - gap - 2, StandardCharsets.ISO_8859_1);
        return hex.equalsIgnoreCase(HexFormat.of().formatHex(contents(dictionary)));
    }

    private static byte[] contents(PDSignature dictionary) {
        var base = dictionary.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        return base instanceof COSString text ? text.getBytes() : new byte[0];
    }

    private byte[] signed(int[] range) {
        byte[] signed = new byte[range[1] + range[3]];
        System.arraycopy(original.bytes(), 0, signed, 0, range[1]);
        System.arraycopy(original.bytes(), range[2], signed, range[1], range[3]);
        return signed;
    }

    /** Who the signature says it is by, though it can no longer be checked. */
    private static String signer(PDSignature dictionary) {
        return SignedData.of(contents(dictionary))
                .map(SignedData::signers)
                .flatMap(names -> names.stream().findFirst())
                .orElse("?");
    }
}
