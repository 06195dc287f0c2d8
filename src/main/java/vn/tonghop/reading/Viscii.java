package vn.tonghop.reading;

/** VISCII 1.1 (RFC 1456, table 1): every Vietnamese letter in one byte, six of them controls. */
final class Viscii {

    private static final int FIRST = 0x80;
    private static final String TABLE =
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
                    + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
                    + "Õắằặấầẩậẽẹếềểễệố"
                    + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
                    + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
                    + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
                    + "àáâãảăữẫèéêẻìíĩỉ"
                    + "đựòóôõỏọụùúũủýợỮ";

    private Viscii() {}

    static String decode(String bytes) {
        var text = new StringBuilder(bytes.length());
        bytes.chars().forEach(b -> text.append(letter((char) b)));
        return text.toString();
    }

    private static char letter(char b) {
        return switch (b) {
            case 0x02 -> 'Ẳ';
            case 0x05 -> 'Ẵ';
            case 0x06 -> 'Ẫ';
            case 0x14 -> 'Ỷ';
            case 0x19 -> 'Ỹ';
            case 0x1E -> 'Ỵ';
            default -> b >= FIRST && b <= 0xFF ? TABLE.charAt(b - FIRST) : b;
        };
    }
}
