#!/bin/sh
# humanize writes forty-five thousand as 45,000 in Slovenian, Polish and Ukrainian, where that is forty-five.
#
# humanize 4.17.0 on CPython 3, against Babel 2.19.0. With a language activated its words are of that language, in Slovenian with the dual ("2 dneva"),
# and a German amount has its point, 45.000,5. For Slovenian, Polish and Ukrainian the words change and the signs stay English, so
# that 45,000 stands in a Slovenian sentence, where it is read as forty-five. `naturaldate` gives "Dec 31 2023" in every language,
# German too. Nothing tells which languages are done by half.
#
# Seen:
#   sl 45,000.5   pl 45,000.5   uk 45,000.5   de 45.000,5   Babel sl 45.000,5
#   sl 2 dneva, Dec 31 2023
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet humanize==4.17.0 babel==2.19.0
"$work/env/bin/python" - <<'PYTHON'
from datetime import date, timedelta

import humanize
from babel.numbers import format_decimal

for language, expected in (("sl_SI", "45,000.5"), ("pl_PL", "45,000.5"), ("uk_UA", "45,000.5"), ("de_DE", "45.000,5")):
    humanize.i18n.activate(language)
    seen = humanize.intcomma(45000.5)
    print(language, seen, humanize.naturaldate(date(2023, 12, 31)))
    assert seen == expected, seen
    assert humanize.naturaldate(date(2023, 12, 31)) == "Dec 31 2023"
humanize.i18n.activate("sl_SI")
assert humanize.naturaldelta(timedelta(days=2)) == "2 dneva"
assert format_decimal(45000.5, locale="sl") == "45.000,5"
PYTHON
