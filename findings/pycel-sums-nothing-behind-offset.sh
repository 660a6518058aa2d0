#!/bin/sh
# pycel finds that a range is worth nothing if OFFSET or INDIRECT says where it is.
#
# pycel 1.0b30 on CPython 3. A total that follows lines which are
# added later is written SUM(OFFSET(B1,0,0,3,1)) in a spreadsheet. pycel works out the range that is meant and adds nothing of it:
# the total is 0, without an error, also after all its cells were read. OFFSET to one cell gives its value. A check of
# an annex with it says that no money is planned, or that every declared total is wrong.
#
# Seen, for 4, 8 and 16:
#   SUM(B1:B3) 28    SUM(OFFSET(B1,0,0,3,1)) 0    SUM(INDIRECT("B1:B3")) 0    OFFSET(B1,1,0) 8
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pycel==1.0b30 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import openpyxl
from pycel import ExcelCompiler

FORMULAS = {"SUM(B1:B3)": 28, "SUM(OFFSET(B1,0,0,3,1))": 0, 'SUM(INDIRECT("B1:B3"))': 0, "OFFSET(B1,1,0)": 8}
workbook = openpyxl.Workbook()
for row, value in enumerate((4, 8, 16), 1):
    workbook.active[f"B{row}"] = value
for row, formula in enumerate(FORMULAS, 1):
    workbook.active[f"D{row}"] = f"={formula}"
workbook.save("annex.xlsx")
compiler = ExcelCompiler("annex.xlsx")
for row, (formula, expected) in enumerate(FORMULAS.items(), 1):
    seen = compiler.evaluate(f"Sheet!D{row}")
    print(formula.ljust(24), seen)
    assert seen == expected, seen
PYTHON
