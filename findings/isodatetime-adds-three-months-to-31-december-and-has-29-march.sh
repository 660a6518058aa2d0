#!/bin/sh
# isodatetime adds three months to 31 December and has 29 March, and a recurrence that ends on 31 December never has that day.
#
# metomi-isodatetime 3.2.0, the library for ISO 8601 behind the workflows of Cylc, on CPython 3. It adds months one by one and
# cuts the day down in each, so that a February on the way takes the last days of all later months: twelve months from 31 December
# 2023 are 29 December 2024, while a year is 31 December, and P1Y does not equal P12M. XML Schema (Part 2, E) cuts down once, at
# the end. In a recurrence with an end, R4/P3M/2024-12-31, which ISO 8601 counts back from the day that is given (8601-1:2019,
# 5.6), the first date is counted back and the others forward again: the last quarterly report is due on the 30th, and the day
# that was written down is not in the list.
#
# Seen:
#   2023-12-31 + P3M = 2024-03-29    2023-12-31 + P12M = 2024-12-29    2023-12-31 + P1Y = 2024-12-31
#   R4/P3M/2024-12-31   2024-03-30  2024-06-30  2024-09-30  2024-12-30
#   R5/2024-01-31/P1M   2024-01-31  2024-02-29  2024-03-29  2024-04-29  2024-05-29
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet 'metomi-isodatetime==1!3.2.0'
"$work/env/bin/python" - <<'PYTHON'
from metomi.isodatetime.parsers import DurationParser, TimePointParser, TimeRecurrenceParser

points, durations = TimePointParser(assumed_time_zone=(0, 0)), DurationParser()
for date, duration, expected in (
        ("2023-12-31", "P3M", "2024-03-29"), ("2023-12-31", "P12M", "2024-12-29"), ("2023-12-31", "P1Y", "2024-12-31"),
        ("2024-03-31", "P3M", "2024-06-30"), ("2024-05-31", "P2M", "2024-07-30")):
    seen = str(points.parse(date) + durations.parse(duration))[:10]
    print(date, duration, seen)
    assert seen == expected, seen
assert durations.parse("P1Y") != durations.parse("P12M")
for recurrence, expected in (
        ("R4/P3M/2024-12-31", ["2024-03-30", "2024-06-30", "2024-09-30", "2024-12-30"]),
        ("R5/2024-01-31/P1M", ["2024-01-31", "2024-02-29", "2024-03-29", "2024-04-29", "2024-05-29"])):
    seen = [str(point)[:10] for point in TimeRecurrenceParser(timepoint_parser=points).parse(recurrence)]
    print(recurrence, *seen)
    assert seen == expected, seen
PYTHON
