package vn.tonghop.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words shown to people are complete, in both languages. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path VIETNAMESE = RESOURCES.resolve("messages_vi.properties");
    private static final Path ENGLISH = RESOURCES.resolve("messages.properties");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.-]*)");
    private static final Pattern LABEL = Pattern.compile("f\\.label\\('([a-z]+)',\\s*'([^']+)'\\)");
    private static final Pattern IN_JAVA =
            Pattern.compile(
                    "(?:Messages\\.(?:vi|en)\\(|Messages\\.in\\(\\s*\\w+,)\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern EVENT =
            Pattern.compile("record\\([^;]*?\"([a-z]+\\.[A-Za-z-]+)\"");
    private static final Pattern WEB_KEY = Pattern.compile("\"(web\\.[a-z.-]+[a-z]|WEB-\\d+)\"");

    @Test
    void bothFilesHaveTheSameKeys() {
        assertThat(messages(ENGLISH).keySet()).isEqualTo(messages(VIETNAMESE).keySet());
    }

    @Test
    void noKeyStandsTwice() {
        for (var file : List.of(VIETNAMESE, ENGLISH)) {
            var keys = lines(file).map(MessagesTest::key).toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyOfTheTemplatesExists() {
        var known = messages(VIETNAMESE).keySet();
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            var text = text(template);
            assertThat(known)
                    .as(template.toString())
                    .containsAll(found(IN_TEMPLATE, text))
                    .containsAll(
                            LABEL.matcher(text)
                                    .results()
                                    .map(m -> "web." + m.group(1) + "." + m.group(2))
                                    .toList());
        }
    }

    @Test
    void everyKeyOfTheCodeExists() {
        var known = messages(VIETNAMESE).keySet();
        for (var source : files(Path.of("src/main/java"), ".java")) {
            assertThat(known).as(source.toString()).containsAll(found(IN_JAVA, text(source)));
        }
        for (var source : files(Path.of("src/main/java/vn/tonghop/web"), ".java")) {
            var keys = new TreeSet<>(found(WEB_KEY, text(source)));
            // events of the journal: their words are web.event.…
            keys.removeIf(key -> known.contains("web.event." + key));
            assertThat(known).as(source.toString()).containsAll(keys);
        }
    }

    /** The timeline of a document shows what every room has written into the journal. */
    @Test
    void everyEventOfTheJournalHasWords() {
        var known = messages(VIETNAMESE).keySet();
        for (var source : files(Path.of("src/main/java"), ".java")) {
            for (var event : found(EVENT, text(source))) {
                assertThat(known).as(source.toString()).contains("web.event." + event);
            }
        }
    }

    /** A sentence that cannot be formatted, or a lone apostrophe that swallows an argument. */
    @Test
    void everySentenceCanBeFormatted() {
        for (var file : List.of(VIETNAMESE, ENGLISH)) {
            messages(file)
                    .forEach(
                            (key, sentence) -> {
                                assertThatCode(() -> format(sentence))
                                        .as(key + "")
                                        .doesNotThrowAnyException();
                                assertThat(sentence.toString().replaceAll("''|'[{}]+'", ""))
                                        .as("apostrophe of %s", key)
                                        .doesNotContain("'");
                            });
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        var english = messages(ENGLISH);
        messages(VIETNAMESE)
                .forEach(
                        (key, sentence) ->
                                assertThat(arguments(english.getProperty(key.toString())))
                                        .as(key.toString())
                                        .isEqualTo(arguments(sentence.toString())));
    }

    @Test
    void vietnameseIsWrittenWithComposedLetters() {
        messages(VIETNAMESE)
                .forEach(
                        (key, sentence) ->
                                assertThat(
                                                Normalizer.isNormalized(
                                                        sentence.toString(), Normalizer.Form.NFC))
                                        .as(key.toString())
                                        .isTrue());
    }

    private static Set<String> arguments(String sentence) {
        return found(Pattern.compile("\\{(\\d+)"), sentence);
    }

    private static String format(Object sentence) {
        return new MessageFormat(sentence.toString(), Locale.ROOT)
                .format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8});
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static Stream<String> lines(Path file) {
        return text(file).lines().filter(l -> !l.isBlank() && !l.startsWith("#"));
    }

    private static Properties messages(Path file) {
        var messages = new Properties();
        try (var reader =
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(
                    all.filter(f -> f.toString().endsWith(ending)).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
