#!/bin/sh
# pyexcel leaves out the rows that a filter hides, and hidden columns and sheets.
#
# pyexcel 0.7.6 with pyexcel-xlsx 0.6.1 and openpyxl 3.1.5, against pandas 2.3.3. A workbook is saved as it was last looked at:
# with a filter for the tasks of one ministry, say, or the years before folded away. The rows are in the file and in every sum of
# it. pyexcel-xlsx reads what is shown, by default (`skip_hidden_row_and_column`, `skip_hidden_sheets`), and not what is there,
# without a word. The sum of a column answers the question of who saved it last. pandas
# and openpyxl read all rows, and pyexcel too with the options off.
#
# Seen, for a plan of 52,009 that was saved with the filter "1.1":
#   pyexcel xlsx 45000    pandas xlsx 52009    pyexcel with skip_hidden_row_and_column=False 52009
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pyexcel==0.7.6 pyexcel-xlsx==0.6.1 openpyxl==3.1.5 pandas==2.3.3
cd "$work"
"$work/env/bin/python" -W ignore - <<'PYTHON'
import openpyxl
import pandas
import pyexcel

workbook = openpyxl.Workbook()
sheet = workbook.active
for row in (("task", "amount", "source"), ("1.1", 45000, "state"), ("1.2", 7000, "donor"), ("2.1", 9, "state")):
    sheet.append(row)
sheet.auto_filter.ref = "A1:C4"
sheet.auto_filter.add_filter_column(0, ["1.1"])
for hidden in (3, 4):
    sheet.row_dimensions[hidden].hidden = True
sheet.column_dimensions["C"].hidden = True
workbook.create_sheet("2023").append(("1.1", 45000))
workbook["2023"].sheet_state = "hidden"
workbook.save("plan.xlsx")

seen = pyexcel.get_book_dict(file_name="plan.xlsx")
print(dict(seen))
assert dict(seen) == {"Sheet": [["task", "amount"], ["1.1", 45000]]}, seen
table = pandas.read_excel("plan.xlsx", sheet_name=None)
print("pandas", table["Sheet"]["amount"].sum(), list(table))
assert table["Sheet"]["amount"].sum() == 52009 and list(table) == ["Sheet", "2023"]
whole = pyexcel.get_array(file_name="plan.xlsx", skip_hidden_row_and_column=False)
assert sum(row[1] for row in whole[1:]) == 52009, whole
PYTHON
