#!/bin/sh
# workalendar gives Cyprus the Easter of the western churches, and its holiday of 15 August in July.
#
# workalendar 17.0.0 on CPython 3, against holidays 0.109 and its own calendar of Greece. Cyprus keeps Good Friday, Easter Monday, Green Monday and Whit
# Monday by the Orthodox calendar, as Greece does, and the Dormition on 15 August. The calendar class takes the western
# dates, up to five weeks earlier, and 15 July: a deadline of ten working days is a day or more too long or too short, and
# 15 August is a day of work. In 2025, when both Easters fell together, only the last shows.
#
# Seen, for 2024:
#   Good Friday    Cyprus 2024-03-29, Greece 2024-05-03; holidays for Cyprus 2024-05-03
#   Dormition      2024-07-15; holidays 2024-08-15
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet workalendar==17.0.0 holidays==0.109
"$work/env/bin/python" - <<'PYTHON'
from datetime import date

import holidays
from workalendar.europe import Cyprus, Greece


def day(calendar, word):
    return next(day for day, label in calendar().holidays(2024) if word in label)


cyprus, greece = day(Cyprus, "Good Friday"), day(Greece, "Good Friday")
dormition = day(Cyprus, "Dormition")
official = {label: day for day, label in holidays.country_holidays("CY", years=2024).items()}
print("Good Friday", cyprus, greece, official["Good Friday"])
print("Dormition", dormition, official["Dormition of the Mother of God"])
assert (cyprus, greece, official["Good Friday"]) == (date(2024, 3, 29), date(2024, 5, 3), date(2024, 5, 3))
assert (dormition, official["Dormition of the Mother of God"]) == (date(2024, 7, 15), date(2024, 8, 15))
assert Cyprus().is_working_day(date(2024, 8, 15)) and not Cyprus().is_working_day(date(2024, 3, 29))
PYTHON
