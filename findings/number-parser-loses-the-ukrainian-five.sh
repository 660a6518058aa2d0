#!/bin/sh
# number-parser makes 20, a word and 1300000 of twenty-five million three hundred thousand in Ukrainian.
#
# number-parser 0.3.2 on CPython 3. The apostrophe of п'ять (five) and дев'ять (nine) is typed as on a typewriter or as a closing quotation mark; the
# library knows the words with the rare letter U+02BC alone. Each number with a five or a nine in it is broken there, and the multiplier behind
# stands for itself: "мільйонів триста тисяч" without its twenty-five is 1,300,000, a figure that a reader of the result takes for the
# amount. `parse_number` gives None, which one can see; `parse`, which is for sentences, says nothing.
#
# Seen:
#   двадцять шість мільйонів триста тисяч   26300000
#   двадцять п'ять мільйонів триста тисяч   20 п'ять 1300000
#   with U+2019 likewise, with U+02BC 25300000
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet number-parser==0.3.2
"$work/env/bin/python" - <<'PYTHON'
from number_parser import parse, parse_number

END = "мільйонів триста тисяч"
for five, expected in (
        ("шість", "26300000"), ("п'ять", "20 п'ять 1300000"), ("п\u2019ять", "20 п\u2019ять 1300000"), ("п\u02bcять", "25300000")):
    text = f"двадцять {five} {END}"
    seen = parse(text, language="uk")
    print(text, "->", seen)
    assert seen == expected, seen
assert parse_number(f"двадцять п'ять {END}", language="uk") is None
PYTHON
