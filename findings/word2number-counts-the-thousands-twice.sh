#!/bin/sh
# word2number reads two million two hundred thousand as 2,201,200, and two point five million as two.
#
# word2number 1.1 on CPython 3, against text2num 3.1.0. Decisions give amounts in words as well, and a check compares them with the figures. Where an
# amount has millions and ends with its thousands, these are added once as thousands and once more as units; "two hundred
# thousand" alone, or with hundreds behind it, is right, so that most amounts that one tries come out. What stands behind "point" is read
# as digits, and a "million" there is left out. Neither is an error.
#
# Seen, word2number and then text2num:
#   two million two hundred thousand            2201200     2200000
#   one hundred million thirty thousand         100031030   100030000
#   two million two hundred thousand three      2200003     2200003
#   two point five million                      2           2.5 1000000
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet word2number==1.1 text2num==3.1.0
"$work/env/bin/python" - <<'PYTHON'
from text_to_num import alpha2digit
from word2number.w2n import word_to_num

for words, first, second in (
        ("two hundred thousand", 200000, "200000"), ("two million two hundred thousand", 2201200, "2200000"),
        ("one hundred million thirty thousand", 100031030, "100030000"),
        ("two million two hundred thousand three", 2200003, "2200003"), ("two point five million", 2, "2.5 1000000")):
    seen = word_to_num(words), alpha2digit(words, "en")
    print(words.ljust(40), *seen)
    assert seen == (first, second), seen
PYTHON
