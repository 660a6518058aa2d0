#!/bin/sh
# OCDS Merge takes the older of two releases for the newer, if their clocks differ.
#
# ocdsmerge 0.8.0 on CPython 3, the merge of the Open Contracting Data Standard. Releases are merged by their `date`, the last one
# wins, and a date is a date-time of RFC 3339, which has an offset. The library orders them as text. Half past midnight in
# Ljubljana's summer is half past ten of the day before in UTC, yet it comes after eleven o'clock of that day, and the amount that
# was replaced is back; the compiled release bears the wrong date too. In one time zone, a time with fractions of a second comes
# before the same second without, since a point comes before Z. The order of the list does not matter.
#
# Seen:
#   2024-07-01T00:30:00+02:00 100000, 2024-06-30T23:00:00Z 45000         -> 100000, of 2024-07-01T00:30:00+02:00
#   2024-07-01T00:00:00Z 100000, 2024-07-01T00:00:00.500Z 45000          -> 100000
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet ocdsmerge==0.8.0
"$work/env/bin/python" - <<'PYTHON'
from datetime import datetime

from ocdsmerge import Merger

merger = Merger({"type": "object", "properties": {"ocid": {"type": "string"}, "value": {
    "type": "object", "properties": {"amount": {"type": "number"}, "currency": {"type": "string"}}}}})
for first, second in (("2024-07-01T00:30:00+02:00", "2024-06-30T23:00:00Z"), ("2024-07-01T00:00:00Z", "2024-07-01T00:00:00.500Z")):
    assert datetime.fromisoformat(first.replace("Z", "+00:00")) < datetime.fromisoformat(second.replace("Z", "+00:00"))
    releases = [{"ocid": "ocds-213czf-1", "id": date, "date": date, "tag": ["planning"], "value": {"amount": amount, "currency": "EUR"}}
                for date, amount in ((first, 100000), (second, 45000))]
    for order in (releases, releases[::-1]):
        compiled = merger.create_compiled_release(order)
        print(first, second, "->", compiled["value"]["amount"], compiled["date"])
        assert compiled["value"]["amount"] == 100000 and compiled["date"] == first, compiled
PYTHON
