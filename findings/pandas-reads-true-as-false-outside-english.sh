#!/bin/sh
# pandas reads TRUE as False in an OpenDocument spreadsheet that was saved in another language than English.
#
# pandas 3.1.1 with odfpy 1.4.1 on CPython 3. A cell of type boolean states `office:boolean-value="true"` and shows
# the word of its language beside it, which LibreOffice writes as WAHR in German. `pandas.read_excel(engine="odf")` compares
# what is shown with "TRUE" instead of reading what is stated: whatever was ticked as fulfilled in a form comes out as not
# fulfilled, without a word. calamine reads the value that is stated.
#
# Seen:
#   true, shown as TRUE -> True; calamine True
#   true, shown as WAHR -> False; calamine True
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
import pandas
import python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P


def sheet(name, shown):
    document = OpenDocumentSpreadsheet()
    table = Table(name="Fulfilled")
    row = TableRow()
    cell = TableCell(valuetype="boolean", booleanvalue="true")
    cell.addElement(P(text=shown))
    row.addElement(cell)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(name)


for shown, expected in (("TRUE", True), ("WAHR", False)):
    sheet("form.ods", shown)
    read = pandas.read_excel("form.ods", engine="odf", header=None).iat[0, 0]
    stated = python_calamine.CalamineWorkbook.from_path("form.ods").get_sheet_by_index(0).to_python()[0][0]
    print(f"true, shown as {shown} -> {read}; calamine {stated}")
    assert bool(read) is expected, read
    assert stated is True, stated
PYTHON
