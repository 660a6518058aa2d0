#!/bin/sh
# recurrent takes "every 31 December" for every thirty-first year, and "until 2026" for twenty-six minutes past eight today.
#
# recurrent 0.4.1 with python-dateutil 2.9.0.post0 on CPython 3. A plan has a report every 31 December. The rule that comes of these words has
# INTERVAL=31: the second report is due in 2055. "every December 31" and "every 31st December" are read as they are meant, and so is
# "31 December 2024" alone. A year at the end of a rule is read as a time of day, so that "every 2 years until 2030" ends
# on the day on which it is read, with one occasion; "by the end of 2026" is that evening. No error tells of either.
#
# Seen, read on 15 January 2024:
#   every 31 december        BYMONTH=12;INTERVAL=31;FREQ=YEARLY: 2024, 2055
#   every 31st december      BYMONTHDAY=31;BYMONTH=12;INTERVAL=1;FREQ=YEARLY
#   every 2 years until 2030 INTERVAL=2;FREQ=YEARLY;UNTIL=20240115: 2024
#   by the end of 2026       2024-01-15 20:26
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet recurrent==0.4.1 python-dateutil==2.9.0.post0
"$work/env/bin/python" -W ignore - <<'PYTHON'
from datetime import datetime
from itertools import islice

import recurrent
from dateutil.rrule import rrulestr

now = datetime(2024, 1, 15)


def parts(text):
    return set(recurrent.parse(text, now=now).removeprefix("RRULE:").split(";"))


def years(text):
    return [day.year for day in islice(rrulestr(recurrent.parse(text, now=now), dtstart=now), 2)]


for text in ("every 31 december", "every year on 31 december"):
    print(text, parts(text), years(text))
    assert parts(text) == {"BYMONTH=12", "INTERVAL=31", "FREQ=YEARLY"} and years(text) == [2024, 2055]
for text in ("every 31st december", "every december 31"):
    assert parts(text) == {"BYMONTHDAY=31", "BYMONTH=12", "INTERVAL=1", "FREQ=YEARLY"} and years(text) == [2024, 2025]
text = "every 2 years until 2030"
print(text, parts(text), years(text))
assert "UNTIL=20240115" in parts(text) and years(text) == [2024]
evening = recurrent.parse("by the end of 2026", now=now)
print("by the end of 2026", evening)
assert evening == datetime(2024, 1, 15, 20, 26), evening
assert recurrent.parse("31 december 2024", now=now) == datetime(2024, 12, 31)
PYTHON
