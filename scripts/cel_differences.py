"""In what our CEL differs from the C++ implementation.

Each difference is a row of the table in docs/cel.md, has cases in which both answer as it says, and knows which answers to
generated expressions it explains. `make compare-cel` fails where a case no longer differs, where the table tells something else,
and where an answer differs that none of these explains.
"""

import dataclasses
import decimal
import re

REFUSED, ERROR = ("refused",), ("error",)
# A value that is not always the same, only never ours.
OTHER = ("other than ours",)


def text(content):
    return ("string", content)


def whole(number):
    return ("int", str(number))


@dataclasses.dataclass(frozen=True)
class Difference:
    # The row of the table: what is written, what we make of it, what C++ does.
    shown: str
    here: str
    there: str
    # Expressions with our answer and theirs.
    cases: list
    # What an error of theirs, or of ours, says where this is the reason; and which pairs of values it explains.
    theirs_says: str = None
    ours_says: str = None
    explains: object = None

    @property
    def row(self):
        return f"| {self.shown} | {self.here} | {self.there} |"

    def is_reason(self, expression, ours, theirs):
        if self.theirs_says and len(theirs) > 1 and theirs[0] in ("refused", "error") and re.search(self.theirs_says, theirs[1]):
            return True
        if self.ours_says and len(ours) > 1 and ours[0] in ("refused", "error") and re.search(self.ours_says, ours[1]):
            return True
        return bool(self.explains and self.explains(expression, ours, theirs))


def both_are_texts(ours, theirs):
    return ours[0] == theirs[0] == "string"


def is_longer_seconds(_, ours, theirs):
    """The same seconds with zeros behind them, which C++ writes by threes."""
    if not both_are_texts(ours, theirs):
        return False
    return re.sub(r"(\.\d*?)0+([sZ])", lambda part: part[1].rstrip(".") + part[2], theirs[1]) == ours[1]


def is_part_of_nanosecond(expression, ours, theirs):
    """Durations of several parts that differ by what was cut off of each."""
    if not re.search(r"duration\('[+-]?[\d.]+[a-zµ]+[\d.]", expression) or ours[0] != theirs[0] or ours[0] not in ("string", "duration"):
        return False
    # Seconds as a text, or microseconds as a number.
    if ours[0] == "string":
        here, there = (decimal.Decimal(value.rstrip("s")) * 10**9 for value in (ours[1], theirs[1]))
        return abs(here - there) <= 4
    return abs(ours[1] - theirs[1]) <= 1


def is_open_type(expression, ours, theirs):
    if ours[0] == theirs[0] == "type of the check":
        return bool(re.fullmatch(re.escape(ours[1]).replace("dyn", ".*"), theirs[1]))
    # Where ours leaves an operand to the evaluation, theirs finds no overload for it.
    return theirs[0] == "refused" and "matching overload" in theirs[1] and bool(re.search(r"\{\}|\[\]|dyn\(|none\(\)", expression))


def is_other_order(_, ours, theirs):
    return ours[0] == theirs[0] == "list" and sorted(map(repr, ours[1])) == sorted(map(repr, theirs[1]))


def is_number_as(form):
    """Whether theirs is ours with each number written in a form of C's."""
    def explains(expression, ours, theirs):
        numbers = r"-?\d+(?:\.\d+)?"
        return both_are_texts(ours, theirs) and "%" in expression and re.sub(numbers, lambda part: form % float(part[0]), ours[1]) == theirs[1]
    return explains


def is_empty_part(expression, ours, theirs):
    """Lists that differ by the empty part that theirs has of an empty text."""
    if ".split(" not in expression or (ours[0], theirs[0]) != ("list", "list"):
        return False
    return any(theirs[1][:place] + theirs[1][place + 1:] == ours[1] for place, part in enumerate(theirs[1]) if part == text(""))


def is_late_search(expression, ours, theirs):
    return ours[0] == "int" and "ndexOf(" in expression and (theirs[0] == "int" or "index out of range" in str(theirs[1:]))


DIFFERENCES = [
    Difference(
        "`1 < 2u`, `1.5 > 1` without `dyn`", "compared", "refused by the check",
        [("1 < 2u", ("bool", True), REFUSED), ("1.5 > 1", ("bool", True), REFUSED), ("2u <= 1.5", ("bool", False), REFUSED)],
        theirs_says=r"matching overload for '_(<|<=|>|>=)_' applied to '\((u?int, |double, u?int)"),
    Difference(
        "`duration(1)`, `int(duration('1s'))`", "refused by the check", "errors",
        [("duration(1)", REFUSED, ERROR), ("int(duration('1s'))", REFUSED, ERROR)],
        theirs_says=r"No matching overloads found : (duration\(int64\)|int\(duration\))",
        ours_says=r"'int' does not take \(google.protobuf.Duration\)|'duration' does not take \(int\)"),
    Difference(
        "`[?dyn(optional.of(1))]`", "left to the evaluation", "refused by the check",
        [("[?dyn(optional.of(1))]", ("list", (whole(1),)), REFUSED), ("[?dyn(1)]", ERROR, REFUSED)],
        theirs_says=r"expected type 'optional_type\(.*\)' but found 'dyn'"),
    Difference(
        "`[][0].map(x, x)`", "left to the evaluation", "refused by the check", [("[][0].map(x, x)", ERROR, REFUSED)],
        theirs_says=r"'dyn' cannot be the range of a comprehension"),
    Difference(
        "`[[]][0][0]` and other operands of an open type", "`dyn`, since our operators have more overloads", "the type of C++'s own",
        [("-([][0])", ("type of the check", "dyn"), ("type of the check", "int"))], explains=is_open_type),
    Difference(
        "`.math.greatest(1)`, `.cel.bind(x, 1, x)`, `.has(e.f)`", "the macro from the root", "refused",
        [(".math.greatest(1, 2)", whole(2), REFUSED), (".cel.bind(x, 1, x)", whole(1), REFUSED), (".has({'a': 1}.a)", ("bool", True), REFUSED)],
        theirs_says=r"undeclared reference to '\.(math|cel|has)'"),
    Difference(
        "`!!1`, `--'a'`", "refused: `!` and `-` take no such operand", "`1`, `'a'`: two signs are none",
        [("!!1", REFUSED, whole(1)), ("--'a'", REFUSED, text("a")), ("!!dyn(1)", ERROR, whole(1))],
        explains=lambda expression, ours, theirs: bool(re.search(r"!\s*!|-\s*-", expression)) and ours[0] in ("refused", "error")),
    Difference(
        "`--9223372036854775808`", "an error of the evaluation: the sign is part of the literal", "refused by the check",
        [("--9223372036854775808", ERROR, REFUSED)], theirs_says=r"invalid int literal"),
    Difference(
        "`{1: 2}.a`", "refused by the check: no key is a name", "an error", [("{1: 2}.a", REFUSED, ERROR), ("{1: 2}.?a.hasValue()", REFUSED, ("bool", False))],
        ours_says=r"the map has no names as keys"),
    Difference(
        "`dyn` as a name", "refused by the check", "an error", [("dyn", REFUSED, ERROR)], theirs_says=r'No value with name "dyn"'),
    Difference(
        "`math.greatest([])`", "an error", "refused by the check", [("math.greatest([])", ERROR, REFUSED), ("math.least([])", ERROR, REFUSED)],
        theirs_says=r"math\.(greatest|least)\(\) invalid single argument value", ours_says="the list is empty"),
    Difference(
        "`cel.bind(x, 1 / 0, 1)`", "an error: what is bound is evaluated", "`1`",
        [("cel.bind(x, 1 / 0, 1)", ERROR, whole(1)), ("cel.bind(x, 1 / 0, true || x == 1)", ERROR, ("bool", True))],
        explains=lambda expression, ours, theirs: "cel.bind(" in expression and ours[0] == "error" and theirs[0] != "refused"),
    Difference(
        "`2024-1-1T00:00:00Z`, `…:60Z`, `….1234567891Z`, `…-0800` and blanks before an instant", "errors", "read",
        [(f"timestamp('{instant}')", ERROR, ("time", read)) for instant, read in [
            ("2024-1-1T00:00:00Z", "2024-01-01T00:00:00+00:00"), ("2024-01-01T00:00:60Z", "2024-01-01T00:01:00+00:00"),
            ("2024-01-01T00:00:00.1234567891Z", "2024-01-01T00:00:00.123456+00:00"),
            ("2024-01-01T00:00:00-0800", "2024-01-01T08:00:00+00:00"), (" 2024-01-01T00:00:00Z", "2024-01-01T00:00:00+00:00")]],
        ours_says=r"is no instant in RFC 3339"),
    Difference(
        "zones such as `-8:00`, `-08:0`, `-08:60`, `-25:00`", "errors", "read",
        [(f"timestamp(0).getHours('{zone}')", ERROR, whole(hour)) for zone, hour in [("-8:00", 16), ("-08:0", 16), ("-08:60", 15), ("-25:00", 23)]],
        ours_says=r"there is no zone"),
    Difference(
        "`string(duration('1.5s'))`, `string` of `….5Z`", "`1.5s`, `….5Z`", "`1.500s`, `….500Z`: decimals by threes",
        [("string(duration('1.5s'))", text("1.5s"), text("1.500s")), ("'%s'.format([duration('1.5s')])", text("1.5s"), text("1.500s")),
         ("string(timestamp('2024-01-01T00:00:00.5Z'))", text("2024-01-01T00:00:00.5Z"), text("2024-01-01T00:00:00.500Z"))],
        explains=is_longer_seconds),
    Difference(
        "`duration('9467107200s')`, beyond 64 bits of nanoseconds", "an error", "read, up to 10 000 years",
        [("duration('9467107200s').getHours()", ERROR, whole(2629752)), ("duration('9223372036.854775808s').getSeconds()", ERROR, whole(9223372036))],
        ours_says=r"is no duration such as .* of at most 292 years"),
    Difference(
        "`duration('0.6ns0.6ns')`", "`0s`: a part has whole nanoseconds, as in cel-go", "`0.000000001s`",
        [("string(duration('0.6ns0.6ns'))", text("0s"), text("0.000000001s"))], explains=is_part_of_nanosecond),
    Difference(
        "`duration('0.3580210006790630h')`, of 16 decimals and more", "exact", "an error: taken for infinite",
        [("string(duration('0.3580210006790630h'))", text("1288.875602444s"), ERROR)], theirs_says=r'Duration "-?inf"'),
    Difference(
        "`duration('1µs')`", "a microsecond, as in cel-go", "an error",
        [("duration('1\u00b5s')", ("duration", 1), ERROR), ("duration('1\u03bcs')", ("duration", 1), ERROR)],
        explains=lambda expression, ours, theirs: bool(re.search("[\u00b5\u03bc]s", expression)) and "String to Duration" in str(theirs[1:])),
    Difference(
        "`int(' 1')`, `uint('1 ')`, `double(' 1')`, `uint('+1')`", "errors, as in cel-go", "read",
        [("int(' 1')", ERROR, whole(1)), ("uint('1 ')", ERROR, ("uint", "1")), ("uint('+1')", ERROR, ("uint", "1")),
         ("double(' 1')", ERROR, ("double", "1.0")), ("double('\\n-12')", ERROR, ("double", "-12.0"))],
        ours_says=r'u?int: "(\s|\\[a-z])*\+?-?\d+(\s|\\[a-z])*" is no whole|double: "((\s|\\[a-z])+.*|.*(\s|\\[a-z])+)" is no number'),
    Difference(
        "`double('0x10')`, `double('nan(1)')`, `double('+nan')`, `double('1e400')`, `1e400`", "errors, as in cel-go", "read, the latter as infinity",
        [("double('0x10')", ERROR, ("double", "16.0")), ("double('nan(1)')", ERROR, ("double", "NaN")),
         ("double('+nan')", ERROR, ("double", "NaN")), ("double('1e400')", ERROR, ("double", "Infinity")),
         ("1e400", REFUSED, ("double", "Infinity")), ("-1e400", REFUSED, ("double", "-Infinity"))],
        ours_says=r'''(?i)double: "\s*[+-]?(0x[0-9a-f.]+|nan(\(\w*\))?|[\d.]+e\+?\d{3,}|0x.*p\+?\d{3,})\s*" is no number|'\d*\.?\d*e\+?\d{3,}' does not fit'''),
    Difference(
        "`bool('T')`, `bool('F')`", "read, as in cel-go", "errors", [("bool('T')", ("bool", True), ERROR), ("bool('F')", ("bool", False), ERROR)],
        explains=lambda expression, _, theirs: bool(re.search(r"'[TF]'", expression)) and "from 'string' to 'bool'" in str(theirs[1:])),
    Difference(
        "`uint(-0.5)`", "`0u`: rounded towards zero first", "an error", [("uint(-0.5)", ("uint", "0"), ERROR)],
        theirs_says=r"double out of uint64 range"),
    Difference(
        "`string(double('Infinity'))`, `string(double('NaN'))`", "`Infinity`, `NaN`", "`inf`, `nan`",
        [("string(double('Infinity'))", text("Infinity"), text("inf")), ("string(-double('Infinity'))", text("-Infinity"), text("-inf")),
         ("string(double('NaN'))", text("NaN"), text("nan"))],
        explains=lambda expression, ours, theirs: "string(" in expression and both_are_texts(ours, theirs)
        and ours[1] == re.sub(r"^(-?)inf$", r"\1Infinity", re.sub(r"^-?nan$", "NaN", theirs[1]))),
    Difference(
        "`'%s'.format([1e21])`, `'%s'.format([1234567.5])`", "in base 10, with all digits: `1000000000000000000000`, `1234567.5`",
        "with six digits and an exponent: `1e+21`, `1.23457e+06`",
        [("'%s'.format([1e21])", text("1000000000000000000000"), text("1e+21")), ("'%s'.format([0.00001])", text("0.00001"), text("1e-05")),
         ("'%s'.format([[1234567.5]])", text("[1234567.5]"), text("[1.23457e+06]"))], explains=is_number_as("%g")),
    Difference(
        "`'%d'.format([1.5])`", "`1.5`", "`1.500000`: with six decimals",
        [("'%d'.format([1.5])", text("1.5"), text("1.500000")), ("'%d'.format([1e21])", text("1" + "0" * 21), text("1" + "0" * 21 + ".000000"))],
        explains=is_number_as("%.6f")),
    Difference(
        "`'%s'.format([b'\\xff\\xfe'])`", "one U+FFFD", "one for each byte",
        [("'%s'.format([b'\\xff\\xfe']).size()", whole(1), whole(2)), ("'%s'.format([b'\\xed\\xa0\\x80']).size()", whole(1), whole(3))]),
    Difference(
        "`'%s'` of a duration of more than 15 digits", "as if it were a `double`", "exact",
        [("'%s'.format([duration('9223372036.854775807s')])", text("9223372036.854776s"), text("9223372036.854775807s"))]),
    Difference(
        "`'%s'.format([optional.of(1)])`", "written", "an error", [("'%s'.format([optional.of(1)])", text("optional.of(1)"), ERROR)],
        theirs_says=r"could not convert argument optional_type to string"),
    Difference(
        "`'%f'.format(['NaN'])`", "an error", "`NaN`", [("'%f'.format(['NaN'])", ERROR, text("NaN")), ("'%e'.format(['-Infinity'])", ERROR, text("-Infinity"))],
        ours_says=r"format: '%[fe]' does not take string"),
    Difference(
        "`'%s'.format([1, 2])`", "refused by the check, as by that of cel-go", "what is too much is left out",
        [("'%s'.format([1, 2])", REFUSED, text("1")), ("'s'.format([1])", REFUSED, text("s"))],
        ours_says=r"the list has \d+ values?, the text takes \d+"),
    Difference(
        "`'a'.indexOf('a', 30)`, `'a'.lastIndexOf('a', 1)`", "`-1` from the end on, as in cel-go", "an error beyond the end, `0` at it",
        [("'tacocat'.indexOf('a', 30)", whole(-1), ERROR), ("'tacocat'.lastIndexOf('a', 30)", whole(-1), ERROR),
         ("'tacocat'.indexOf('', 30)", whole(7), ERROR), ("'tacocat'.lastIndexOf('a', 7)", whole(-1), whole(5))], explains=is_late_search),
    Difference(
        "`'abc'.substring(0, 3)`", "`abc`", "an error where the end is the size",
        [("'abc'.substring(0, 3)", text("abc"), ERROR), ("'čaša'.substring(3, 4)", text("a"), ERROR)],
        explains=lambda expression, ours, theirs: ".substring(" in expression and "<end> is greater than" in str(theirs[1:]) and ours[0] != "refused"),
    Difference(
        "`''.split('')`", "`[]`, as in cel-go", "`['']`", [("''.split('')", ("list", ()), ("list", (text(""),)))],
        explains=is_empty_part),
    Difference(
        "`base64.decode(\"YQ==\\n\")`", "an error", "decoded",
        [("base64.decode('YQ==\\n')", ERROR, ("bytes", b"a")), ("base64.decode('Y Q==')", ERROR, ("bytes", b"a"))], ours_says=r"the text is not base64"),
    Difference(
        "`duration('1s') in {}`, `null in {}` with `dyn`", "`false`: what can be no key is in no map", "an error",
        [("dyn(duration('1s')) in {}", ("bool", False), ERROR), ("dyn(null) in {1: 2}", ("bool", False), ERROR)],
        theirs_says=r"No matching overloads found : @in",
        # Where `||` or `&&` has two errors, theirs may tell of the other.
        explains=lambda expression, ours, theirs: bool(re.search(r"dyn\(.* in .*(\|\||&&)|(\|\||&&).*dyn\(.* in ", expression))
        and (ours[0], theirs[0]) == ("bool", "error")),
    Difference(
        "`math.least(1.0, double('NaN'))`, `math.greatest` alike", "`NaN`, wherever it stands", "as the order decides",
        [("string(math.least(1.0, double('NaN')))", text("NaN"), text("1")),
         ("string(math.greatest(double('NaN'), 1.0))", text("NaN"), OTHER)],
        # A root of a negative number is NaN too.
        explains=lambda expression, ours, theirs: ("NaN" in expression or ours == ("double", "NaN"))
        and bool(re.search(r"math\.(least|greatest)\(", expression))
        and ours[0] == theirs[0]),
    Difference(
        "`{1: 1, 1u: 2}`", "an error: the keys are equal", "a map", [("{1: 1, 1u: 2}.size()", ERROR, whole(2))],
        ours_says=r"the key .* stands twice"),
    Difference(
        "the keys of a map", "in the order they were written", "in any order",
        [("{" + ", ".join(f"'{key}': 1" for key in "hagbfced") + "}.map(k, k)", ("list", tuple(map(text, "hagbfced"))), OTHER)],
        explains=is_other_order),
    Difference(
        "`\\C` in a pattern", "refused, as in cel-go: texts have no bytes", "a byte", [("'a'.matches('\\\\C')", ERROR, ("bool", True))],
        ours_says=r"there is no escape '\\C'"),
    Difference(
        "`'9ω9'.matches('\\\\B')`", "`false`, as in cel-go", "`true`: between the bytes of `ω`", [("'9ω9'.matches('\\\\B')", ("bool", False), ("bool", True))],
        explains=lambda expression, ours, theirs: "\\B" in expression and ours == ("bool", False) and theirs == ("bool", True)),
    Difference(
        "patterns such as `\\pL{500}`, or with groups or repetitions a hundred deep", "by our limits", "by the memory they take",
        [("'a'.matches('\\\\pL{500}')", ("bool", False), ERROR), (f"'a'.matches('{'(' * 150}a{')' * 150}')", ERROR, ("bool", True))],
        theirs_says=r"pattern too large", ours_says=r"(groups|repetitions) are nested too deeply|a pattern grew beyond"),
]
