package vn.tonghop.intake.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes an answer apart as its bytes go by; each item keeps its own. */
final class RestAnswer {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NEXT = 4_000;

    private final JsonFactory json =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxNumberLength(100)
                                    .build())
                    .build();

    private final JsonPointer itemsAt;
    private final JsonPointer nextAt;
    private final int mostItems;

    /**
     * @param itemsAt where the array of items stands
     * @param nextAt where the cursor or address of the next page stands, or null
     */
    RestAnswer(JsonPointer itemsAt, JsonPointer nextAt, int mostItems) {
        this.itemsAt = itemsAt;
        this.nextAt = nextAt;
        this.mostItems = mostItems;
    }

    RestPage page(byte[] answer) throws IOException {
        byte[] bytes = withoutMark(answer);
        List<RestItem> items = null;
        String next = null;
        try (JsonParser parser = json.createParser(bytes)) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                JsonPointer here = parser.getParsingContext().pathAsPointer();
                if (token == JsonToken.START_ARRAY && here.equals(itemsAt) && items == null) {
                    items = items(parser, bytes);
                } else if (token.isScalarValue() && here.equals(nextAt)) {
                    next = next(parser, token);
                }
            }
        } catch (JsonProcessingException e) {
            throw new RestTrouble("INT-052", "JSON");
        }
        if (items == null) {
            throw new RestTrouble("INT-052", "items: " + itemsAt);
        }
        return new RestPage(items, next);
    }

    private static String next(JsonParser parser, JsonToken token) throws IOException {
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        if (text.length() > LONGEST_NEXT) {
            throw new RestTrouble("INT-052", "next: " + text.length());
        }
        return text.isEmpty() ? null : text;
    }

    private List<RestItem> items(JsonParser parser, byte[] bytes) throws IOException {
        var items = new ArrayList<RestItem>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new RestTrouble("INT-052", itemsAt + "/" + items.size());
            }
            if (items.size() == mostItems) {
                throw new RestTrouble("INT-057", String.valueOf(mostItems));
            }
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int to = (int) parser.currentLocation().getByteOffset();
            items.add(new RestItem(Arrays.copyOfRange(bytes, from, to)));
        }
        return items;
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length > 2
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
