"""Compares rapporteur's CEL with cel-expr-python, which wraps the C++ implementation, on generated expressions.

    compare_cel.py PROGRAM [--count N] [--seed N]

Each expression is checked and evaluated by both with the same variables; they must agree on whether it passes the check, on
its type, on whether its evaluation fails, and on its value. Deviations that docs/cel.md documents are counted apart.
"""

import argparse
import base64
import collections
import datetime
import json
import math
import random
import re
import subprocess
import sys
import tempfile

from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings, ext_encoders, ext_math, ext_optional, ext_strings

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "100", "255", "65", "9223372036854775807", "-9223372036854775808", "4611686018427387904"]
UINTS = ["0u", "1u", "2u", "7u", "10u", "255u", "18446744073709551615u", "9223372036854775808u"]
DOUBLES = ["0.0", "-0.0", "1.0", "-1.5", "0.1", "2.5", "3.5", "1e10", "1e100", "1.7976931348623157e308", "5e-324", "9007199254740993.0", "9223372036854775807.0", "double('NaN')", "double('Infinity')", "-double('Infinity')"]
STRINGS = ["''", "'a'", "'abc'", "'ABC'", "'a,b,c'", "'čaša'", "'\\U0001F600b'", "' x '", "'1'", "'-12'", "'1.5'", "'true'", "'x'", "'NaN'", "'\\n'", "'ß'", "'2024-02-29T12:00:00Z'", "'90s'", "'%s'", "'\\\\'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\xff'", "b'\\xc4\\x8d'", "b'ab\\x00'"]
BOOLS = ["true", "false"]
TIMES = ["timestamp('2024-02-29T12:34:56Z')", "timestamp('1970-01-01T00:00:00Z')", "timestamp('2023-12-31T23:30:00-05:00')", "timestamp('2024-03-31T01:30:00.001Z')", "timestamp(1700000000)"]
DURATIONS = ["duration('0s')", "duration('1h30m')", "duration('-90s')", "duration('1.001s')", "duration('2ms')", "duration('24h')", "duration('200000h')"]
PATTERNS = ["''", "'a'", "'^a'", "'b$'", "'[a-c]+'", "'(a|b)c?'", "'.'", "'^.{2,3}$'", "'\\\\d+'", "'\\\\w'", "'(?i)ABC'", "'a**'", "'('", "'\\\\pL'", "'x*'", "'\\\\bx\\\\b'"]
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
            return f"{type}({e(self.pick(['int', 'uint', 'double', 'string']), depth - 1)})"
        if way == 6:
            return f"math.{self.pick(['greatest', 'least'])}({e(type, depth - 1)}, {e(type, depth - 1)})"
        if way == 7:
            return f"math.{self.pick(['abs', 'sign'])}({e(type, depth - 1)})"
        return self.literal(type)

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
            return f"string({e(self.pick(['int', 'uint', 'string', 'bytes', 'bool', 'time', 'duration']), depth - 1)})"
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
            lambda: f"has({e(('map', 'string', self.type(0)), depth - 1)}.a)", lambda: f"bool({e('string', depth - 1)})",
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


def number(value):
    if math.isnan(value):
        return "NaN"
    return ("Infinity" if value > 0 else "-Infinity") if math.isinf(value) else repr(value)


def theirs(value):
    """A value of cel-expr-python in a form that compares; what Python cannot tell apart is told apart in neither."""
    kind, content = value.type().name().split("<")[0].upper(), value.value()
    if kind == "ERROR":
        return ("error", content)
    if kind == "LIST":
        return ("list", tuple(theirs(element) for element in content))
    if kind == "MAP":
        return ("map", frozenset((repr(key).rstrip("u"), theirs(entry)) for key, entry in content.items()))
    if kind == "DOUBLE":
        return ("double", number(float(content)))
    if kind in ("INT", "UINT"):
        return (kind.lower(), str(int(content)))
    if kind == "TIMESTAMP":
        return ("time", content.astimezone(datetime.timezone.utc).isoformat())
    if kind == "DURATION":
        return ("duration", content // datetime.timedelta(microseconds=1))
    if kind == "BYTES":
        return ("bytes", bytes(content))
    if kind in ("NULL", "NULL_TYPE"):
        return ("null", None)
    if kind in ("STRING", "BOOL"):
        return (kind.lower(), content)
    if kind == "TYPE":
        return ("type", str(content))
    return ("other", kind)


def their_type(type):
    """A type of cel-expr-python in the notation of the batch."""
    name = type.name()
    for theirs, notation in [("TIMESTAMP", "google.protobuf.Timestamp"), ("DURATION", "google.protobuf.Duration"), ("NULL", "null_type")]:
        name = re.sub(rf"\b{theirs}\b", notation, name)
    name = re.sub(r"\b[A-Z]+\b", lambda word: word[0].lower(), name)
    return name.replace("<", "(").replace(">", ")")


def ours(value):
    (kind, content), = value.items()
    if kind == "list":
        return ("list", tuple(ours(element) for element in content))
    if kind == "map":
        return ("map", frozenset((repr(plain(key)), ours(entry)) for key, entry in content))
    if kind == "double":
        return ("double", number(float(content)))
    if kind == "timestamp":
        match = re.fullmatch(r"(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?Z", content)
        parts = [int(part) for part in match.groups()[:6]]
        micros = int(((match[7] or "") + "000000")[:6])
        return ("time", datetime.datetime(*parts, micros, tzinfo=datetime.timezone.utc).isoformat())
    if kind == "duration":
        match = re.fullmatch(r"(-?)(\d+)(?:\.(\d+))?s", content)
        micros = int(match[2]) * 1_000_000 + int(((match[3] or "") + "000000")[:6])
        return ("duration", -micros if match[1] else micros)
    if kind == "bytes":
        return ("bytes", base64.b64decode(content))
    if kind == "null":
        return ("null", None)
    if kind in ("int", "uint", "string", "bool", "type"):
        return (kind, content)
    return ("other", kind.upper())


def plain(value):
    (kind, content), = value.items()
    return int(content) if kind in ("int", "uint") else content


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="as many disagreements are shown")
    return parser.parse_args()


def generate(count, seed):
    generator = Generator(seed)
    wanted = SCALARS + [("list", "int"), ("list", "string"), ("map", "string", "int")]
    expressions = []
    for _ in range(count):
        text = generator.expression(generator.pick(wanted), generator.random.randrange(1, 5))
        expressions.append(generator.spoil(text) if generator.chance(0.05) else text)
    return expressions


def ask_ours(program, expressions):
    declarations = [{"name": name, "type": notation} for name, _, notation, *_ in BOUND]
    bindings = {name: value for name, *_, value in BOUND}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for number, text in enumerate(expressions):
            request = {"id": str(number), "expr": text, "type_env": declarations, "bindings": bindings}
            file.write(json.dumps(request | {"check_only": True}) + "\n" + json.dumps(request) + "\n")
        file.flush()
        output = subprocess.run([program, "eval", "--batch", file.name], capture_output=True, text=True, check=True).stdout
    answers = [json.loads(line) for line in output.splitlines()]
    assert len(answers) == 2 * len(expressions), f"{len(answers)} answers"
    return list(zip(answers[::2], answers[1::2]))


def main():
    options = arguments()
    expressions = generate(options.count, options.seed)
    environment = cel.NewEnv(
        variables={name: type for name, _, _, type, *_ in BOUND},
        extensions=[ext_strings.ExtStrings(), ext_math.ExtMath(), ext_optional.ExtOptional(), ext_bindings.ExtBindings(), ext_encoders.ExtEncoders()])
    data = {name: value for name, _, _, _, value, _ in BOUND}
    counts, shown = collections.Counter(), 0
    for text, (check, answer) in zip(expressions, ask_ours(options.program, expressions)):
        try:
            compiled = environment.compile(text)
            try:
                expected = theirs(compiled.eval(data=data))
            except Exception as error:
                expected = ("error", str(error))
        except Exception as error:
            expected = ("refused", str(error))
        if "error" in check:
            found = ("refused", check["error"])
        elif "error" in answer:
            found = ("error", answer["error"])
        else:
            found = ours(answer["value"])
        type = their_type(compiled.return_type()) if expected[0] != "refused" else None
        if type and "error" not in check and check["deduced_type"] != type:
            expected, found = ("type", type), ("type", check["deduced_type"])
        same = expected[0] == found[0] if expected[0] in ("refused", "error", "other") else expected == found
        if same:
            counts["refused" if found[0] == "refused" else "failing" if found[0] == "error" else "with a value"] += 1
            continue
        reason = deviation(text, expected, found)
        counts[reason or "DISAGREE"] += 1
        if not reason and shown < options.show:
            shown += 1
            print(f"{text}\n    theirs: {str(expected)[:300]!r}\n    ours:   {str(found)[:300]!r}", file=sys.stderr)
    for name, count in counts.most_common():
        print(f"{count:8} {name}")
    if counts["DISAGREE"]:
        sys.exit(1)


# Deviations that docs/cel.md documents: what theirs says, and what ours says, where that tells them.
DEVIATIONS = [
    ("numbers of two types are compared without dyn", r"matching overload for '_(<|<=|>|>=)_' applied to '\(u?int, |applied to '\(double, u?int", None),
    ("a duration is negated", r"overload for '-_' applied to '\(google.protobuf.Duration\)", None),
    ("a leading dot stands before a namespace", r"undeclared reference to '\.(math|strings|base64|optional|cel)'", None),
    ("dyn stands for an optional", r"expected type 'optional_type\(.*\)' but found 'dyn'", None),
    ("an element of an empty literal is dyn", r"'dyn' cannot be the range of a comprehension", None),
    ("duration takes seconds", r"No matching overloads found : duration\(int64\)", None),
    ("a value that can be no key is in no map", r"No matching overloads found : @in", None),
    ("instants are written as RFC 3339 says", None, r"is no instant in RFC 3339|there is no zone"),
    ("base64 has no white space", None, r"the text is not base64"),
    ("%d takes integers", None, r"format: '%\w' does not take"),
    ("theirs has a value that Python cannot have", r"Unable to convert function return value", None),
]


def deviation(text, expected, found):
    """Which documented deviation explains a disagreement."""
    for name, theirs_says, ours_says in DEVIATIONS:
        if theirs_says and isinstance(expected[1], str) and re.search(theirs_says, expected[1]):
            return name
        if ours_says and found[0] == "error" and re.search(ours_says, found[1]):
            return name
    if "cel.bind(" in text and found[0] == "error" and expected[0] != "refused":
        return "cel.bind evaluates what nothing uses"
    if expected[0] == "type" and re.fullmatch(re.escape(found[1]).replace("dyn", ".*"), expected[1]):
        return "a type that is open becomes dyn"
    if expected[0] == "refused" and re.search(r"\{\}\[|\[\]\[|dyn\(|none\(\)", text):
        return "a type that is open becomes dyn"
    if expected[0] == found[0] == "list" and sorted(map(repr, expected[1])) == sorted(map(repr, found[1])):
        return "the keys of a map come in order"
    return None


if __name__ == "__main__":
    main()
