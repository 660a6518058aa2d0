#!/bin/sh
# cel-python makes the text "True" of true, and cannot say whether 45000 equals 45000.0.
#
# cel-python 0.5.0 on CPython 3, against common-expression-language 0.10.0 and cel-expr-python 0.1.3. The CEL definition has `string(true)` be
# "true"; here it is the word of the language that the library is written in, and `string(task.shared) == "true"` never holds.
# Numbers of different types are equal if they are the same number; here `==` between them is an error, and `>` is one if the
# whole number stands before it. Of lines read from JSON, where one amount has cents, that with 7000 cannot be found.
#
# Seen, cel-python and then the others:
#   string(true)                            True                            true (cel-expr-python)
#   lines.filter(l, l > 7000)               [45000, 45000.5]                the same
#   lines.filter(l, l == 7000)              CELEvalError                    [7000]
#   45000.5 > 7000, 45000 > 7000.5          True, CELEvalError              true, true
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet common-expression-language==0.10.0 cel-python==0.5.0 cel-expr-python==0.1.3
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import cel
import celpy
from cel_expr_python import cel as wrapped
from celpy.adapter import json_to_cel

lines = [45000, 45000.5, 7000]
environment = celpy.Environment()


def evaluate(text):
    try:
        value = environment.program(environment.compile(text)).evaluate({"lines": json_to_cel(lines)})
    except celpy.CELEvalError as error:
        return type(error).__name__
    return [float(item) for item in value] if isinstance(value, list) else str(value)


for text, expected in (
        ("string(true)", "True"), ("lines.filter(l, l > 7000)", [45000, 45000.5]), ("lines.filter(l, l == 7000)", "CELEvalError"),
        ("45000.5 > 7000", "True"), ("45000 > 7000.5", "CELEvalError")):
    seen = evaluate(text)
    print(text.ljust(32), seen)
    assert seen == expected, seen
assert wrapped.NewEnv(variables={}).compile("string(true)").eval(data={}).value() == "true"
assert cel.evaluate("45000 > 7000.5 && 45000.5 > 7000", {}) is True
assert cel.evaluate("lines.filter(l, l > 7000)", {"lines": lines}) == [45000, 45000.5]
assert cel.evaluate("lines.filter(l, l == 7000)", {"lines": lines}) == [7000]
PYTHON
