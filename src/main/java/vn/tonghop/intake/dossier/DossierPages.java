package vn.tonghop.intake.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.intake.dossier.Tally.Count;
import vn.tonghop.intake.portal.PortalRefused;

/**
 * Counts the dossiers of a page as its bytes go by: no dossier is kept, no tree is built. The
 * dossiers come in the order of their codes ({@code MaHoSo}, by character), which is how the same
 * one twice is noticed without remembering any.
 *
 * <p>One caller at a time.
 */
public final class DossierPages {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_SPELLINGS = 1_000;

    private final JsonFactory json =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNumberLength(40)
                                    .build())
                    .build();

    private final Counting counting;
    private final int mostItems;
    private final int mostUnits;
    private final Words words = new Words();
    private final Map<String, Count> channels = new HashMap<>();
    private final Map<String, Boolean> ignored = new HashMap<>();

    /**
     * @param mostItems dossiers of a page; a portal that gives more does not do what it was asked
     */
    public DossierPages(Counting counting, int mostItems, int mostUnits) {
        this.counting = counting;
        this.mostItems = mostItems;
        this.mostUnits = mostUnits;
    }

    /**
     * @param after greatest id counted so far, "" at the beginning
     * @throws PortalRefused when its {@code error_code} is not 0
     * @throws Trouble when it cannot be counted on
     */
    public DossierPage read(byte[] answer, String after) throws IOException {
        try (JsonParser parser = json.createParser(answer)) {
            return new Pass(parser, after).page();
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null
                            ? ""
                            : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw new Trouble("INT-033", "JSON " + where);
        }
    }

    /** One way through one page. */
    private final class Pass {

        private final JsonParser parser;
        private final Tallies tallies = new Tallies(mostUnits);
        private String first;
        private Code last;
        private int items;
        private int known;
        private long total = -1;
        private long pages = -1;
        private String code = "";
        private String message = "";

        // of the dossier at hand
        private Code id = new Code("");
        private String unit;
        private String channel;
        private String state;
        private long received;
        private long due;
        private long processed;
        private long returned;

        private Pass(JsonParser parser, String after) {
            this.parser = parser;
            this.last = new Code(after);
        }

        private DossierPage page() throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Trouble("INT-033", "no JSON object");
            }
            String name;
            while ((name = parser.nextFieldName()) != null) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "error_code" -> code = scalar(name);
                    case "error_message" -> message = value.isScalarValue() ? shown() : skipped();
                    case "tongSo" -> total = number(name);
                    case "tongSoTrang" -> pages = number(name);
                    case "data" -> data(value);
                    default -> parser.skipChildren();
                }
            }
            if (!code.equals("0")) {
                throw new PortalRefused(code, message);
            }
            return new DossierPage(tallies, first, last.toString(), items, known, total, pages);
        }

        private void data(JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_NULL) {
                return;
            }
            if (value != JsonToken.START_ARRAY) {
                throw new Trouble("INT-033", "data: " + value);
            }
            JsonToken token;
            while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
                if (token != JsonToken.START_OBJECT) {
                    throw new Trouble("INT-033", "data[" + items + "]: " + token);
                }
                if (++items > mostItems) {
                    throw new Trouble("INT-031", items + " > " + mostItems);
                }
                dossier();
            }
        }

        private void dossier() throws IOException {
            id.clear();
            unit = channel = state = "";
            received = due = processed = returned = Moment.NONE;
            String name;
            while ((name = parser.nextFieldName()) != null) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "MaHoSo" -> code(value);
                    case "DonViXuLy" -> unit = text(value);
                    case "KenhThucHien" -> channel = text(value);
                    case "TrangThaiHoSo" -> state = text(value);
                    case "NgayTiepNhan" -> received = moment(value);
                    case "NgayHenTra" -> due = moment(value);
                    case "NgayKetThucXuLy" -> processed = moment(value);
                    case "NgayTra" -> returned = moment(value);
                    default -> parser.skipChildren();
                }
            }
            count();
        }

        private void count() throws Trouble {
            if (id.isEmpty() || unit.isEmpty()) {
                tallies.of(unit).count(Count.UNUSABLE);
                return;
            }
            int order = id.compareTo(last);
            if (order == 0 && items == 1) {
                known++;
                first = id.toString();
                return;
            }
            if (order <= 0) {
                throw new Trouble("INT-030", id + " ≤ " + last);
            }
            first = first == null ? id.toString() : first;
            Code before = last;
            last = id;
            id = before;
            if (state.isEmpty() || !isIgnored()) {
                long finished = processed == Moment.NONE ? returned : processed;
                counting.count(tallies.of(unit), channel(), received, due, finished);
            }
        }

        private Count channel() {
            Count count = channels.get(channel);
            if (count == null && !channels.containsKey(channel)) {
                count =
                        counting.isOnline(channel)
                                ? Count.ONLINE
                                : counting.isDirectPostal(channel) ? Count.DIRECT_POSTAL : null;
                if (channels.size() < MOST_SPELLINGS) {
                    channels.put(channel, count);
                }
            }
            return count;
        }

        private boolean isIgnored() {
            Boolean known = ignored.get(state);
            if (known == null) {
                known = counting.isIgnored(state);
                if (ignored.size() < MOST_SPELLINGS) {
                    ignored.put(state, known);
                }
            }
            return known;
        }

        /** Numbers and texts are one for codes: "1" and 1 are the same channel. */
        private String text(JsonToken value) throws IOException {
            return isText(value)
                    ? words.of(
                            parser.getTextCharacters(),
                            parser.getTextOffset(),
                            parser.getTextLength())
                    : "";
        }

        private void code(JsonToken value) throws IOException {
            if (isText(value)) {
                id.set(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            } else {
                id.clear();
            }
        }

        private boolean isText(JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                return true;
            }
            parser.skipChildren();
            return false;
        }

        private long moment(JsonToken value) throws IOException {
            return switch (value) {
                case VALUE_STRING, VALUE_NUMBER_INT ->
                        Moment.of(
                                parser.getTextCharacters(),
                                parser.getTextOffset(),
                                parser.getTextLength());
                case VALUE_NULL -> Moment.NONE;
                default -> {
                    parser.skipChildren();
                    yield Moment.IMPOSSIBLE;
                }
            };
        }

        private String scalar(String name) throws IOException {
            if (!parser.currentToken().isScalarValue()) {
                throw new Trouble("INT-033", name);
            }
            return parser.getText();
        }

        private long number(String name) throws IOException {
            String written = scalar(name);
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return -1;
            }
            if (!written.matches("\\d{1,15}")) {
                throw new Trouble(
                        "INT-032",
                        name + ": " + written.substring(0, Math.min(30, written.length())));
            }
            return Long.parseLong(written);
        }

        private String shown() throws IOException {
            String plain = parser.getText().replaceAll("\\p{Cntrl}", " ");
            return plain.substring(0, Math.min(300, plain.length()));
        }

        private String skipped() throws IOException {
            parser.skipChildren();
            return "";
        }
    }
}
