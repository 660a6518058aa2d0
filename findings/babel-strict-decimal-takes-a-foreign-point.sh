#!/bin/sh
# Babel's strict reading of decimals takes a point for the decimal sign in languages that write a comma.
#
# Babel 2.19.0 on CPython 3. `parse_decimal(text, locale, strict=True)` promises to refuse what the language would not
# write. Bulgarian, Ukrainian and Polish write 45 000 and 45,5 and use a point for neither; a column of a funding annex that
# was typed with Slovenian points ("45.000") is nevertheless read, as forty-five, in strict mode as in the other. For
# Slovenian the same text is 45000, so that one annex read under two languages differs a thousandfold without an error,
# while "45 000" with an ordinary blank, which people do type, is what strict mode refuses.
#
# Seen:
#   bg 45.000 -> 45.000    uk 45.000 -> 45.000    pl 45.000 -> 45.000    sl 45.000 -> 45000
#   bg '45 000' -> refused
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet babel==2.19.0
"$work/env/bin/python" - <<'PYTHON'
from babel.numbers import NumberFormatError, get_decimal_symbol, get_group_symbol, parse_decimal

for locale in ("bg", "uk", "pl"):
    assert get_decimal_symbol(locale) == "," and get_group_symbol(locale) != "."
    value = parse_decimal("45.000", locale=locale, strict=True)
    print(locale, "45.000 ->", value)
    assert value == 45, value
assert parse_decimal("45.000", locale="sl", strict=True) == 45000
try:
    parse_decimal("45 000", locale="bg", strict=True)
except NumberFormatError:
    print("bg '45 000' -> refused")
else:
    raise AssertionError("an ordinary blank is now taken")
PYTHON
