#!/bin/sh
# recurring-ical-events does not find a task on the day on which it is due.
#
# recurring-ical-events 3.8.2 with icalendar 7.3.2 on CPython 3. A VTODO of iCalendar has a DUE, by which it is to be done (RFC
# 5545, 3.8.2.3). The end of an event, DTEND, is the day after; DUE is the day itself. If a task has a beginning too, the library
# takes DUE for an end of the other kind: what is due on 31 March is found from January to 30 March and not on 31 March. A list of
# what is due today, or a reminder on the last day, does not have it. The same task without a beginning is found on the day.
#
# Seen, for DUE;VALUE=DATE:20240331:
#   with DTSTART    30 March yes    31 March no
#   without         30 March no     31 March yes
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet recurring-ical-events==3.8.2 icalendar==7.3.2
"$work/env/bin/python" - <<'PYTHON'
from datetime import date, timedelta

import icalendar
import recurring_ical_events


def found(day, *properties):
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:plan", "BEGIN:VTODO", "UID:1.1", "DTSTAMP:20240101T000000Z", "SUMMARY:Report",
             *properties, "END:VTODO", "END:VCALENDAR", "")
    calendar = icalendar.Calendar.from_ical("\r\n".join(lines))
    todos = recurring_ical_events.of(calendar, components=["VTODO"]).between(day, day + timedelta(days=1))
    print(day, *properties, bool(todos))
    return bool(todos)


start, due = "DTSTART;VALUE=DATE:20240101", "DUE;VALUE=DATE:20240331"
assert found(date(2024, 3, 30), start, due) and not found(date(2024, 3, 31), start, due)
assert not found(date(2024, 3, 30), due) and found(date(2024, 3, 31), due)
PYTHON
