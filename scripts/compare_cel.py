"""Compares rapporteur's CEL with cel-expr-python, which wraps the C++ implementation, on generated expressions.

    compare_cel.py PROGRAM [--count N] [--seed N]

Each expression is checked and evaluated by both with the same variables; they must agree on whether it passes the check, on
its type, on whether its evaluation fails, and on its value. Differences that docs/cel.md documents are counted apart; each has
cases in cel_differences.py, in which both must answer as the table says.
"""

import argparse
import base64
import collections
import datetime
import itertools
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings, ext_encoders, ext_math, ext_optional, ext_strings

from cel_differences import DIFFERENCES, OTHER
from cel_expressions import BOUND, generate


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
        return ("type", their_type(content).split("(")[0])
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


def their_environment():
    return cel.NewEnv(
        variables={name: type for name, _, _, type, *_ in BOUND},
        extensions=[ext_strings.ExtStrings(), ext_math.ExtMath(), ext_optional.ExtOptional(), ext_bindings.ExtBindings(), ext_encoders.ExtEncoders()])


def answers(program, environment, expressions):
    """What both say of each expression: our answer and theirs, and the types that the checks found."""
    data = {name: value for name, _, _, _, value, _ in BOUND}
    for expression, (check, answer) in zip(expressions, ask_ours(program, expressions)):
        their_check = None
        try:
            compiled = environment.compile(expression)
            their_check = their_type(compiled.return_type())
            try:
                there = theirs(compiled.eval(data=data))
            except Exception as error:
                there = ("error", str(error))
        except Exception as error:
            there = ("refused", str(error))
        if "error" in check:
            here = ("refused", check["error"])
        else:
            here = ("error", answer["error"]) if "error" in answer else ours(answer["value"])
        yield expression, here, there, check.get("deduced_type"), their_check


def agree(here, there):
    return here[0] == there[0] if there[0] in ("refused", "error", "other") else here == there


def misled_table():
    """What is wrong with the table in docs/cel.md."""
    lines = (pathlib.Path(__file__).parent.parent / "docs/cel.md").read_text().splitlines()
    start = lines.index("| | here | C++ |") + 2
    found = list(itertools.takewhile(lambda line: line.startswith("|"), lines[start:]))
    expected = [difference.row for difference in DIFFERENCES]
    for row in [row for row in found if row not in expected]:
        yield f"docs/cel.md tells of a difference that no case holds: {row}"
    for row in [row for row in expected if row not in found]:
        yield f"docs/cel.md does not tell of a difference: {row}"


def misled_cases(program, environment):
    """Which cases of the differences are not as they say."""
    cases = [(difference, *case) for difference in DIFFERENCES for case in difference.cases]
    found = answers(program, environment, [case[1] for case in cases])
    for (difference, _, here, there), (expression, our, their, our_type, their_type) in zip(cases, found):
        if here[0] == "type of the check":
            our, their = ("type of the check", our_type), ("type of the check", their_type)
        for name, expected, seen in [("here", here, our), ("in C++", there, their)]:
            found_so = their != our if expected == OTHER else (seen[:1] if len(expected) == 1 else seen) == expected
            if not found_so:
                yield f"{difference.shown}: {expression} is {seen} {name}, expected {expected}"


def main():
    options = arguments()
    environment = their_environment()
    problems = list(misled_table()) + list(misled_cases(options.program, environment))
    counts = collections.Counter()
    expressions = generate(options.count, options.seed)
    for expression, here, there, our_type, their_type in answers(options.program, environment, expressions):
        if our_type and their_type and our_type != their_type:
            here, there = ("type of the check", our_type), ("type of the check", their_type)
        if agree(here, there):
            counts["refused" if here[0] == "refused" else "failing" if here[0] == "error" else "with a value"] += 1
        elif there[0] == "error" and "Unable to convert function return value" in there[1]:
            counts["a value of theirs that Python cannot have"] += 1
        elif reason := next((difference.shown for difference in DIFFERENCES if difference.is_reason(expression, here, there)), None):
            counts[reason] += 1
        else:
            counts["DISAGREE"] += 1
            if counts["DISAGREE"] <= options.show:
                problems.append(f"{expression}\n    theirs: {str(there)[:300]!r}\n    ours:   {str(here)[:300]!r}")
    for name, count in counts.most_common():
        print(f"{count:8} {name}")
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
