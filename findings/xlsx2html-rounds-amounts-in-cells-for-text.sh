#!/bin/sh
# xlsx2html rounds an amount to its first digit where the cell is formatted as text, and shows thousands and millions unscaled.
#
# xlsx2html 0.6.4 with Babel 2.19.0 and openpyxl 3.1.5 on CPython 3. A number in a cell with the format "Text", `@`, is shown in full by spreadsheets; a column
# gets that format by mistake or so that 0034 keeps its noughts. xlsx2html hands the format to Babel, where `@` is something
# else, a significant digit: 45678 is 50000 in the page. The comma at the end of `#,##0.0,,"M"` divides by a thousand (ECMA-376-1,
# 18.8.31); here it is left out, and forty-five thousand euros are 45,678.0 million, or for `#,##0,` a comma comes first. A condition
# in brackets is printed with the amount in it. None is reported.
#
# Seen, for 45678:
#   @                       50000
#   #,##0.0,,"M"            45,678.0"M"
#   #,##0,                  ,45678
#   [>=1000]#,##0;0         [>=45678]#,##0
#   #,##0.00                45,678.00
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet xlsx2html==0.6.4 babel==2.19.0 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import html
import io
import re

import openpyxl
from xlsx2html import xlsx2html

EXPECTED = {
    "@": "50000", '#,##0.0,,"M"': '45,678.0"M"', "#,##0,": ",45678", "[>=1000]#,##0;0": "[>=45678]#,##0", "#,##0.00": "45,678.00"}
workbook = openpyxl.Workbook()
for row, code in enumerate(EXPECTED, 1):
    workbook.active.cell(row, 1, 45678).number_format = code
workbook.save("annex.xlsx")
page = io.StringIO()
xlsx2html("annex.xlsx", page, locale="en")
cells = [html.unescape(re.sub("<[^>]*>", "", cell)).strip() for cell in re.findall("<td.*?>(.*?)</td>", page.getvalue(), re.S)]
for (code, expected), seen in zip(EXPECTED.items(), cells, strict=True):
    print(code.ljust(20), seen)
    assert seen == expected, seen
PYTHON
