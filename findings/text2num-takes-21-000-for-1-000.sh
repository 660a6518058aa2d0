#!/bin/sh
# text2num takes the Spanish twenty-one thousand for a thousand, and one point five million for a million.
#
# text2num 3.1.0 on CPython 3. `alpha2digit` replaces the numbers in a text by digits. Before thousands and millions Spanish
# shortens veintiuno to veintiún, with an accent, which the Academy's orthography asks for; the library knows veintiuno, and
# 31,000 as treinta y un mil. The word stays as it is, and the thousand after it becomes a number of its own: an amount of 21,000
# euros is 1000, and one of 21 million is a million. A decimal before million is not multiplied: in English it is one number and
# then another, in French, Spanish and Dutch the digits of both are joined behind the comma. Half a million is a million.
#
# Seen:
#   es  veintiún mil euros       veintiún 1000 euros        en  one point five million      1.5 1000000
#   es  treinta y un mil         31000                      fr  un virgule cinq million     1,5000000
#   es  veintidós mil            22000                      en  half a million              half a 1000000
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet text2num==3.1.0
"$work/env/bin/python" - <<'PYTHON'
from text_to_num import alpha2digit

for language, text, expected in (
        ("es", "veintiún mil euros", "veintiún 1000 euros"), ("es", "veintiún millones", "veintiún 1000000"),
        ("es", "treinta y un mil", "31000"), ("es", "veintidós mil", "22000"), ("es", "veintiuno", "21"),
        ("en", "one point five million", "1.5 1000000"), ("en", "half a million", "half a 1000000"),
        ("en", "one million five hundred thousand", "1500000"), ("fr", "un virgule cinq million", "1,5000000"),
        ("es", "uno coma cinco millones", "1,5000000"), ("nl", "twee komma vijf miljoen", "2,5000000")):
    seen = alpha2digit(text, language)
    print(language, text.ljust(36), seen)
    assert seen == expected, seen
PYTHON
