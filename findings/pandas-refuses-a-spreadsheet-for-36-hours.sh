#!/bin/sh
# pandas cannot read an OpenDocument spreadsheet in which one cell holds a duration of a day or more.
#
# pandas 3.1.1 with odfpy 1.4.1 on CPython 3. A sheet of working hours writes 36 hours as a time, `PT36H00M00S`, which the cell
# shows as 36:00 (ODF 1.2, 19.382). `pandas.read_excel(engine="odf")` parses what is shown as a time of day and ends with an
# error, for the whole workbook, whatever else stands in it; 23:59 is read. `dtype=str` does not help. calamine and odfdo
# read the cell.
#
# Seen:
#   23:59 -> 23:59:00
#   36:00 -> DateParseError: hour must be in 0..23: 36:00
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


def sheet(name, shown, value):
    document = OpenDocumentSpreadsheet()
    table = Table(name="Hours")
    row = TableRow()
    cell = TableCell(valuetype="time", timevalue=value)
    cell.addElement(P(text=shown))
    row.addElement(cell)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(name)


sheet("day.ods", "23:59", "PT23H59M00S")
sheet("more.ods", "36:00", "PT36H00M00S")
short = pandas.read_excel("day.ods", engine="odf", header=None).iat[0, 0]
print("23:59 ->", short)
assert str(short) == "23:59:00", short
for options in ({}, {"dtype": str}):
    try:
        pandas.read_excel("more.ods", engine="odf", header=None, **options)
    except ValueError as error:
        print("36:00 ->", f"{type(error).__name__}: {error}")
        assert "hour must be in 0..23: 36:00" in str(error), error
    else:
        raise AssertionError("36 hours were read")
assert python_calamine.CalamineWorkbook.from_path("more.ods").get_sheet_by_index(0).to_python()
PYTHON
