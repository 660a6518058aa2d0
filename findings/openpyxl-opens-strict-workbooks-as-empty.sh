#!/bin/sh
# openpyxl opens a workbook that was saved as "Strict Open XML Spreadsheet" as one without any sheet.
#
# openpyxl 3.1.5. Excel offers this format in its own dialogue, and some administrations prescribe it (ISO/IEC 29500
# Strict). Its namespaces begin with http://purl.oclc.org/ooxml. There is no exception: the workbook has no sheet at all, a
# warning says that "File contains an invalid specification for 0. This will be removed", and a program that sums up the
# amounts of all sheets gets zero. python-calamine reads the same file.
#
# Seen: openpyxl sheetnames []; python-calamine [['MNZ', 45000.0]].
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet openpyxl==3.1.5 python-calamine==0.9.1
"$work/env/bin/python" -W ignore - "$work/strict.xlsx" <<'PYTHON'
import sys
import zipfile

import openpyxl
import python_calamine

path = sys.argv[1]
main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
links = "http://purl.oclc.org/ooxml/officeDocument/relationships"
package = "http://schemas.openxmlformats.org/package/2006"
kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
with zipfile.ZipFile(path, "w") as archive:
    archive.writestr("[Content_Types].xml", f'''<Types xmlns="{package}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>''')
    archive.writestr("_rels/.rels", f'''<Relationships xmlns="{package}/relationships">
<Relationship Id="r1" Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>''')
    archive.writestr("xl/workbook.xml", f'''<workbook xmlns="{main}" xmlns:r="{links}" conformance="strict"><sheets>
<sheet name="Annex" sheetId="1" r:id="r1"/></sheets></workbook>''')
    archive.writestr("xl/_rels/workbook.xml.rels", f'''<Relationships xmlns="{package}/relationships">
<Relationship Id="r1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>''')
    archive.writestr("xl/worksheets/sheet1.xml", f'''<worksheet xmlns="{main}"><sheetData><row r="1">
<c r="A1" t="inlineStr"><is><t>MNZ</t></is></c><c r="B1"><v>45000</v></c></row></sheetData></worksheet>''')

names = openpyxl.load_workbook(path).sheetnames
rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
print(names, rows)
assert names == [], names
assert rows == [["MNZ", 45000.0]], rows
PYTHON
