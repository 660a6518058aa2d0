"""Writes expressions of wanted types, for two implementations of CEL to be compared."""

import random

from cel_expr_python import cel

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "100", "255", "65", "9223372036854775807", "-9223372036854775808", "4611686018427387904"]
UINTS = ["0u", "1u", "2u", "7u", "10u", "255u", "18446744073709551615u", "9223372036854775808u"]
DOUBLES = ["0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e10", "1e100", "1.7976931348623157e308", "5e-324", "9007199254740993.0", "9223372036854775807.0", "double('NaN')", "double('Infinity')", "-double('Infinity')"]
STRINGS = ["''", "'a'", "'abc'", "'ABC'", "'a,b,c'", "'čaša'", "'\\U0001F600b'", "' x '", "'1'", "'-12'", "'1.5'", "'true'", "'x'", "'NaN'", "'\\n'", "'ß'", "'2024-02-29T12:00:00Z'", "'90s'", "'%s'", "'\\\\'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\xff'", "b'\\xc4\\x8d'", "b'ab\\x00'"]
BOOLS = ["true", "false"]
TIMES = ["timestamp('2024-02-29T12:34:56Z')", "timestamp('1970-01-01T00:00:00Z')", "timestamp('2023-12-31T23:30:00-05:00')", "timestamp('2024-03-31T01:30:00.001Z')", "timestamp(1700000000)"]
DURATIONS = ["duration('0s')", "duration('1h30m')", "duration('-90s')", "duration('1.001s')", "duration('2ms')", "duration('24h')", "duration('200000h')"]
PATTERNS = ["''", "'a'", "'^a'", "'b$'", "'[a-c]+'", "'(a|b)c?'", "'.'", "'^.{2,3}$'", "'\\\\d+'", "'\\\\w'", "'(?i)ABC'", "'a**'", "'('", "'\\\\pL'", "'x*'", "'\\\\bx\\\\b'"]
NUMBER_TEXTS = ["'+1'", "'-0'", "' 1'", "'1 '", "'\\t7'", "'0x10'", "'0x1p4'", "'0X1.8p-1'", "'1e400'", "'1e-400'", "'1e5'", "'.5'", "'5.'", "'.'", "'inf'", "'-Infinity'", "'+INF'", "'nan'", "'+nan'", "'nan(1)'", "'1_0'", "''", "'-'", "'9223372036854775808'", "'-9223372036854775808'", "'18446744073709551616'", "'٣'", "'1u'", "'1.0'", "'007'", "'T'", "'F'", "'t'", "'f'", "'TRUE'", "'False'", "'tRUE'"]
ESCAPES = ["\\\\", "\\'", "\\?", "\\`", "\\a", "\\x41", "\\X4g", "\\101", "\\400", "\\08", "\\u010D", "\\uD83D", "\\uDE03", "\\U0001F603", "\\U0000D800", "\\U00110000", "\\q", "\\xff", "č", "a"]
PREFIXES = ["", "", "r", "R", "b", "B", "br", "BR", "rb", "bb"]
CLASSES = ["\\pL", "\\p{Lu}", "\\P{Lu}", "\\p{^Ll}", "\\p{Greek}", "\\p{Latin}", "\\p{Any}", "\\pN", "\\p{Cn}", "\\p{LC}", "\\p{Zz}", "\\p{greek}", "[[:alpha:]]", "[[:^word:]]", "[[:Alpha:]]", "[a-z]", "[^k]", "[\\W]", "\\w", "\\d", "\\S", "\\b", "\\A", "\\z", "\\Z", "\\x41", "\\x6", "\\x{212A}", "\\x{110000}", "\\153", "\\8", "\\Qk.\\E", "."]
LETTERS = list("kKſsSßẞΣσςµμåÅωΩǅǆᾳᾼﬅﬆıİiI1_ ") + ["\u212a", "\u2126"]
REPEATS = ["*", "+", "?", "{2}", "{1,}", "{0,1}", "{01}", "{,2}", "{2,1}", "{1001}", "**", "*?"]
GROUPS = ["(", "(?:", "(?i:", "(?P<n>", "(?<č>", "(?P<>", "(?i-:", "(?-i:", "(?--i:", "(?=", "(?<=", "(?m-s:"]
ZONES = ["", "'UTC'", "'Europe/Ljubljana'", "'America/New_York'", "'-08:00'", "'+02:30'", "'Nowhere/At_All'"]

SCALARS = ["int", "uint", "double", "string", "bytes", "bool", "time", "duration"]
KEYS = ["int", "string", "uint", "bool"]


class Generator:
    """Writes expressions of a wanted type; now and then an operand is of another, so that the expression is wrong."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.scope = []
        self.names = 0

    def pick(self, choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def type(self, depth=1):
        if depth > 0 and self.chance(0.25):
            return self.pick([("list", self.type(depth - 1)), ("map", self.pick(KEYS[:2]), self.type(depth - 1))])
        return self.pick(SCALARS)

    def expression(self, wanted, depth):
        if self.chance(0.015):
            wanted = self.type()
        variables = [name for name, type in self.scope + VARIABLES if type == wanted]
        if variables and self.chance(0.3):
            return self.pick(variables)
        if depth <= 0:
            return self.literal(wanted)
        if self.chance(0.08):
            return self.anything(wanted, depth)
        made = getattr(self, wanted if isinstance(wanted, str) else wanted[0])
        return made(depth) if isinstance(wanted, str) else made(wanted, depth)

    def literal(self, wanted):
        pools = {"int": INTS, "uint": UINTS, "double": DOUBLES, "string": STRINGS, "bytes": BYTES, "bool": BOOLS, "time": TIMES, "duration": DURATIONS, "null": ["null"]}
        if isinstance(wanted, str):
            return self.pick(pools[wanted])
        if wanted[0] == "list":
            return "[" + ", ".join(self.literal(wanted[1]) for _ in range(self.random.randrange(4))) + "]"
        if wanted[0] == "optional":
            return f"optional.of({self.literal(wanted[1])})" if self.chance(0.7) else "optional.none()"
        keys = list(dict.fromkeys(self.literal(wanted[1]) for _ in range(self.random.randrange(4))))
        return "{" + ", ".join(f"{key}: {self.literal(wanted[2])}" for key in keys) + "}"

    def anything(self, wanted, depth):
        """Ways to an expression of any type."""
        e = self.expression
        way = self.random.randrange(8)
        if way == 0:
            return f"({e('bool', depth - 1)} ? {e(wanted, depth - 1)} : {e(wanted, depth - 1)})"
        if way == 1:
            return f"{e(('list', wanted), depth - 1)}[{e('int', 0)}]"
        if way == 2:
            key = self.pick(KEYS[:2])
            return f"{e(('map', key, wanted), depth - 1)}[{e(key, 0)}]"
        if way == 3:
            return f"dyn({e(wanted, depth - 1)})"
        if way == 4:
            return f"{e(('optional', wanted), depth - 1)}.{self.pick(['value()', f'orValue({self.literal(wanted)})'])}"
        if way == 5:
            type = self.type()
            name = self.name()
            bound = e(type, depth - 1)
            return f"cel.bind({name}, {bound}, {self.inside(name, type, wanted, depth - 1)})"
        if way == 6:
            return f"{{'a': {e(wanted, depth - 1)}}}.a"
        return f"[{e(wanted, depth - 1)}].map(k, k)[0]"

    def name(self):
        self.names += 1
        return f"v{self.names}"

    def inside(self, name, type, wanted, depth):
        self.scope.append((name, type))
        text = self.expression(wanted, depth)
        self.scope.pop()
        return text

    def number(self, type, depth):
        e, way = self.expression, self.random.randrange(9)
        if way < 4:
            operator = self.pick(["+", "-", "*", "/"] + ([] if type == "double" else ["%"]))
            return f"({e(type, depth - 1)} {operator} {e(type, depth - 1)})"
        if way == 4 and type != "uint":
            return f"-({e(type, depth - 1)})"
        if way == 5:
            return f"{type}({self.number_text() if self.chance(0.4) else e(self.pick(['int', 'uint', 'double', 'string']), depth - 1)})"
        if way == 6:
            return f"math.{self.pick(['greatest', 'least'])}({e(type, depth - 1)}, {e(type, depth - 1)})"
        if way == 7:
            return f"math.{self.pick(['abs', 'sign'])}({e(type, depth - 1)})"
        return self.literal(type)

    def number_text(self):
        """The text of a number, or of what looks like one."""
        if self.chance(0.5):
            return self.pick(NUMBER_TEXTS)
        parts = [self.pick(["", "", "-", "+"]), self.digits(), self.pick(["", "", "." + self.digits()]), self.pick(["", "", self.pick("eE") + self.pick(["", "-", "+"]) + str(self.random.randrange(330))])]
        return "'" + "".join(parts) + "'"

    def digits(self):
        return "".join(self.pick("0123456789") for _ in range(self.random.randrange(1, 21)))

    def finite(self):
        """The literal of a double of any size that is in reach."""
        return f"{self.pick(['', '-'])}{self.digits()[:17]}.{self.digits()[:self.random.randrange(1, 17)]}e{self.random.randrange(-300, 280) if self.chance(0.5) else self.random.randrange(-8, 24)}"

    def quoted(self):
        """A literal of text or bytes with escapes in it, not all of them right."""
        quote = self.pick(["'", '"', "\'\'\'", '"""'])
        return self.pick(PREFIXES) + quote + "".join(self.pick(ESCAPES) for _ in range(self.random.randrange(4))) + quote

    def span(self):
        """The text of a duration, not always a right one."""
        parts = [(self.digits()[:self.random.randrange(1, 9)] + self.pick(["", "", "." + self.digits()[:9]])) + self.pick(["h", "m", "s", "s", "ms", "us", "µs", "ns", "", "d"]) for _ in range(self.random.randrange(1, 4))]
        return "duration('" + self.pick(["", "", "-", "+"]) + "".join(parts) + "')"

    def pattern(self, depth=3):
        way = self.random.randrange(10)
        if depth == 0 or way < 3:
            return self.pick(CLASSES) if self.chance(0.5) else self.pick(LETTERS)
        if way < 6:
            return self.pattern(depth - 1) + self.pattern(depth - 1)
        if way == 6:
            return self.pattern(depth - 1) + "|" + self.pattern(depth - 1)
        if way == 7:
            return self.pattern(depth - 1) + self.pick(REPEATS)
        if way == 8:
            return self.pick(GROUPS) + self.pattern(depth - 1) + ")"
        return self.pick(["(?i)", "(?i)", "(?-i)", "(?s)", "(?)", "(?-)", "(?x)", "^"]) + self.pattern(depth - 1)

    def match(self):
        text = "".join(self.pick(LETTERS) for _ in range(self.random.randrange(4)))
        pattern = self.pick(["", "(?i)"]) + self.pick(["{}", "^{}$", "^(?:{})$"]).replace("{}", self.pattern())
        return f"'{text}'.matches(r'{pattern}')"

    def special(self):
        """An expression whose difference from the other implementation shows only where nothing is around it."""
        return self.pick([
            lambda: f"string({self.expression('double', 2)})", lambda: f"string({self.finite()})",
            lambda: f"string({self.span()})", lambda: f"'%{self.pick(['s', 'd', '.f', '.3f', '.01e', '.1001f', 'f'])}'.format([{self.finite()}])",
            lambda: f"'%{self.pick(['s', 's', 'd', 'e'])}'.format([{self.expression(self.pick(SCALARS), 1)}])",
            lambda: f"'{self.pick(['tacocat', 'čaša', ''])}'.{self.pick(['indexOf', 'lastIndexOf'])}('{self.pick(['a', 't', '', 'cat'])}', {self.random.randrange(-1, 12)})",
            lambda: f"'{self.pick(['tacocat', 'čaša', ''])}'.{self.pick(['charAt', 'substring'])}({self.random.randrange(-1, 9)})",
            lambda: f"{self.span()} {self.pick(['+', '-'])} {self.span()}", lambda: f"({self.pick(TIMES)} + {self.span()}) - {self.pick(TIMES)}",
            lambda: f"{self.pick(['int', 'duration', '-', 'string', 'bool', 'type'])}({self.pick([self.pick(DURATIONS), '1', self.number_text()])})",
            self.quoted, self.match, self.match, self.number_text,
            lambda: self.pick(["[,]", "{,}", "[1,]", "[,1]", "{1: 2,}", "0XFF", "0xFF", "0xffu", "1in[1]", "1inx", ".5e1", "1.e5", "1e999", ".true", "has({'k': 1}.?k)", "has({'k': 1}.k)", "{'a-b': 1}.`a-b`", "{'a$': 1}.`a$`", "'a'.`size`()", "1 // a\r+ 2", "!-1", "!!true", "!!1", "--1", "--1u", "--9223372036854775808", "[1].map(__result__, 1)", "[1].exists(__result__, true)", "cel.bind(__result__, 1, 2)"]),
        ])()

    def int(self, depth):
        e, way = self.expression, self.random.randrange(9)
        if way < 4:
            return self.number("int", depth)
        if way == 4:
            return f"size({e(self.pick(['string', 'bytes', ('list', self.type(0)), ('map', 'string', self.type(0))]), depth - 1)})"
        if way == 5:
            field = self.pick(["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfYear", "getDayOfWeek", "getHours", "getMinutes", "getSeconds", "getMilliseconds"])
            return f"{e('time', depth - 1)}.{field}({self.pick(ZONES)})"
        if way == 6:
            return f"{e('duration', depth - 1)}.{self.pick(['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'])}()"
        if way == 7:
            return f"{e('string', depth - 1)}.{self.pick(['indexOf', 'lastIndexOf'])}({e('string', depth - 1)})"
        function = self.pick(["bitAnd", "bitOr", "bitXor", "bitShiftLeft", "bitShiftRight"])
        return f"math.{function}({e('int', depth - 1)}, {e('int', depth - 1)})" if self.chance(0.8) else f"int({e('time', depth - 1)})"

    def uint(self, depth):
        return self.number("uint", depth)

    def double(self, depth):
        if self.chance(0.2):
            return f"math.{self.pick(['ceil', 'floor', 'round', 'trunc', 'sqrt'])}({self.expression('double', depth - 1)})"
        return self.number("double", depth)

    def string(self, depth):
        e, way = self.expression, self.random.randrange(12)
        a = lambda: e("string", depth - 1)
        if way == 0:
            return f"({a()} + {a()})"
        if way == 1:
            return f"string({self.finite() if self.chance(0.2) else e(self.pick(['int', 'uint', 'string', 'bytes', 'bool', 'time', 'duration']), depth - 1)})"
        if way == 2:
            return f"{a()}.{self.pick(['lowerAscii', 'upperAscii', 'trim', 'reverse'])}()"
        if way == 3:
            return f"{a()}.replace({a()}, {a()})" if self.chance(0.6) else f"{a()}.replace({a()}, {a()}, {e('int', 0)})"
        if way == 4:
            return f"{a()}.substring({e('int', 0)})" if self.chance(0.5) else f"{a()}.substring({e('int', 0)}, {e('int', 0)})"
        if way == 5:
            return f"{a()}.charAt({e('int', 0)})"
        if way == 6:
            return f"{e(('list', 'string'), depth - 1)}.join({self.pick(['', a()])})"
        if way == 7:
            return f"base64.encode({e('bytes', depth - 1)})"
        if way == 8:
            verb, type = self.pick([("s", "string"), ("s", "int"), ("s", "bool"), ("s", "time"), ("s", ("list", "int")), ("d", "int"), ("d", "uint"), ("x", "int"), ("X", "bytes"), ("x", "string"), ("o", "uint"), ("b", "int"), ("b", "bool"), ("e", "double"), (".2f", "double"), (".3e", "double"), ("f", "double")])
            return f"'%{verb}'.format([{e(type, depth - 1)}])"
        if way == 9:
            return f"strings.quote({a()})"
        return f"({a()} + {a()})"

    def bytes(self, depth):
        e = self.expression
        return self.pick([
            lambda: f"({e('bytes', depth - 1)} + {e('bytes', depth - 1)})", lambda: f"bytes({e('string', depth - 1)})",
            lambda: f"base64.decode({e('string', depth - 1)})"])()

    def bool(self, depth):
        e, way = self.expression, self.random.randrange(14)
        if way < 2:
            return f"({e('bool', depth - 1)} {self.pick(['&&', '||'])} {e('bool', depth - 1)})"
        if way == 2:
            return f"!({e('bool', depth - 1)})"
        if way < 5:
            type = self.type()
            return f"({e(type, depth - 1)} {self.pick(['==', '!='])} {e(type, depth - 1)})"
        if way < 7:
            type = self.pick(SCALARS)
            return f"({e(type, depth - 1)} {self.pick(['<', '<=', '>', '>='])} {e(type, depth - 1)})"
        if way == 7:
            left, right = self.pick(["int", "uint", "double"]), self.pick(["int", "uint", "double"])
            return f"(dyn({e(left, depth - 1)}) {self.pick(['<', '<=', '>', '>=', '=='])} {e(right, depth - 1)})"
        if way == 8:
            left, right = self.type(), self.type()
            return f"(dyn({e(left, depth - 1)}) {self.pick(['==', '!=', '<', 'in'])} dyn({e(right, depth - 1)}))"
        if way == 9:
            type = self.type(0)
            return f"({e(type, depth - 1)} in {e(('list', type), depth - 1)})" if self.chance(0.6) else f"({e('string', depth - 1)} in {e(('map', 'string', type), depth - 1)})"
        if way == 10:
            return f"{e('string', depth - 1)}.{self.pick(['contains', 'startsWith', 'endsWith'])}({e('string', depth - 1)})"
        if way == 11:
            return f"{e('string', depth - 1)}.matches({self.pick(PATTERNS)})"
        if way == 12:
            type, name = self.type(0), self.name()
            source = e(("list", type), depth - 1) if self.chance(0.7) else e(("map", type if type in KEYS else "string", "int"), depth - 1)
            return f"{source}.{self.pick(['all', 'exists', 'exists_one'])}({name}, {self.inside(name, type, 'bool', depth - 1)})"
        return self.pick([
            lambda: f"has({e(('map', 'string', self.type(0)), depth - 1)}.a)", lambda: f"bool({self.number_text() if self.chance(0.3) else e('string', depth - 1)})",
            lambda: f"math.{self.pick(['isNaN', 'isInf', 'isFinite'])}({e('double', depth - 1)})",
            lambda: f"{e(('optional', self.type(0)), depth - 1)}.hasValue()",
            lambda: f"(type({e(self.type(), depth - 1)}) == {self.pick(['int', 'uint', 'double', 'string', 'bytes', 'bool', 'list', 'map', 'null_type', 'google.protobuf.Timestamp'])})"])()

    def time(self, depth):
        e, way = self.expression, self.random.randrange(4)
        if way == 0:
            return f"({e('time', depth - 1)} {self.pick(['+', '-'])} {e('duration', depth - 1)})"
        if way == 1:
            return f"timestamp({e(self.pick(['string', 'int', 'time']), depth - 1)})"
        return self.literal("time")

    def duration(self, depth):
        e, way = self.expression, self.random.randrange(4)
        if way == 0:
            return f"({e('time', depth - 1)} - {e('time', depth - 1)})"
        if way == 1:
            return f"({e('duration', depth - 1)} {self.pick(['+', '-'])} {e('duration', depth - 1)})"
        if way == 2:
            return f"duration({e('string', depth - 1)})"
        return self.literal("duration")

    def list(self, wanted, depth):
        e, way, element = self.expression, self.random.randrange(7), wanted[1]
        if way == 0:
            return f"({e(wanted, depth - 1)} + {e(wanted, depth - 1)})"
        if way == 1:
            name = self.name()
            return f"{e(wanted, depth - 1)}.filter({name}, {self.inside(name, element, 'bool', depth - 1)})"
        if way == 2:
            source, name = self.type(0), self.name()
            return f"{e(('list', source), depth - 1)}.map({name}, {self.inside(name, source, element, depth - 1)})"
        if way == 3 and element == "string":
            return f"{e('string', depth - 1)}.split({e('string', depth - 1)}{self.pick(['', ', ' + self.literal('int')])})"
        if way == 4:
            source, name = self.type(0), self.name()
            self.scope.append((name, source))
            condition = e("bool", depth - 1)
            text = f"{e(element, depth - 1)}"
            self.scope.pop()
            return f"{e(('list', source), depth - 1)}.map({name}, {condition}, {text})"
        if way == 5:
            return f"[{'?' + e(('optional', element), depth - 1)}, {e(element, depth - 1)}]"
        return "[" + ", ".join(e(element, depth - 1) for _ in range(self.random.randrange(4))) + "]"

    def map(self, wanted, depth):
        e = self.expression
        keys = list(dict.fromkeys(self.literal(wanted[1]) for _ in range(self.random.randrange(4))))
        return "{" + ", ".join(f"{key}: {e(wanted[2], depth - 1)}" for key in keys) + "}"

    def optional(self, wanted, depth):
        e, way = self.expression, self.random.randrange(5)
        if way == 0:
            return f"optional.of({e(wanted[1], depth - 1)})"
        if way == 1:
            return f"optional.ofNonZeroValue({e(wanted[1], depth - 1)})"
        if way == 2:
            return f"{e(('list', wanted[1]), depth - 1)}[?{e('int', 0)}]"
        if way == 3:
            return f"{e(('map', 'string', wanted[1]), depth - 1)}.?a"
        source, name = self.type(0), self.name()
        return f"{e(('optional', source), depth - 1)}.optMap({name}, {self.inside(name, source, wanted[1], depth - 1)})"

    def spoil(self, text):
        """The text with a small mistake in its syntax."""
        position = self.random.randrange(len(text) + 1)
        way = self.random.randrange(3)
        if way == 0:
            return text[:position] + text[position + 1:]
        if way == 1:
            return text[:position] + self.pick(list("()[]{},.:?+-*/%!&|=<>'\"\\ax10 ")) + text[position:]
        other = self.random.randrange(len(text) + 1)
        return text[:min(position, other)] + text[max(position, other):]


# Variables with values, as both take them: name, type, notation of the type for the batch, value for Python, VALUE for the batch.
BOUND = [
    ("i", "int", "int", cel.Type.INT, -3, {"int": "-3"}),
    ("d", "double", "double", cel.Type.DOUBLE, 2.5, {"double": "2.5"}),
    ("s", "string", "string", cel.Type.STRING, "čaša a", {"string": "čaša a"}),
    ("t", "bool", "bool", cel.Type.BOOL, True, {"bool": True}),
    ("y", "bytes", "bytes", cel.Type.BYTES, b"\xffa", {"bytes": "/2E="}),
    ("l", ("list", "int"), "list(int)", cel.Type.List(cel.Type.INT), [3, 1, 2], {"list": [{"int": "3"}, {"int": "1"}, {"int": "2"}]}),
    ("m", ("map", "string", "int"), "map(string, int)", cel.Type.Map(cel.Type.STRING, cel.Type.INT), {"a": 1, "b": 2},
     {"map": [[{"string": "a"}, {"int": "1"}], [{"string": "b"}, {"int": "2"}]]}),
]
VARIABLES = [(name, type) for name, type, *_ in BOUND]


def generate(count, seed):
    generator = Generator(seed)
    wanted = SCALARS + [("list", "int"), ("list", "string"), ("map", "string", "int")]
    expressions = []
    for _ in range(count):
        if generator.chance(0.2):
            expressions.append(generator.special())
            continue
        text = generator.expression(generator.pick(wanted), generator.random.randrange(1, 5))
        expressions.append(generator.spoil(text) if generator.chance(0.05) else text)
    return expressions
