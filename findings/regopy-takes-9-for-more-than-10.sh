#!/bin/sh
# regopy takes 9 for more than 10, and 45.000,50 for 45.
#
# regopy 1.5.2, which wraps the C++ implementation of Rego, on CPython 3. Rego orders numbers by their values, and `<`, which it
# shares with OPA, does. `max`, `min` and `sort`, and `<` between lists, go by the digits as text: the largest of the amounts 7000
# and 45000 is 7000, and the first task of [[1, 10], [1, 9]] is 1.10. A number within a set is at its place. `semver.compare`, for
# which the standard of versions asks that parts be compared as numbers (11), puts 1.10.0 before 1.9.0. `to_number` takes what a
# text begins with, where OPA has an error for what is no number as a whole: an amount with a decimal comma loses its cents and a
# thousand of euros is one, and a deadline is the number of its year.
#
# Seen:
#   max([7000, 45000]) 7000    sort([10, 9, 2]) [10,2,9]    10 < 9 false    {10, 9, 2} [2,9,10]
#   to_number("45.000,50") 45    to_number("2024-12-31") 2024    to_number("45 000") 45    to_number("TBD") undefined
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet regopy==1.5.2
"$work/env/bin/python" - <<'PYTHON'
import json

from regopy import Interpreter

for expression, expected in (
        ("max([7000, 45000])", 7000), ("max([7000, 8000])", 8000), ("min([45000, 7000])", 45000), ("sort([10, 9, 2])", [10, 2, 9]),
        ("10 < 9", False), ("{10, 9, 2}", [2, 9, 10]), ("sort([[1, 9], [1, 10]])", [[1, 10], [1, 9]]), ("[1, 10] < [1, 9]", True),
        ('semver.compare("1.10.0", "1.9.0")', -1),
        ('to_number("45.000,50")', 45), ('to_number("45 000")', 45), ('to_number("2024-12-31")', 2024), ('to_number("12 months")', 12),
        ('to_number("TBD")', "undefined")):
    answer = str(Interpreter().query(f"x := {expression}"))
    seen = answer if answer == "undefined" else json.loads(answer)["bindings"]["x"]
    print(expression.ljust(36), seen)
    assert seen == expected, seen
PYTHON
