#!/bin/sh
# dateparser reads a date one way alone and the other way in a sentence, with the same language.
#
# dateparser 1.5.0. `parse("3.4.2024", languages=["sl"])` is 3 April, as every language of the list writes it: day, month,
# year. `search_dates("Rok: 3.4.2024", languages=["sl"])` is 4 March. Each date up to the twelfth of a month is turned round,
# each later one is right, so that deadlines taken from running text look right in most samples. Passing
# `settings={"DATE_ORDER": "DMY"}` mends it.
#
# Seen, for sl hr bg de uk ro alike: parse 2024-04-03, search_dates 2024-03-04; for 30.4.2024 both 2024-04-30.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet dateparser==1.5.0
"$work/env/bin/python" -W ignore - <<'PYTHON'
from dateparser import parse
from dateparser.search import search_dates

for language in ("sl", "hr", "bg", "de", "uk", "ro"):
    alone = parse("3.4.2024", languages=[language]).date().isoformat()
    found = search_dates("Rok: 3.4.2024", languages=[language])[0][1].date().isoformat()
    print(language, "alone", alone, "in a sentence", found)
    assert (alone, found) == ("2024-04-03", "2024-03-04"), (language, alone, found)
    later = search_dates("Rok: 30.4.2024", languages=[language])[0][1].date().isoformat()
    assert later == "2024-04-30", later
ordered = search_dates("Rok: 3.4.2024", languages=["sl"], settings={"DATE_ORDER": "DMY"})
assert ordered[0][1].date().isoformat() == "2024-04-03", ordered
PYTHON
