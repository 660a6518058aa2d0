extension Charset {
    /// The characters of the bytes from 0x80 on, in their order; U+FFFD where there is none.
    ///
    /// Source: the mapping tables of the Unicode Consortium (MAPPINGS/VENDORS/MICSFT/WINDOWS, MAPPINGS/ISO8859).
    package var upperHalf: [Unicode.Scalar] {
        switch self {
        case .windows1250: Self.tableOfWindows1250
        case .windows1251: Self.tableOfWindows1251
        case .windows1252: Self.tableOfWindows1252
        case .iso8859_1: Self.tableOfISO8859_1
        case .iso8859_2: Self.tableOfISO8859_2
        case .iso8859_5: Self.tableOfISO8859_5
        }
    }

    private static let tableOfWindows1250 = Array(
        ("€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
            + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
            + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
            + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙").unicodeScalars)

    private static let tableOfWindows1251 = Array(
        ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ"
            + "\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
            + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
            + "абвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars)

    private static let tableOfWindows1252 = Array(
        ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
            + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
            + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ").unicodeScalars)

    private static let tableOfISO8859_1 = (0x80...0xFF).map { (byte: UInt8) in Unicode.Scalar(byte) }

    /// The control characters that all of ISO 8859 have there.
    private static let controls = (0x80...0x9F).map { (byte: UInt8) in Unicode.Scalar(byte) }

    private static let tableOfISO8859_5 =
        controls
        + Array(
            ("\u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏАБВГДЕЖЗИЙКЛМНОП"
                + "РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп"
                + "рстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ").unicodeScalars)

    private static let tableOfISO8859_2 =
        controls
        + Array(
            ("\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż"
                + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
                + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙").unicodeScalars)
}
