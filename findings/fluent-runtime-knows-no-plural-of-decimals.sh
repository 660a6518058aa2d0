#!/bin/sh
# fluent.runtime has no plural for amounts that are decimals, and takes 1,00 for one.
#
# fluent.runtime 0.4.0 with Babel 2.19.0 on CPython 3. It has a class for Decimal, FluentDecimal, since money is kept in them,
# and prints them by the language. The variant of a message is chosen by the plural of the number in CLDR; for a Decimal it is
# always the default one, so that two tasks are those of five, and no error is returned. A float or an integer with two places
# shown, by NUMBER with minimumFractionDigits, has the plural of the number without them: Slovenian has "few" for all numbers with
# places (CLDR, v != 0), which is the point of choosing by what is shown.
#
# Seen, in Slovenian:
#   1 one, 2 two, 3 few, 1.5 few    Decimal 1, 2, 3: other    NUMBER(1, minimumFractionDigits: 2): one, shown as 1,00
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet fluent.runtime==0.4.0 babel==2.19.0
"$work/env/bin/python" - <<'PYTHON'
from decimal import Decimal

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

VARIANTS = """
    [one] one { $n }
    [two] two { $n }
    [few] few { $n }
   *[other] other { $n }
 }
"""
bundle = FluentBundle(["sl"], use_isolating=False)
bundle.add_resource(FluentResource(
    "plain = { $n ->" + VARIANTS + "places = { NUMBER($n, minimumFractionDigits: 2) ->" + VARIANTS.replace("$n", "NUMBER($n, minimumFractionDigits: 2)")))
for message, number, expected in (
        ("plain", 1, "one 1"), ("plain", 2, "two 2"), ("plain", 3, "few 3"), ("plain", 1.5, "few 1,5"),
        ("plain", Decimal(1), "other 1"), ("plain", Decimal(2), "other 2"), ("plain", Decimal(3), "other 3"), ("plain", Decimal("1.5"), "other 1,5"),
        ("places", 1, "one 1,00"), ("places", 2, "two 2,00")):
    seen, errors = bundle.format_pattern(bundle.get_message(message).value, {"n": number})
    print(message, repr(number), seen)
    assert seen == expected and not errors, (seen, errors)
plural = Locale("sl").plural_form
assert [plural(Decimal(number)) for number in ("1", "2", "3", "1.00", "2.00")] == ["one", "two", "few", "few", "few"]
PYTHON
