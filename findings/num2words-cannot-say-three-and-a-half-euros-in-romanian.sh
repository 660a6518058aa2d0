#!/bin/sh
# num2words ends with an IndexError for an amount of money with cents in Romanian, but not for every amount.
#
# num2words 0.5.14 on CPython 3. An amount in words stands in every decision that grants money. Romanian wants a third form
# from twenty on ("douăzeci de"), and the table of forms has two for euro and cent: amounts of fewer than twenty cents are said, all others
# are not. Polish, with three forms, says all of them.
#
# Seen:
#   2.02 doi euro și doi cents
#   3.50 IndexError: tuple index out of range
#   of the hundred numbers of cents: 80 end in the error
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet num2words==0.5.14
"$work/env/bin/python" - <<'PYTHON'
from num2words import num2words


def said(amount):
    try:
        return num2words(amount, lang="ro", to="currency", currency="EUR")
    except IndexError as error:
        return f"IndexError: {error}"


for amount in (2.02, 3.5):
    print(f"{amount:.2f}", said(amount))
assert said(2.02) == "doi euro și doi cents"
failed = sum(said(3 + cents / 100).startswith("IndexError") for cents in range(100))
print("of the hundred numbers of cents:", failed, "end in the error")
assert failed == 80, failed
PYTHON
