#!/bin/sh
# pycel finds that a month after the end of January is the second of March, where every spreadsheet says the end of February.
#
# pycel 1.0b30 on CPython 3. EDATE gives the same day of another month, and its last day where it has no such day (OpenFormula,
# Excel and LibreOffice alike). pycel lets the days that are missing run over into the month after. A deadline of three
# months after an adoption on the 30th of November is so two days late. `formulas` gives the end of February; EOMONTH is right
# in both.
#
# Seen:
#   EDATE(2024-01-31, 1): pycel 2024-03-02, formulas 2024-02-29
#   EDATE(2024-11-30, 3): pycel 2025-03-02, formulas 2025-02-28
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pycel==1.0b30 formulas==1.3.4 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - 2>/dev/null <<'PYTHON'
from datetime import date, timedelta

import formulas
import openpyxl
from pycel import ExcelCompiler

CASES = {"A1": (2024, 1, 31, 1, "2024-03-02", "2024-02-29"), "A2": (2024, 11, 30, 3, "2025-03-02", "2025-02-28")}
workbook = openpyxl.Workbook()
for place, (year, month, day, months, _, _) in CASES.items():
    workbook.active[place] = f"=EDATE(DATE({year},{month},{day}),{months})"
workbook.save("deadlines.xlsx")


def day(serial):
    return str(date(1899, 12, 30) + timedelta(days=int(serial)))


compiler = ExcelCompiler("deadlines.xlsx")
solution = formulas.ExcelModel().loads("deadlines.xlsx").finish().calculate()
for place, (year, month, first, months, expected, right) in CASES.items():
    theirs = day(compiler.evaluate(f"Sheet!{place}"))
    other = day(solution[f"'[deadlines.xlsx]SHEET'!{place}"].value[0, 0])
    print(f"EDATE({year}-{month:02}-{first}, {months}): pycel {theirs}, formulas {other}")
    assert theirs == expected, theirs
    assert other == right, other
PYTHON
