#!/bin/sh
# frictionless takes a column of shares with decimal commas for places on the earth, and reads 12,50 as longitude 12, latitude 50.
#
# frictionless 5.21.0 on CPython 3. Where a comma is the decimal sign, an annex says who pays how much of a task: 12,50 and 87,5. `describe` finds
# the type `geopoint` for the column, since two numbers with a comma between them are a pair of coordinates, and `extract` gives
# pairs: the nought of 12,05 is lost, and 87,5 and 87,05 are the same. A value with more than 180 before its comma, or more than 90
# behind it, makes the column text; a decimal comma is never thought of. The type that it writes into a data package is what others
# read by.
#
# Seen:
#   12,50  12,05  87,5  -> geopoint  [12, 50]  [12, 5]  [87, 5]
#   12,50  12,05  200,0 -> string
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet frictionless==5.21.0
cd "$work"
"$work/env/bin/python" -W ignore - <<'PYTHON'
import csv

from frictionless import Resource, describe


def read(shares):
    with open("shares.csv", "w", newline="") as file:
        csv.writer(file).writerows([["task", "share"], *zip("ABC", shares)])
    kind = describe("shares.csv").schema.get_field("share").type
    return kind, [row["share"] for row in Resource(path="shares.csv").read_rows()]


kind, values = read(("12,50", "12,05", "87,5"))
print(kind, values)
assert kind == "geopoint" and [list(map(float, value)) for value in values] == [[12, 50], [12, 5], [87, 5]], values
kind, values = read(("12,50", "12,05", "200,0"))
print(kind, values)
assert kind == "string" and values == ["12,50", "12,05", "200,0"], values
PYTHON
