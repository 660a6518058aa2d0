#!/bin/sh
# formulas adds the money of a ministry to the sum of all others, where its name is written in another case.
#
# formulas 1.3.4 on CPython 3, against pycel 1.0b30. The criteria of SUMIF know no case in a spreadsheet: "MNZ" is "mnz". formulas holds to
# that for what is equal, but neither for "<>" nor for a pattern: a line of mnz is in the sum for MNZ and in the sum for all that
# are not MNZ, so that the two parts of an annex come to more than the whole. "m*" finds mnz and not MNZ. pycel goes by the
# spreadsheet.
#
# Seen, for MNZ 4, mnz 8, MP 16, together 28; formulas and then pycel:
#   SUMIF(A1:A3,"MNZ",B1:B3)      12    12
#   SUMIF(A1:A3,"<>MNZ",B1:B3)    24    16
#   SUMIF(A1:A3,"m*",B1:B3)        8    28
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet formulas==1.3.4 pycel==1.0b30 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - 2>"$work/log" <<'PYTHON' || { cat "$work/log" >&2; exit 1; }
import formulas
import openpyxl
from pycel import ExcelCompiler

CRITERIA = {"MNZ": (12, 12), "<>MNZ": (24, 16), "m*": (8, 28)}
workbook = openpyxl.Workbook()
for row in (("MNZ", 4), ("mnz", 8), ("MP", 16)):
    workbook.active.append(row)
for place, criterion in zip(("D1", "D2", "D3"), CRITERIA):
    workbook.active[place] = f'=SUMIF(A1:A3,"{criterion}",B1:B3)'
workbook.save("annex.xlsx")

solution = formulas.ExcelModel().loads("annex.xlsx").finish().calculate()
compiler = ExcelCompiler("annex.xlsx")
for place, (criterion, expected) in zip(("D1", "D2", "D3"), CRITERIA.items()):
    seen = float(solution[f"'[annex.xlsx]SHEET'!{place}"].value[0, 0]), float(compiler.evaluate(f"Sheet!{place}"))
    print(criterion.ljust(6), *seen)
    assert seen == expected, seen
PYTHON
