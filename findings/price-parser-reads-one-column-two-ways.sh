#!/bin/sh
# price-parser decides for each text alone what a comma means, so one column of one annex is read in two units.
#
# price-parser 0.5.1. A Ukrainian annex in thousand hryvnias writes 60, 82,1, 214,89 and 909,548 in one column: a comma is the
# decimal sign, with up to three decimals. The library reads those with one or two decimals as they are meant and those
# with three as thousands: 909,548 is 909548, a thousand times too much, and 4723,366, where no language groups four digits
# before the sign, is 4723366. The currency in the text does not help; only `decimal_separator=","` does, which a
# reader can pass only if it has found out the answer by itself.
#
# Seen: 82,1 -> 82.1    214,89 -> 214.89    909,548 -> 909548    4723,366 -> 4723366
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet price-parser==0.5.1
"$work/env/bin/python" - <<'PYTHON'
from price_parser import Price

seen = {text: str(Price.fromstring(text + " тис. грн").amount) for text in ("82,1", "214,89", "909,548", "4723,366")}
print(seen)
assert seen == {"82,1": "82.1", "214,89": "214.89", "909,548": "909548", "4723,366": "4723366"}, seen
assert str(Price.fromstring("909,548 тис. грн", decimal_separator=",").amount) == "909.548"
PYTHON
