#!/bin/sh
# polars takes the cents off amounts behind the hundredth row.
#
# polars 2.1.0 on CPython 3. A table that is made of rows, as JSON and databases give them, has the types that its first hundred
# rows need (`infer_schema_length`). If these are whole amounts, a Decimal with cents in row 101 is rounded and a float cut off,
# half a euro is nothing, and nothing is said; `strict`, which is on and raises for a value that does not fit a type, does not see
# it. A text in row 101 is an error. Rows in another order, or one more amount with cents at the top, have another sum. Columns
# given as lists, and `infer_schema_length=None`, are right.
#
# Seen, for a hundred amounts of 100 and then 45000.75 and 0.5:
#   Decimal   sum 55001      float   45000 and 0
#   the same with 99 amounts before, or with infer_schema_length=None: 45000.75 and 0.5
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet polars==2.1.0
"$work/env/bin/python" -W error - <<'PYTHON'
from decimal import Decimal

import polars


def last(amounts, **options):
    seen = polars.DataFrame([{"amount": amount} for amount in amounts], **options)["amount"].to_list()
    print(len(amounts), "rows", options, "sum", sum(seen), "last", *seen[-2:])
    return seen[-2:]


decimals = [Decimal(100)] * 100 + [Decimal("45000.75"), Decimal("0.5")]
assert last(decimals) == [Decimal("45001"), Decimal("0")]
assert last(decimals, strict=True) == [Decimal("45001"), Decimal("0")]
assert last(decimals[1:]) == last(decimals, infer_schema_length=None) == decimals[-2:]
floats = [100] * 100 + [45000.75, 0.5]
assert last(floats) == [45000, 0]
assert last(floats[1:]) == last(floats, infer_schema_length=None) == floats[-2:]
try:
    last([100] * 100 + ["TBD"])
except polars.exceptions.ComputeError:
    print("a text in row 101: ComputeError")
else:
    raise AssertionError
PYTHON
