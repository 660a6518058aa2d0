#!/bin/sh
# pendulum adds a month of 30 days and a year of 365 to a date that is not its own.
#
# pendulum 3.3.0 on CPython 3. P1M, read by `pendulum.parse`, has a month in it and `months` says 1. Added to a date of pendulum
# it is a month in the calendar. Added to a `date` or `datetime` of Python, as pandas, openpyxl, XML libraries and databases give
# them, it is 30 days, and P1Y is 365: the class is a timedelta too, and Python adds that. So the term of a year from 1 January
# 2024 ends on 31 December, and which of the two is meant depends on who read the date. An interval of ISO 8601 between a date and
# a duration, 2024-01-31/P1M, is a TypeError about hours.
#
# Seen:
#   pendulum.date(2024, 1, 31) + P1M = 2024-02-29    date(2024, 1, 31) + P1M = 2024-03-01    date(2024, 1, 1) + P1Y = 2024-12-31
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pendulum==3.3.0
"$work/env/bin/python" - <<'PYTHON'
from datetime import date, datetime

import pendulum

for start, duration, own, other in (("2024-01-31", "P1M", "2024-02-29", "2024-03-01"), ("2024-01-01", "P1Y", "2025-01-01", "2024-12-31"),
                                    ("2024-01-31", "P30D", "2024-03-01", "2024-03-01")):
    length = pendulum.parse(duration)
    seen = str(pendulum.parse(start, exact=True) + length), str(date.fromisoformat(start) + length)
    print(start, duration, length.years, length.months, *seen)
    assert seen == (own, other), seen
    assert (datetime.fromisoformat(start) + length).date().isoformat() == other
try:
    pendulum.parse("2024-01-31/P1M")
except TypeError as error:
    print("2024-01-31/P1M", error)
else:
    raise AssertionError
PYTHON
