#!/bin/sh
# quantulum3 finds 45 kelvin in "€ 45k" and fifty euros in "45.000,50 EUR".
#
# quantulum3 0.10.0 on CPython 3, without its optional classifier. It finds amounts with their units in running text, money among them. Whether a k
# belongs to the money hangs on a blank: €45k is 45000 euros, € 45k are 45 kelvin and no money; €45m are euro metres, and € 2.5 bn
# barn newtons. An amount with points for its thousands and with cents is cut at the comma: the euros are what stands behind it,
# the rest is a number without a unit. Who adds up the euros of a plan leaves the large sums out, without an error.
#
# Seen:
#   €45k 45000 euro    € 45k 45 kelvin    €45m 45 euro metre    € 2.5 bn 2.5 barn newton
#   45.000,50 EUR 45 dimensionless, 50 euro    45,000.50 EUR 45000.5 euro
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet quantulum3==0.10.0
"$work/env/bin/python" -W ignore - <<'PYTHON'
from quantulum3 import parser

for text, expected in (
        ("€45k", [(45000, "euro")]), ("€ 45k", [(45, "kelvin")]), ("€45m", [(45, "euro metre")]),
        ("€ 2.5 bn", [(2.5, "barn newton")]), ("45,000.50 EUR", [(45000.5, "euro")]),
        ("45.000,50 EUR", [(45, "dimensionless"), (50, "euro")])):
    seen = [(found.value, found.unit.name) for found in parser.parse(text)]
    print(text.ljust(14), *seen)
    assert seen == expected, seen
PYTHON
