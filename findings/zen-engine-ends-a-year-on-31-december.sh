#!/bin/sh
# zen-engine ends a year that begins on 1 January on 31 December at six in the morning.
#
# zen-engine 2.1.3, a rule engine in Rust, on CPython 3. Its expressions have two ways to add a year to a date. `duration("1y")`
# is 365.25 days and `duration("1M")` a twelfth of them, so that a deadline of a year is a day early after each 1 March of a year
# before a leap year, and a month from 31 January ends on 1 March. `d(...).add(1, "year")` knows the calendar, but from 29
# February it has an invalid date, where twelve months are 28 February: neither before nor after it is any day, and both questions
# are answered with false. A rule that looks for what is overdue passes such a task for ever.
#
# Seen:
#   date("2024-01-01") + duration("1y")     2024-12-31 06:00:00        d("2024-02-29").add(1, "year")      Invalid date
#   date("2024-01-31") + duration("1M")     2024-03-01 10:33:36        d("2024-02-29").add(12, "month")    2025-02-28
#   d("2026-06-01").isAfter(d("2024-02-29").add(1, "year"))    false, and isBefore too
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet zen-engine==2.1.3
"$work/env/bin/python" - <<'PYTHON'
import zen

for expression, expected in (
        ('dateString(date("2024-01-01") + duration("1y"))', "2024-12-31 06:00:00"),
        ('dateString(date("2024-01-31") + duration("1M"))', "2024-03-01 10:33:36"),
        ('date("2023-03-01") + duration("1y") >= date("2024-03-01")', False),
        ('d("2024-01-01").add(1, "year").format("%Y-%m-%d")', "2025-01-01"),
        ('d("2024-01-31").add(1, "month").format("%Y-%m-%d")', "2024-02-29"),
        ('d("2024-02-29").add(12, "month").format("%Y-%m-%d")', "2025-02-28"),
        ('d("2024-02-29").add(1, "year").format("%Y-%m-%d")', "Invalid date"),
        ('d("2026-06-01").isAfter(d("2024-02-29").add(1, "year"))', False),
        ('d("2026-06-01").isBefore(d("2024-02-29").add(1, "year"))', False),
        ('d("2026-06-01").isAfter(d("2024-02-29").add(12, "month"))', True)):
    seen = zen.evaluate_expression(expression, {})
    print(expression, "->", seen)
    assert seen == expected, seen
PYTHON
