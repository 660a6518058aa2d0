#!/bin/sh
# cel-expr-python refuses a substring that ends where the text ends, and reads a fraction of an hour as no time at all.
#
# cel-expr-python 0.1.3, which wraps the C++ implementation of the Common Expression Language. The end of
# `substring(start, end)` is exclusive, so that the size of a text is its natural last value, and cel-go takes it; here it is an
# error unless the substring begins there too. `duration` with sixteen or more digits behind the point of an hour is refused as
# infinite, while cel-go reads it. A rule that was tested with one implementation fails with the other.
#
# Seen: 'abc'.substring(0, 3) error, 'abc'.substring(0, 2) 'ab'; duration('0.3580210006790630h') error, duration('0.358h') a value.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet cel-expr-python==0.1.3
"$work/env/bin/python" - <<'PYTHON'
from cel_expr_python import cel
from cel_expr_python.ext import ext_strings

environment = cel.NewEnv(variables={}, extensions=[ext_strings.ExtStrings()])


def answer(text):
    try:
        value = environment.compile(text).eval(data={})
    except Exception as error:
        return f"error: {error}"
    return f"error: {value.value()}" if value.type() == cel.Type.ERROR else value.value()


for text in ("'abc'.substring(0, 3)", "'abc'.substring(0, 2)", "duration('0.3580210006790630h')", "duration('0.358h')"):
    print(text, "->", answer(text))
assert str(answer("'abc'.substring(0, 3)")).startswith("error")
assert answer("'abc'.substring(0, 2)") == "ab"
assert str(answer("duration('0.3580210006790630h')")).startswith("error")
assert not str(answer("duration('0.358h')")).startswith("error")
PYTHON
