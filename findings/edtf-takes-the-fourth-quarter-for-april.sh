#!/bin/sh
# edtf makes April of a fourth quarter, and January of a first half.
#
# edtf 5.0.2 on CPython 3. The format has codes for a quarter (33 to 36) and a half of a year (40 and 41), which the library reads: 2024-36 is October
# to December. Its `text_to_edtf`, which turns the words of a document into the format, knows spring to winter, and takes
# the number of a quarter or a half for a month. A deadline of the fourth quarter is so eight months early, and one "within 6
# months of 2024" is June. Where the number is a Roman one or a word, the year alone is left.
#
# Seen:
#   4th quarter 2024 -> 2024-04, Q4 2024 -> 2024-04, 2nd half of 2024 -> 2024-02, fourth quarter of 2024 -> 2024
#   2024-36 -> 2024-10-01 to 2024-12-31
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet edtf==5.0.2
"$work/env/bin/python" - <<'PYTHON'
from edtf import parse_edtf, text_to_edtf

for text, expected in (
        ("4th quarter 2024", "2024-04"), ("Q4 2024", "2024-04"), ("2nd half of 2024", "2024-02"), ("1st half 2024", "2024-01"),
        ("within 6 months of 2024", "2024-06"), ("fourth quarter of 2024", "2024"), ("winter 2024", "2024-24")):
    seen = str(text_to_edtf(text))
    print(text.ljust(24), seen)
    assert seen == expected, seen
quarter = parse_edtf("2024-36")
assert (tuple(quarter.lower_strict()[:3]), tuple(quarter.upper_strict()[:3])) == ((2024, 10, 1), (2024, 12, 31))
PYTHON
