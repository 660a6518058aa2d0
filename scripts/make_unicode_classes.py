"""Writes Sources/CEL/Patterns/UnicodeTables.swift: what RE2 knows of Unicode, asked of RE2 itself.

    make_unicode_classes.py > Sources/CEL/Patterns/UnicodeTables.swift

For every name of a general category or script it asks RE2 (google-re2, pinned in compare-requirements.txt) for the code points of
`\\p{name}`, and for every code point for those that `(?i)` takes for it. RE2 1.1.20251105 has the tables of Unicode 15.1.
"""

import itertools

import re2

# Those of one letter, such as L, are all that begin with it.
CATEGORIES = "Cc Cf Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs".split()
SCRIPTS = """
    Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi Braille
    Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot
    Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian
    Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana
    Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi
    Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam
    Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi
    Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki
    Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage
    Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian
    Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet
    Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi
    Zanabazar_Square""".split()

# Stands for the step of ranges in which each two neighbours are a ring.
PAIRS = "~"

# Surrogates stand in no text; RE2's Cs is all of them.
SCALARS = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)


def runs(pattern):
    """First and last code point of each run that a class takes."""
    found = [(ord(match[0][0]), ord(match[0][-1])) for match in re2.finditer(pattern + "+", SCALARS)]
    # Runs around the surrogates: they are one in the text that was searched.
    return [part for low, high in found for part in ([(low, 0xD7FF), (0xE000, high)] if low < 0xD800 <= high else [(low, high)])]


def folds():
    """How far each code point that others stand for is from the next of its ring, which has two to four."""
    cased = [char for low, high in runs(r"[\p{Lu}\p{Ll}\p{Lt}\p{Mn}\p{Nl}\p{So}]") for char in map(chr, range(low, high + 1))]
    text, rings = "".join(cased), {}
    for char in cased:
        ring = re2.findall("(?i)" + re2.escape(char), text)
        if len(ring) > 1:
            rings[char] = ring
    others = "".join(f"\\x{{{low:x}}}-\\x{{{high:x}}}" for low, high in runs(r"[^\p{Lu}\p{Ll}\p{Lt}\p{Mn}\p{Nl}\p{So}]"))
    assert not re2.search(f"(?i)[{others}]", text), "a letter folds to what was not asked for"
    return {ord(char): ord(ring[(ring.index(char) + 1) % len(ring)]) - ord(char) for char, ring in rings.items()}


def fold_runs(steps):
    """Runs of code points with one step to the next of the ring, `PAIRS` where neighbours fold to each other by twos."""
    result = []
    for code, step in sorted(steps.items()):
        is_second = result and code == result[-1][1] + 1
        if is_second and step == -1 and result[-1][2] == 1:
            first, last, _ = result.pop()
            # All but the last of a run of 1 are no pairs: only a run of one can begin some.
            result += [(first, last - 1, 1)] * (first < last)
            if result and result[-1][2] == PAIRS and result[-1][1] + 1 == last:
                first, _, _ = result.pop()
                result.append((first, code, PAIRS))
            else:
                result.append((last, code, PAIRS))
        elif is_second and step == result[-1][2]:
            result[-1] = (result[-1][0], code, step)
        else:
            result.append((code, code, step))
    return result


def coded(ranges):
    """Ranges as words: how far behind the last, `+` how many more, `:` what else is known of them."""
    position, words = 0, []
    for low, high, *rest in ranges:
        word = f"{low - position:x}" + (f"+{high - low:x}" if high > low else "")
        words.append(word + "".join(f":{part}" if part == PAIRS else f":{part:x}" for part in rest))
        position = high
    return [word + (f"*{count}" if count > 1 else "") for word, count in ((w, len(list(g))) for w, g in itertools.groupby(words))]


def wrapped(words):
    """Lines of words; those that go on begin with a space."""
    lines, line = [], ""
    for word in words:
        if len(line) + 1 + len(word) > 112:
            lines.append(line)
            line = ""
        line += (" " if line or lines else "") + word
    return lines + [line]


def table(name, comment, lines):
    print(f"    /// {comment}")
    print(f'    static let {name}: StaticString = """')
    for line in lines:
        print("        " + line)
    print('        """')


def main():
    print("// Written by scripts/make_unicode_classes.py; change that instead.\n")
    print("/// What RE2 knows of Unicode, which is version 15.1 whatever the Unicode of the toolchain.")
    print("///")
    print("/// All numbers are hexadecimal but those behind `*`, which say how often a word stands.")
    print("enum UnicodeTables {")
    for kind, names in [("categories", CATEGORIES), ("scripts", SCRIPTS)]:
        lines = []
        for name in names:
            ranges = [(0xD800, 0xDFFF)] if name == "Cs" else runs(rf"\p{{{name}}}")
            lines += wrapped([name] + coded(ranges))
        table(kind, "A name, then its ranges: the distance from the end of the last, `+` how many more.", lines)
        print()
    comment = "Rings of letters that `(?i)` takes for one another: ranges, `:` how far the next is, `~` for neighbours by twos."
    table("folds", comment, wrapped(coded(fold_runs(folds()))))
    print("}")


if __name__ == "__main__":
    main()
