#!/bin/sh
# xlsx2csv prints a cell's number format, with a month and a day in it, where an amount should stand.
#
# xlsx2csv 0.8.6 on CPython 3. A funding annex shows 60000.5 as `60,001 mio EUR` by the format `#,##0 "mio EUR"`. What stands
# in quotation marks is text (ECMA-376-1, 18.8.31), and the other readers give the number. xlsx2csv takes the m of "mio" for a
# month, decides that the cell holds a date, and writes the format itself with that month put in; of the amount no digit is
# left, and nothing is reported. A currency in brackets, `[$MDL]`, is read rightly.
#
# Seen:
#   #,##0 "mio EUR"     -> #,##0 "04io eur"
#   #,##0\ \d\i\n       -> #,##0 08in
#   [$MDL] #,##0.00     -> 60000.5
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet xlsx2csv==0.8.6 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import csv
import io

import openpyxl
from xlsx2csv import Xlsx2csv

formats = ['#,##0 "mio EUR"', r"#,##0\ \d\i\n", "[$MDL] #,##0.00"]
book = openpyxl.Workbook()
for row, code in enumerate(formats, 1):
    book.active.cell(row, 1, 60000.5).number_format = code
book.save("annex.xlsx")
# Another reader of the same file sees the amounts.
assert [row[0] for row in openpyxl.load_workbook("annex.xlsx").active.values] == [60000.5] * 3

text = io.StringIO()
Xlsx2csv("annex.xlsx").convert(text)
seen = [row[0] for row in csv.reader(io.StringIO(text.getvalue()))]
for code, value in zip(formats, seen):
    print(code.ljust(19), "->", value)
assert seen == ['#,##0 "04io eur"', "#,##0 08in", "60000.5"], seen
PYTHON
