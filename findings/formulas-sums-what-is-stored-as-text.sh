#!/bin/sh
# formulas and xlcalculator add numbers that are stored as text to a sum, which Excel, LibreOffice and Gnumeric leave out.
#
# formulas 1.3.4 and xlcalculator 0.5.0 on CPython 3. SUM over a range looks at its numbers alone (OpenFormula and Excel: texts in a
# reference are ignored); an amount that was typed with an apostrophe, or pasted as text, is so missing from the total that
# an officer sees. Both programs turn such a text into a number first: recalculating the workbook with them to check it
# finds a total that stands in no office program, and hides the fault that was looked for. pycel leaves the text out.
#
# Seen:
#   A1 = '1200 (text), A2 = 1200; SUM(A1:A2): formulas 2400, xlcalculator 2400, pycel 1200
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet formulas==1.3.4 xlcalculator==0.5.0 pycel==1.0b30 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - 2>/dev/null <<'PYTHON'
import formulas
import openpyxl
from pycel import ExcelCompiler
from xlcalculator import Evaluator, ModelCompiler

workbook = openpyxl.Workbook()
workbook.active["A1"] = "1200"
workbook.active["A2"] = 1200
workbook.active["B1"] = "=SUM(A1:A2)"
assert workbook.active["A1"].data_type == "s"
workbook.save("annex.xlsx")

solution = formulas.ExcelModel().loads("annex.xlsx").finish().calculate()
by_formulas = float(solution["'[annex.xlsx]SHEET'!B1"].value[0, 0])
by_xlcalculator = float(Evaluator(ModelCompiler().read_and_parse_archive("annex.xlsx")).evaluate("Sheet!B1").value)
by_pycel = float(ExcelCompiler("annex.xlsx").evaluate("Sheet!B1"))
print("A1 = '1200 (text), A2 = 1200; SUM(A1:A2): "
      f"formulas {by_formulas:.0f}, xlcalculator {by_xlcalculator:.0f}, pycel {by_pycel:.0f}")
assert (by_formulas, by_xlcalculator, by_pycel) == (2400, 2400, 1200)
PYTHON
