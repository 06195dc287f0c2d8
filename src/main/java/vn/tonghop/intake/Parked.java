package vn.tonghop.intake;

import java.util.List;

/**
 * Something an administrator has to look at (để riêng), because it is not what a source should
 * bring or could not be read.
 *
 * @param item what tells it from everything else at its source: a mail's key, a file's name
 * @param name as people know it
 * @param code of the reason, {@code INT-012}
 * @param arguments of the reason's sentence
 * @param delivery when it is kept as it is, its row; null while it still lies at its source
 */
public record Parked(
        String sourceId,
        String item,
        String name,
        String code,
        List<String> arguments,
        Long delivery) {

    private static final int MOST = 500;

    public Parked {
        item = shown(item);
        name = shown(name);
        arguments = arguments.stream().map(Parked::shown).toList();
    }

    /** Of what lies at its source. */
    public static Parked atSource(
            String sourceId, String item, String name, String code, String... arguments) {
        return new Parked(sourceId, item, name, code, List.of(arguments), null);
    }

    /** Signs that cannot be seen are replaced by one that can: two names stay two. */
    private static String shown(String text) {
        String seen = String.valueOf(text).replaceAll("\\p{Cntrl}", "\u241b");
        return PlainText.of(seen, MOST);
    }
}
