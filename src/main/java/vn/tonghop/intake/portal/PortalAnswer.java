package vn.tonghop.intake.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads a portal's answers, keeping each item's bytes as they stand. */
class PortalAnswer {

    private final ObjectMapper json;

    PortalAnswer(int mostBytes) {
        this.json =
                new ObjectMapper(
                        JsonFactory.builder()
                                .streamReadConstraints(
                                        StreamReadConstraints.builder()
                                                .maxNestingDepth(50)
                                                .maxStringLength(mostBytes)
                                                .build())
                                .build());
    }

    /** The answer without its data, when its {@code error_code} is 0. */
    JsonNode accepted(byte[] answer) throws IOException {
        JsonNode tree = json.readTree(answer);
        String code = tree.path("error_code").asText("");
        if (!code.equals("0")) {
            throw new PortalRefused(code, shown(tree.path("error_message").asText("")));
        }
        return tree;
    }

    PortalPage page(byte[] answer) throws IOException {
        JsonNode tree = accepted(answer);
        return new PortalPage(items(answer), Math.max(1, tree.path("tongSoTrang").asInt(1)));
    }

    private List<PortalItem> items(byte[] answer) throws IOException {
        var items = new ArrayList<PortalItem>();
        try (JsonParser parser = json.createParser(answer)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = parser.currentName().equals("data");
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                if (!data || !list) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int from = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    parser.finishToken();
                    int to = (int) parser.currentLocation().getByteOffset();
                    items.add(item(Arrays.copyOfRange(answer, from, to)));
                }
            }
        }
        return items;
    }

    private PortalItem item(byte[] bytes) throws IOException {
        JsonNode item = json.readTree(bytes);
        String id = item.path("MaBaoCao").asText("");
        String key = id.isBlank() ? sha256(bytes) : id;
        return new PortalItem(
                id.isBlank() ? null : id,
                key,
                item.path("MaDonVi").asText(""),
                item.path("TenDonVi").asText(""),
                item.path("TenTep").asText(""),
                decoded(item.path("NoiDung")),
                bytes);
    }

    /** Strict but for line breaks: what is not Base64 must not become other bytes. */
    private static Optional<byte[]> decoded(JsonNode content) {
        if (!content.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Base64.getDecoder().decode(content.textValue().replaceAll("[\r\n]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shown(String message) {
        String plain = message.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(300, plain.length()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
