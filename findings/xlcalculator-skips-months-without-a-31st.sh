#!/bin/sh
# xlcalculator counts seven months from the end of January to the end of February of the next year.
#
# xlcalculator 0.5.0 on CPython 3, against formulas 1.3.4. DATEDIF with "m" is the number of whole months between two days, 12 from 31 January 2023
# to 29 February 2024. xlcalculator counts the days of a monthly series that begins on the 31st, and a month that has none is no part
# of it: of twelve months five are left out. A plan that was adopted on the last of a month seems months younger than it is.
# The days beyond whole months, "md", and the months beyond whole years, "ym", are -1 where the later date has the smaller number.
#
# Seen, xlcalculator and then formulas:
#   31 January 2023 to 29 February 2024   "m"    7   12
#   31 August 2023 to 31 August 2024      "m"    7   12
#   1 August 2023 to 1 August 2024        "m"   12   12
#   1 December 2023 to 1 January 2024     "ym"  -1    1
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet xlcalculator==0.5.0 formulas==1.3.4 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - 2>"$work/log" <<'PYTHON' || { cat "$work/log" >&2; exit 1; }
import formulas
import openpyxl
from xlcalculator import Evaluator, ModelCompiler

CASES = [
    ("DATE(2023,1,31),DATE(2024,2,29),\"m\"", 7, 12), ("DATE(2023,8,31),DATE(2024,8,31),\"m\"", 7, 12),
    ("DATE(2023,8,1),DATE(2024,8,1),\"m\"", 12, 12), ("DATE(2023,12,1),DATE(2024,1,1),\"ym\"", -1, 1)]
workbook = openpyxl.Workbook()
for row, (case, _, _) in enumerate(CASES, 1):
    workbook.active[f"A{row}"] = f"=DATEDIF({case})"
workbook.save("months.xlsx")

evaluator = Evaluator(ModelCompiler().read_and_parse_archive("months.xlsx"))
solution = formulas.ExcelModel().loads("months.xlsx").finish().calculate()
for row, (case, first, second) in enumerate(CASES, 1):
    seen = int(evaluator.evaluate(f"Sheet!A{row}").value), int(solution[f"'[months.xlsx]SHEET'!A{row}"].value[0, 0])
    print(case, *seen)
    assert seen == (first, second), seen
PYTHON
