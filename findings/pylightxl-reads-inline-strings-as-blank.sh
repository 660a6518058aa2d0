#!/bin/sh
# pylightxl reads every text of a workbook as blank that stands in its cell instead of in the table of shared texts.
#
# pylightxl 1.61 on CPython 3. A cell of XLSX holds a text in one of two ways (ECMA-376-1, 18.3.1.4 and 18.18.11): by its number in the
# shared texts, as Excel does, or inline, `t="inlineStr"`, as programs do that write row by row, among them XlsxWriter with
# `constant_memory`. Of such a workbook pylightxl gives the numbers and an empty text for each label: the amounts of a budget stay,
# and the ministries they belong to are gone. Nothing is reported. openpyxl reads both.
#
# Seen:
#   shared   ['MNZ', 45000]
#   inline   ['', 45000]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pylightxl==1.61 xlsxwriter==3.3.1 openpyxl==3.1.5
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import openpyxl
import pylightxl
import xlsxwriter

for name, expected in (("shared", ["MNZ", 45000]), ("inline", ["", 45000])):
    workbook = xlsxwriter.Workbook(f"{name}.xlsx", {"constant_memory": name == "inline"})
    workbook.add_worksheet("Budget").write_row(0, 0, ["MNZ", 45000])
    workbook.close()
    seen = pylightxl.readxl(f"{name}.xlsx").ws("Budget").row(1)
    print(name.ljust(8), seen)
    assert seen == expected, seen
    assert list(openpyxl.load_workbook(f"{name}.xlsx").active.values) == [("MNZ", 45000)]
PYTHON
