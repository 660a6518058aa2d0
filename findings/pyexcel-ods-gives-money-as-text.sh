#!/bin/sh
# pyexcel-ods reads a cell that is formatted as money as a text, and a cell that is formatted as a number as a number.
#
# pyexcel-ods3 0.6.1 and pyexcel-ods 0.6.0 on CPython 3. An OpenDocument spreadsheet states of an amount with a currency sign
# its value and its currency, `office:value-type="currency" office:currency="EUR" office:value="1200.5"`. Both give
# the text "1200.5 EUR" for it. Of a column in which somebody gave some amounts the sign, what is no text is summed and
# the rest is left out or stops the sum. calamine and pandas give the number.
#
# Seen:
#   pyexcel_ods3: [800.25, '1200.5 EUR']
#   pyexcel_ods: [800.25, '1200.5 EUR']
#   calamine: [800.25, 1200.5]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pyexcel-ods==0.6.0 pyexcel-ods3==0.6.1 odfpy==1.4.1 python-calamine==0.9.1
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import pyexcel_ods
import pyexcel_ods3
import python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document = OpenDocumentSpreadsheet()
table = Table(name="Annex")
row = TableRow()
number = TableCell(valuetype="float", value="800.25")
number.addElement(P(text="800,25"))
money = TableCell(valuetype="currency", currency="EUR", value="1200.5")
money.addElement(P(text="1.200,50 €"))
for cell in (number, money):
    row.addElement(cell)
table.addElement(row)
document.spreadsheet.addElement(table)
document.save("annex.ods")

for reader in (pyexcel_ods3, pyexcel_ods):
    read = reader.get_data("annex.ods")["Annex"][0]
    print(f"{reader.__name__}:", read)
    assert read == [800.25, "1200.5 EUR"], read
read = python_calamine.CalamineWorkbook.from_path("annex.ods").get_sheet_by_index(0).to_python()[0]
print("calamine:", read)
assert read == [800.25, 1200.5], read
PYTHON
