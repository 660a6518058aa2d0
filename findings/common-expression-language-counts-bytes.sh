#!/bin/sh
# common-expression-language counts bytes where CEL counts characters, so that Slovenian words are longer than English ones.
#
# common-expression-language 0.10.0 (the Rust implementation), against cel-python 0.5.0. By the language definition `size` of a string is its
# number of code points. Here it is that of its UTF-8: a rule that asks for a reason of at least 20 characters takes one of 12 from a Bulgarian
# ministry, and a limit of 100 refuses what has 60. In `exists` and `all`, which by the same definition find the answer
# that does not depend on an error elsewhere in the list, the first error ends everything, so that the order of a plan's tasks decides.
#
# Seen, common-expression-language and then cel-python:
#   size('žrtev')                                       6                      5
#   size('жертва')                                      12                     6
#   [{'due': 1}, {}].exists(t, t.due == 1)              True                   True
#   [{}, {'due': 1}].exists(t, t.due == 1)              KeyError               True
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet common-expression-language==0.10.0 cel-python==0.5.0
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import cel
import celpy

environment = celpy.Environment()


def answer(evaluate):
    try:
        value = evaluate()
    except Exception as error:
        return type(error).__name__
    return bool(value) if isinstance(value, (bool, celpy.celtypes.BoolType)) else int(value)


for text, first, second in (
        ("size('žrtev')", 6, 5), ("size('жертва')", 12, 6),
        ("[{'due': 1}, {}].exists(t, t.due == 1)", True, True), ("[{}, {'due': 1}].exists(t, t.due == 1)", "KeyError", True)):
    seen = answer(lambda: cel.evaluate(text, {})), answer(lambda: environment.program(environment.compile(text)).evaluate({}))
    print(text.ljust(40), *seen)
    assert seen == (first, second), seen
PYTHON
