#!/bin/sh
# dateparser knows Slovenian months in the nominative alone, and finds the year of a deadline with the day of today.
#
# dateparser 1.5.0. Slovenian writes dates in the genitive ("31. decembra 2026"); the nominative of the library's list
# stands in headings of calendars. `parse` says None, which a caller can see. `search_dates` finds "2026" in
# "Rok: 31. decembra 2026" and gives the day and month on which the program happens to run; two dates of one
# sentence ("od 15. marca 2025 do 30. junija 2026") become two years. Croatian and Slovak genitives are known.
#
# Seen: sl parse None; sl search ('2026', the base's day and month); hr "31. prosinca 2026" 2026-12-31, sk 2026-12-31.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet dateparser==1.5.0
"$work/env/bin/python" -W ignore - <<'PYTHON'
from datetime import datetime
from dateparser import parse
from dateparser.search import search_dates

base = {"RELATIVE_BASE": datetime(2031, 5, 17)}
assert parse("31. december 2026", languages=["sl"]).date().isoformat() == "2026-12-31"
for month in ("januarja", "marca", "junija", "avgusta", "decembra"):
    assert parse(f"31. {month} 2026", languages=["sl"]) is None, month
found = search_dates("Rok: 31. decembra 2026", languages=["sl"], settings=base)
print(found)
assert [(text, day.date().isoformat()) for text, day in found] == [("2026", "2026-05-17")], found
both = search_dates("od 15. marca 2025 do 30. junija 2026", languages=["sl"], settings=base)
print(both)
assert [text for text, _ in both] == ["2025", "2026"], both
assert parse("31. prosinca 2026", languages=["hr"]).date().isoformat() == "2026-12-31"
assert parse("31. decembra 2026", languages=["sk"]).date().isoformat() == "2026-12-31"
PYTHON
