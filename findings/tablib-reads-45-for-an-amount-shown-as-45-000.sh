#!/bin/sh
# tablib reads an OpenDocument amount of 45000 as forty-five where it is shown as 45.000, and leaves rows out.
#
# tablib 3.10.0 with odfpy 1.4.1 on CPython 3. A cell states its number, `office:value="45000"`, beside what it shows in the way of a language, 45.000
# in Slovenian and most of Europe. tablib takes what is shown and reads it as English: the amount is a thousandth, without an error,
# and 12,5 ends in an error for the whole file. A row that is the same as the one before (`table:number-rows-repeated`) comes once, and one in a
# group, as an outline makes it, not at all. python-calamine reads what is stated, and every row.
#
# Seen, for 45000 shown as 45.000, twice 7000 shown as 7.000, and 9 in a group:
#   tablib     45.0  7.0
#   calamine   45000.0  7000.0  7000.0  9.0
#   12.5 shown as 12,5: tablib ValueError
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet tablib==3.10.0 odfpy==1.4.1 python-calamine==0.9.1
cd "$work"
"$work/env/bin/python" - <<'PYTHON'
from pathlib import Path

import python_calamine
import tablib
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow, TableRowGroup
from odf.text import P


def row(value, shown, **attributes):
    made, cell = TableRow(**attributes), TableCell(valuetype="float", value=value)
    cell.addElement(P(text=shown))
    made.addElement(cell)
    return made


def write(*rows):
    document = OpenDocumentSpreadsheet()
    table = Table(name="Annex")
    for element in (row(2023, "2023"), *rows):
        table.addElement(element)
    document.spreadsheet.addElement(table)
    document.save("annex.ods")


def read():
    return [value for value, in tablib.Dataset().load(Path("annex.ods").read_bytes(), "ods")]


group = TableRowGroup()
group.addElement(row(9, "9"))
write(row(45000, "45.000"), row(7000, "7.000", numberrowsrepeated=2), group)
seen = read()
other = [value for value, in python_calamine.load_workbook("annex.ods").get_sheet_by_name("Annex").to_python()][1:]
print("tablib  ", *seen)
print("calamine", *other)
assert seen == [45, 7], seen
assert other == [45000, 7000, 7000, 9], other
write(row(12.5, "12,5"))
try:
    seen = read()
except ValueError as error:
    print("12,5    ", error)
else:
    raise AssertionError(seen)
PYTHON
