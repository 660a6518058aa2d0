#!/bin/sh
# pySFeel adds a month to 31 March and has 28 April.
#
# pySFeel 1.4.2 on CPython 3, the reader of FEEL expressions behind pyDMNrules. FEEL has the durations of XML Schema, where a day
# that the month does not have becomes the last of the month (Part 2, E). Here it becomes the 28th in every month: two days early
# in April, and one in February of a leap year. A day that the month has is kept, so that 29 January has a later deadline than 30
# and 31 January. Amounts are binary floats besides, though FEEL has decimals of 34 digits (DMN, 10.3.2.3.1): 0.1 and 0.2 are not
# 0.3.
#
# Seen:
#   2024-03-31 + P1M = 2024-04-28    2024-01-31 + P1M = 2024-02-28    2024-01-29 + P1M = 2024-02-29    2023-08-31 + P6M = 2024-02-28
#   0.1 + 0.2 = 0.3: False
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pySFeel==1.4.2
cd "$work"
"$work/env/bin/python" -W ignore - <<'PYTHON'
from pySFeel import SFeelParser

feel = SFeelParser()
for date, duration, expected in (
        ("2024-03-31", "P1M", "2024-04-28"), ("2024-01-31", "P1M", "2024-02-28"), ("2024-01-30", "P1M", "2024-02-28"),
        ("2024-01-29", "P1M", "2024-02-29"), ("2023-08-31", "P6M", "2024-02-28"), ("2024-10-31", "P2M", "2024-12-31")):
    status, seen = feel.sFeelParse(f'date("{date}") + duration("{duration}")')
    print(date, duration, seen)
    assert not status and str(seen) == expected, (status, seen)
assert feel.sFeelParse("0.1 + 0.2 = 0.3") == ({}, False)
PYTHON
