#!/bin/sh
# CurrencyConverter turns kuna into euros by a rate that is not the one in the law.
#
# CurrencyConverter 0.18.23 on CPython 3, with the rates of the European Central Bank that it ships. Amounts in a currency that
# the euro replaced are turned by the rate that the Council fixed, with all its six figures and no other (Regulation (EC) No
# 1103/97, article 4): 7.53450 kuna are a euro (Regulation (EU) 2022/1208). The library knows the reference rates of the market,
# and for kuna the last of them, of 30 December 2022, is 7.5365. Without a date it takes that one for ever, so that the programmes
# of Croatia until 2022 are too low by 265 euros in a million, and their sums do not agree with the Government's. For the tolar,
# the lats and the litas the last rate is the fixed one, and a test with these passes.
#
# Seen, for a million kuna:
#   132687.59 euros, with 7.5365    by the law 132722.81, with 7.53450    tolar 239.64    lats 0.702804    litas 3.4528
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet CurrencyConverter==0.18.23
"$work/env/bin/python" - <<'PYTHON'
from datetime import date
from decimal import Decimal

from currency_converter import CurrencyConverter

converter = CurrencyConverter()
for currency, fixed, agrees in (("HRK", "7.53450", False), ("SIT", "239.640", True), ("LVL", "0.702804", True), ("LTL", "3.45280", True), ("SKK", "30.1260", True)):
    seen = round(1 / converter.convert(1, currency, "EUR"), 6)
    print(currency, "shipped", seen, "fixed", fixed, converter.bounds[currency].last_date)
    assert (Decimal(str(seen)) == Decimal(fixed)) == agrees
seen = converter.convert(1_000_000, "HRK", "EUR")
by_law = (Decimal(1_000_000) / Decimal("7.53450")).quantize(Decimal("0.01"))
print("a million kuna", round(seen, 2), "by the law", by_law)
assert round(seen, 2) == 132687.59 and by_law == Decimal("132722.81")
assert converter.bounds["HRK"].last_date == date(2022, 12, 30)
PYTHON
