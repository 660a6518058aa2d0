#!/bin/sh
# num2words says of a thousand millions in Serbian that they are a million millions, and puts a German hundred into Slovenian years.
#
# num2words 0.5.14 on CPython 3. Serbian counts milion, milijarda, bilion; the library goes from milion to bilion, as English does, and from there
# to trilion, so that an amount of the state's budget in dinars, which has ten digits, is said a thousandfold in a decision that gives it in
# words as well. Slovenian, Ukrainian and Romanian have their milliard. A Slovenian year before 2000 is said in the German
# way, with the German word: a law of 1994 is of the year "devetnajst hundert štiriindevetdeset" (tisoč devetsto štiriindevetdeset).
#
# Seen:
#   sr 1000000000 jedan bilion, 1000000000000 jedan trilion; sl milijarda, bilijon; uk один мільярд
#   sl 1994 as a year: devetnajst hundert štiriindevetdeset; as a number: tisoč devetsto štiriindevetdeset
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet num2words==0.5.14
"$work/env/bin/python" - <<'PYTHON'
from num2words import num2words

for language, expected in (
        ("sr", ["jedan bilion", "jedan trilion"]), ("sl", ["milijarda", "bilijon"]), ("uk", ["один мільярд", "один трильйон"])):
    seen = [num2words(number, lang=language) for number in (10**9, 10**12)]
    print(language, *seen, sep=", ")
    assert seen == expected, seen
seen = [num2words(1994, lang="sl", to=form) for form in ("year", "cardinal")]
print("sl 1994", *seen, sep=", ")
assert seen == ["devetnajst hundert štiriindevetdeset", "tisoč devetsto štiriindevetdeset"], seen
PYTHON
